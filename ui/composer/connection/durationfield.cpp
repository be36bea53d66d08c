// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/connection/durationfield.h"

#include "ui/style/fonts.h"
#include "ui/style/style.h"

#include <QtCore/QRegularExpression>

namespace expectra {

namespace {

/// The largest unit that needs no fraction.
QString words(Duration duration)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
    if (milliseconds % 1000 != 0 || milliseconds == 0)
        return QStringLiteral("%1 ms").arg(milliseconds);
    const auto seconds = milliseconds / 1000;
    return seconds % 60 == 0 && seconds >= 300 ? QStringLiteral("%1 m").arg(seconds / 60)
                                               : QStringLiteral("%1 s").arg(seconds);
}

std::optional<Duration> read(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*(\d{1,7})\s*(ms|s|m|)\s*$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto amount = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (unit == QLatin1String("ms"))
        return Duration(std::chrono::milliseconds(amount));
    return unit == QLatin1String("m") ? Duration(std::chrono::minutes(amount))
                                      : Duration(std::chrono::seconds(amount));
}

} // namespace

DurationField::DurationField(Empty empty, QWidget *parent) : QLineEdit(parent), m_empty(empty)
{
    setFont(style::codeFont());
    setMinimumWidth(64);
    setMaximumWidth(76);
    if (empty == Empty::IsNoLimit)
        setPlaceholderText(tr("none"));
    setToolTip(tr("Seconds, or a number with ms, s or m"));
    connect(this, &QLineEdit::textEdited, this, &DurationField::handleText);
}

void DurationField::setDuration(const std::optional<Duration> &duration)
{
    m_duration = duration;
    m_isReadable = true;
    setText(duration ? words(*duration) : QString());
    style::setTextRole(this, style::Role::Text);
}

void DurationField::handleText(const QString &text)
{
    const bool isNone = text.trimmed().isEmpty() && m_empty == Empty::IsNoLimit;
    const auto found = read(text);
    m_isReadable = isNone || found;
    style::setTextRole(this, m_isReadable ? style::Role::Text : style::Role::Refused);
    if (m_isReadable)
        m_duration = found;
    emit durationEdited();
}

} // namespace expectra
