// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/matrixtext.h"

#include "app/diagnosis/cell.h"
#include "app/formats/transcript/page.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace expectra::cli {

namespace {

using diagnosis::Diagnosis;
using diagnosis::Probe;

constexpr qsizetype gap = 2;

/// A column of the table; a reason that fills it is told once.
QStringList columnOf(const Diagnosis &diagnosis, std::size_t route)
{
    QStringList column;
    QString told;
    for (const auto probe : diagnosis.probes) {
        const auto text = cellText(diagnosis, {probe, route});
        const bool isReason = !diagnosis.sample(probe, route) && !text.isEmpty();
        column << (isReason && text == told ? QStringLiteral("-") : text);
        told = isReason ? text : told;
    }
    return column;
}

Ink inkOf(diagnosis::Tone tone)
{
    switch (tone) {
    case diagnosis::Tone::Good: return Ink::Good;
    case diagnosis::Tone::Odd: return Ink::Warning;
    case diagnosis::Tone::Bad: return Ink::Bad;
    case diagnosis::Tone::Neutral: break;
    }
    return Ink::Dim;
}

qsizetype widthOf(const QString &head, const QStringList &cells)
{
    auto width = head.size();
    for (const auto &cell : cells)
        width = std::max(width, cell.size());
    return width + gap;
}

} // namespace

std::string matrixText(const Diagnosis &diagnosis, Colours colours)
{
    std::vector<QStringList> columns(1);
    for (const auto probe : diagnosis.probes)
        columns[0] << diagnosis::probeTitle(probe);
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route)
        columns.push_back(columnOf(diagnosis, route));
    std::vector<QString> heads{QStringLiteral("Probe")};
    for (const auto &route : diagnosis.routes)
        heads.push_back(diagnosis::routeTitle(route));

    QString text;
    const auto addRow = [&](const std::function<std::pair<QString, Ink>(std::size_t)> &cellOf) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const auto [words, ink] = cellOf(column);
            const bool isLast = column + 1 == columns.size();
            const auto width = isLast ? 0 : widthOf(heads[column], columns[column]);
            text += inked(words, ink, colours) +
                    QString(std::max(width - words.size(), qsizetype(0)), QLatin1Char(' '));
        }
        text += QLatin1Char('\n');
    };
    addRow(
        [&](std::size_t column) { return std::pair(heads[column], column == 0 ? Ink::Dim : Ink::Strong); });
    for (qsizetype row = 0; row < columns[0].size(); ++row) {
        addRow([&](std::size_t column) {
            const auto probe = diagnosis.probes[static_cast<std::size_t>(row)];
            return std::pair(columns[column][row],
                             column == 0 ? Ink::Plain : inkOf(toneOf(diagnosis, {probe, column - 1})));
        });
    }
    return text.toStdString();
}

} // namespace expectra::cli
