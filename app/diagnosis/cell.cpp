// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/cell.h"

#include "app/diagnosis/facts/handover.h"
#include "app/diagnosis/facts/reuse.h"
#include "app/diagnosis/facts/standing.h"

#include <QCoreApplication>

namespace expectra::diagnosis {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Cell)
};

bool sawContinue(const Reading &reading)
{
    return reading.wasAnswered() && reading.sawContinue;
}

/// The 100 in the cell is not the origin's.
bool isOwnContinue(const Diagnosis &diagnosis, const Cell &cell, const Reading &reading)
{
    return sawContinue(reading) && ownContinue(diagnosis, cell.route).has_value();
}

Tone toneOfAnswer(const Reading &reading)
{
    if (!reading.wasAnswered() || reading.isExpectationFailed())
        return Tone::Bad;
    if (!reading.isMet())
        return reading.answeredEarly || reading.sawContinue ? Tone::Odd : Tone::Bad;
    return Tone::Good;
}

/// A value that nobody knows, or none: it may be refused, ignored by waiting for the body, or not be seen.
Tone toneOfOddValue(const Reading &reading, Probe probe)
{
    const bool holdsContinue = probe == Probe::TwoInOneField || probe == Probe::TwoFields;
    if (toneOfAnswer(reading) != Tone::Good)
        return toneOfAnswer(reading);
    if (reading.sawContinue)
        return holdsContinue ? Tone::Good : Tone::Odd;
    return reading.limitPassed ? Tone::Neutral : Tone::Good;
}

Tone toneOfRefusal(const Reading &reading)
{
    if (!reading.wasAnswered() || reading.isExpectationFailed())
        return Tone::Bad;
    if (reading.isMet())
        return Tone::Neutral;
    return reading.answeredEarly ? Tone::Good : Tone::Odd;
}

Tone toneOfReuse(const Diagnosis &diagnosis, std::size_t route)
{
    switch (reuseOf(diagnosis, route)) {
    case Reuse::InStep: return Tone::Good;
    case Reuse::Closed: return Tone::Odd;
    case Reuse::OutOfStep: return Tone::Bad;
    case Reuse::Untold: return Tone::Neutral;
    }
    return Tone::Neutral;
}

/// 100-continue as it should be: what costs, hides or comes in vain is odd.
Tone toneOfHandshake(const Reading &reading)
{
    const auto tone = toneOfAnswer(reading);
    return tone == Tone::Good && reading.limitPassed ? Tone::Odd : tone;
}

Tone toneOf(const Diagnosis &diagnosis, const Cell &cell, const Reading &reading)
{
    if (reading.failure && reading.failure->kind == FailureKind::Cancelled)
        return Tone::Neutral; // by us
    if (cell.probe == Probe::Reuse)
        return toneOfReuse(diagnosis, cell.route);
    const bool wasSelfMade = isOwnContinue(diagnosis, cell, reading);
    const auto tone = [&] {
        switch (cell.probe) {
        case Probe::Unknown:
        case Probe::TwoInOneField:
        case Probe::TwoFields:
        case Probe::EmptyValue:
        case Probe::Obfuscated: return toneOfOddValue(reading, cell.probe);
        case Probe::Plain:
        case Probe::Http10:
            return sawContinue(reading) && reading.isMet() ? Tone::Odd : toneOfAnswer(reading);
        case Probe::NoBody:
        case Probe::ZeroLength:
        case Probe::AtOnce: return toneOfAnswer(reading);
        case Probe::RefusedPath: return toneOfRefusal(reading);
        default: return toneOfHandshake(reading);
        }
    }();
    return wasSelfMade && (tone == Tone::Good || tone == Tone::Neutral) ? Tone::Odd : tone;
}

QString reuseText(const Diagnosis &diagnosis, std::size_t route, const Reading &reading)
{
    switch (reuseOf(diagnosis, route)) {
    case Reuse::InStep: return Words::tr("ok");
    case Reuse::Closed: return Words::tr("closed");
    case Reuse::OutOfStep: return Words::tr("out of step: %1").arg(readingText(reading));
    case Reuse::Untold: return readingText(reading);
    }
    return {};
}

QString textOf(const Diagnosis &diagnosis, const Cell &cell, const Reading &reading)
{
    if (cell.probe == Probe::Reuse)
        return reuseText(diagnosis, cell.route, reading);
    const auto status = QString::number(reading.status);
    const bool isPlainAnswer = reading.wasAnswered() && !reading.answeredEarly && !reading.sawContinue &&
                               !reading.isExpectationFailed();
    // Whoever waits in HTTP/1.0 waits in vain: that nothing came is as it should be.
    if (cell.probe == Probe::Http10 && isPlainAnswer && reading.isMet())
        return Words::tr("%1, ignored").arg(status);
    if (cell.probe == Probe::AtOnce && isPlainAnswer)
        return Words::tr("%1, no 100").arg(status);
    if (isOwnContinue(diagnosis, cell, reading) && !reading.limitPassed)
        return Words::tr("100 (by proxy) → %1").arg(status);
    return readingText(reading);
}

} // namespace

Tone toneOf(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto *const sample = diagnosis.sample(cell.probe, cell.route);
    if (!sample)
        return Tone::Neutral;
    const auto tone = toneOf(diagnosis, cell, sample->reading);
    const bool isBad = tone == Tone::Bad || !diagnosis.isFlaky(cell.probe, cell.route);
    return isBad ? tone : Tone::Odd;
}

QString cellText(const Diagnosis &diagnosis, const Cell &cell)
{
    if (const auto *const omitted = diagnosis.omission(cell.probe, cell.route);
        omitted && !diagnosis.sample(cell.probe, cell.route))
        return omitted->reason;
    QStringList texts;
    for (const auto *sample : diagnosis.samplesOf(cell.probe, cell.route)) {
        const auto text = textOf(diagnosis, cell, sample->reading);
        if (!texts.contains(text))
            texts.append(text);
    }
    return texts.join(Words::tr(" or ", "between the answers of repeated plays"));
}

} // namespace expectra::diagnosis
