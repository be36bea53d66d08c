// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/matrixtext.h"

#include "app/formats/transcript/page.h"

#include <algorithm>

namespace expectra::cli {

namespace {

using diagnosis::Diagnosis;
using diagnosis::Probe;

constexpr qsizetype gap = 2;

QString textOf(const Diagnosis &diagnosis, Probe probe, std::size_t route)
{
    if (const auto *sample = diagnosis.sample(probe, route))
        return diagnosis::readingText(sample->reading);
    const auto *omission = diagnosis.omission(probe, route);
    return omission ? omission->reason : QString();
}

Ink inkOf(const Diagnosis &diagnosis, Probe probe, std::size_t route)
{
    return diagnosis.sample(probe, route) ? Ink::Plain : Ink::Dim;
}

} // namespace

std::string matrixText(const Diagnosis &diagnosis, Colours colours)
{
    std::vector<qsizetype> widths(diagnosis.routes.size() + 1);
    const auto widen = [&widths](std::size_t column, const QString &text) {
        widths[column] = std::max(widths[column], text.size() + gap);
    };
    for (const auto probe : diagnosis.probes)
        widen(0, diagnosis::probeTitle(probe));
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        widen(route + 1, diagnosis::routeTitle(diagnosis.routes[route]));
        for (const auto probe : diagnosis.probes)
            widen(route + 1, textOf(diagnosis, probe, route));
    }

    QString text;
    const auto cell = [&](std::size_t column, const QString &words, Ink ink) {
        const bool isLast = column + 1 == widths.size();
        const auto fill = isLast ? 0 : widths[column] - words.size();
        text += inked(words, ink, colours) + QString(fill, QLatin1Char(' '));
        if (isLast)
            text += QLatin1Char('\n');
    };
    cell(0, QStringLiteral("Probe"), Ink::Dim);
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route)
        cell(route + 1, diagnosis::routeTitle(diagnosis.routes[route]), Ink::Strong);
    for (const auto probe : diagnosis.probes) {
        cell(0, diagnosis::probeTitle(probe), Ink::Plain);
        for (std::size_t route = 0; route < diagnosis.routes.size(); ++route)
            cell(route + 1, textOf(diagnosis, probe, route), inkOf(diagnosis, probe, route));
    }
    return text.toStdString();
}

} // namespace expectra::cli
