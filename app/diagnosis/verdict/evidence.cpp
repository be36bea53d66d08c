// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/evidence.h"

#include "app/diagnosis/facts/handover.h"
#include "app/diagnosis/facts/places.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra::diagnosis {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

/// Told where a handshake was asked for: elsewhere the time says nothing about it.
bool tellsTime(const Reading &reading)
{
    return reading.firstAnswer && (reading.sawContinue || reading.answeredEarly);
}

EvidenceLine madeContinueLine(const Diagnosis &diagnosis, std::size_t route, const OwnContinue &own)
{
    auto cells = std::vector<Cell>{own.shown};
    if (own.against)
        cells.push_back(*own.against);
    return {Words::tr("%1 answers 100 itself: a client can't learn there what the origin thinks.")
                .arg(capital(hopName(diagnosis, route))),
            Tone::Odd, cells};
}

} // namespace

EvidenceLine seenLine(const Diagnosis &diagnosis, const Cell &cell)
{
    return seenLine(diagnosis, cell, {});
}

EvidenceLine seenLine(const Diagnosis &diagnosis, const Cell &cell, const QStringList &signs)
{
    auto text =
        Words::tr("%1, “%2” gets %3", "a route, a probe, what was read")
            .arg(routeTitle(diagnosis.routes[cell.route]), probeTitle(cell.probe), cellText(diagnosis, cell));
    const auto *const sample = diagnosis.sample(cell.probe, cell.route);
    if (sample && tellsTime(sample->reading))
        text += Words::tr(", the first answer after %1").arg(durationText(*sample->reading.firstAnswer));
    if (!signs.isEmpty())
        text += Words::tr(", with %1").arg(signs.join(Words::tr(" and ")));
    return {text + QLatin1Char('.'), toneOf(diagnosis, cell), {cell}};
}

void addSeen(const Diagnosis &diagnosis, const Cell &cell, std::vector<EvidenceLine> &lines)
{
    if (diagnosis.sample(cell.probe, cell.route))
        lines.push_back(seenLine(diagnosis, cell));
}

std::vector<EvidenceLine> troubleLines(const Diagnosis &diagnosis, const Trouble &trouble)
{
    std::vector<EvidenceLine> lines;
    if (trouble.reference)
        lines.push_back(seenLine(diagnosis, {trouble.probe, *trouble.reference}));
    const auto *const answer = answerOf(diagnosis, trouble.cell());
    auto signs = foreignSigns(diagnosis, trouble.cell());
    if (signs.isEmpty() && answer)
        signs = hopSigns(*answer);
    lines.push_back(seenLine(diagnosis, trouble.cell(), signs));
    addSeen(diagnosis, {Probe::Plain, trouble.route}, lines);
    for (std::size_t other = 0; other < diagnosis.routes.size(); ++other) {
        if (other == trouble.route || other == trouble.reference)
            continue;
        if (const auto own = ownContinue(diagnosis, other))
            lines.push_back(madeContinueLine(diagnosis, other, *own));
        else
            addSeen(diagnosis, {trouble.probe, other}, lines);
    }
    return lines;
}

Decider directDecider()
{
    return {Words::tr("a direct route to the origin"), Route::Way::Address};
}

Confidence lowered(Confidence confidence)
{
    return confidence == Confidence::High ? Confidence::Medium : Confidence::Low;
}

} // namespace expectra::diagnosis
