// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/settings.h"

#include "ui/shell/settings/preferencestore.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

namespace expectra {

namespace {

constexpr int layoutVersion = 2; // raised when docks or splitters change their meaning

const QString recentKey = QStringLiteral("recent-commands");
constexpr int mostRecent = 24;
const QString collectionsKey = QStringLiteral("recent-collections");
constexpr int mostCollections = 5;
const QString diagnosedKey = QStringLiteral("diagnosed-routes"); // a host and its routes, a line each
constexpr int mostDiagnosed = 20;

QStringList withFirst(QStringList list, const QString &first, int most)
{
    list.removeAll(first);
    list.prepend(first);
    return list.mid(0, most);
}

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

Preferences Settings::preferences() const
{
    return m_settings ? readPreferences(*m_settings) : Preferences();
}

void Settings::setPreferences(const Preferences &preferences)
{
    if (m_settings)
        writePreferences(preferences, *m_settings);
}

QStringList Settings::recentCollections() const
{
    QStringList paths = m_settings ? m_settings->value(collectionsKey).toStringList() : QStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void Settings::rememberCollection(const QString &path)
{
    if (m_settings)
        m_settings->setValue(collectionsKey, withFirst(recentCollections(), path, mostCollections));
}

QStringList Settings::recentCommands() const
{
    return m_settings ? m_settings->value(recentKey).toStringList() : QStringList();
}

void Settings::rememberCommand(const QString &key)
{
    if (!m_settings)
        return;
    m_settings->setValue(recentKey, withFirst(recentCommands(), key, mostRecent));
}

QStringList Settings::diagnosedRoutes(const QString &host) const
{
    const auto hosts = m_settings ? m_settings->value(diagnosedKey).toStringList() : QStringList();
    for (const QString &each : hosts) {
        const QStringList lines = each.split(QLatin1Char('\n'));
        if (lines.front() == host)
            return lines.mid(1);
    }
    return {};
}

void Settings::rememberDiagnosedRoutes(const QString &host, const QStringList &routes)
{
    if (!m_settings)
        return;
    auto hosts = m_settings->value(diagnosedKey).toStringList();
    hosts.removeIf([&host](const QString &each) { return each.section(QLatin1Char('\n'), 0, 0) == host; });
    hosts.prepend((QStringList(host) + routes).join(QLatin1Char('\n')));
    m_settings->setValue(diagnosedKey, hosts.mid(0, mostDiagnosed));
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
