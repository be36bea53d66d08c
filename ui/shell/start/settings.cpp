// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/settings.h"

#include <QtCore/QSettings>

namespace expectra {

namespace {

constexpr int layoutVersion = 1; // raised when docks or splitters change their meaning

const QString recentKey = QStringLiteral("recent-commands");
constexpr int mostRecent = 24;

QString layoutGroup()
{
    return QStringLiteral("layout-%1/").arg(layoutVersion);
}

} // namespace

Settings::Settings(Store store)
    : m_settings(store == Store::OfTheUser ? std::make_unique<QSettings>() : nullptr)
{}

Settings::~Settings() = default;

style::Theme Settings::theme() const
{
    const QString name = m_settings ? m_settings->value(QStringLiteral("theme")).toString() : QString();
    if (name == QLatin1String("dark"))
        return style::Theme::Dark;
    return name == QLatin1String("light") ? style::Theme::Light : style::Theme::System;
}

void Settings::setTheme(style::Theme theme)
{
    if (!m_settings)
        return;
    if (theme == style::Theme::System)
        m_settings->remove(QStringLiteral("theme"));
    else
        m_settings->setValue(QStringLiteral("theme"),
                             theme == style::Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

QStringList Settings::recentCommands() const
{
    return m_settings ? m_settings->value(recentKey).toStringList() : QStringList();
}

void Settings::rememberCommand(const QString &key)
{
    if (!m_settings)
        return;
    QStringList keys = recentCommands();
    keys.removeAll(key);
    keys.prepend(key);
    m_settings->setValue(recentKey, keys.mid(0, mostRecent));
}

QByteArray Settings::layout(const QString &part) const
{
    return m_settings ? m_settings->value(layoutGroup() + part).toByteArray() : QByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &state)
{
    if (m_settings)
        m_settings->setValue(layoutGroup() + part, state);
}

} // namespace expectra
