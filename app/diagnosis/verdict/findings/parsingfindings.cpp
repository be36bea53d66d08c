// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/findings/families.h"

#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/standing.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra::diagnosis {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ParsingFindings)
};

QString expectSection()
{
    return QStringLiteral("RFC 9110 section 10.1.1");
}

std::vector<Cell> cellsWhere(const Diagnosis &diagnosis, Probe probe,
                             bool (*is)(const Diagnosis &, const Cell &))
{
    std::vector<Cell> cells;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        const Cell cell{probe, route};
        if (diagnosis.sample(probe, route) && !isEcho(diagnosis, route) && is(diagnosis, cell))
            cells.push_back(cell);
    }
    return cells;
}

bool isContinueMet(const Diagnosis &diagnosis, std::size_t route)
{
    const auto *const sample = diagnosis.sample(Probe::Continue, route);
    return sample && sample->reading.sawContinue &&
           standingOf(diagnosis, Probe::Continue, route) == Standing::Met;
}

/// EXP-017.
void caseRefused(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    const auto cells = cellsWhere(diagnosis, Probe::ContinueCase, [](const Diagnosis &all, const Cell &cell) {
        const auto standing = standingOf(all, cell.probe, cell.route);
        return isContinueMet(all, cell.route) &&
               (standing == Standing::Refused || standing == Standing::Broken);
    });
    if (cells.empty())
        return;
    found.push_back(
        {{"EXP-017", Severity::Error, Words::tr("“100-Continue” is refused where “100-continue” is met."),
          Words::tr("The value is compared letter by letter. Clients may write it in any case, and "
                    "some do."),
          cellEvidence(diagnosis, cells), expectSection(),
          Words::tr("At the server: compare the value without regard to case.")},
         cells});
}

/// EXP-018.
void containedHonoured(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    const auto cells = cellsWhere(diagnosis, Probe::Obfuscated, [](const Diagnosis &all, const Cell &cell) {
        return all.sample(cell.probe, cell.route)->reading.sawContinue;
    });
    if (cells.empty())
        return;
    found.push_back(
        {{"EXP-018", Severity::Warning,
          Words::tr("A value that merely contains “100-continue” is answered with 100."),
          Words::tr("The field is searched, not read. Where two servers in a row read it differently, one "
                    "waits for a body that the other has passed over: the ground on which requests are "
                    "smuggled."),
          cellEvidence(diagnosis, cells), expectSection(),
          Words::tr("At the server: take the value apart as a list, and compare each member whole.")},
         cells});
}

bool isOtherRefusal(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto *const plain = diagnosis.sample(Probe::Plain, cell.route);
    const auto status = diagnosis.sample(cell.probe, cell.route)->reading.status;
    return plain && plain->reading.isMet() && (status == 400 || status == 422);
}

/// EXP-020. What one exchange can only guess: here the same request without Expect is met.
void refusedInOtherWords(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    constexpr std::array probes{Probe::Continue,      Probe::ContinueCase, Probe::Unknown,
                                Probe::TwoInOneField, Probe::TwoFields,    Probe::Obfuscated};
    std::vector<Cell> cells;
    for (const auto probe : probes) {
        const auto more = cellsWhere(diagnosis, probe, isOtherRefusal);
        cells.insert(cells.end(), more.begin(), more.end());
    }
    if (cells.empty())
        return;
    const auto status = diagnosis.sample(cells.front().probe, cells.front().route)->reading.status;
    found.push_back(
        {{"EXP-020", Severity::Warning,
          Words::tr("An expectation is refused with %1, where 417 is meant.").arg(status),
          Words::tr("The same request without Expect is met. Clients repeat a request without Expect when "
                    "they see 417; to any other status they give up."),
          cellEvidence(diagnosis, cells), QStringLiteral("RFC 9110 section 15.5.18"),
          Words::tr("At the server: answer 417 to an expectation that it doesn't meet.")},
         cells});
}

/// How a value was taken; nullopt: it can't be told.
enum class Taken { Honoured, Ignored, Refused };

std::optional<Taken> takenAs(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto *const sample = diagnosis.sample(cell.probe, cell.route);
    if (!sample || diagnosis.isFlaky(cell.probe, cell.route) || !sample->reading.wasAnswered())
        return std::nullopt;
    const auto &reading = sample->reading;
    if (reading.isExpectationFailed() || isOtherRefusal(diagnosis, cell))
        return Taken::Refused;
    if (reading.sawContinue)
        return Taken::Honoured;
    return reading.isMet() ? std::optional(Taken::Ignored) : std::nullopt;
}

/// One takes the value for 100-continue, the other doesn't.
bool disagreeOn(const Diagnosis &diagnosis, Probe probe, std::size_t a, std::size_t b)
{
    const auto one = takenAs(diagnosis, {probe, a});
    const auto other = takenAs(diagnosis, {probe, b});
    return one && other && one != other && (one == Taken::Honoured || other == Taken::Honoured);
}

/// EXP-024. Only between routes that both meet 100-continue: else they differ in more than in reading.
void readDifferently(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    constexpr std::array probes{Probe::ContinueCase, Probe::Unknown,    Probe::TwoInOneField,
                                Probe::TwoFields,    Probe::EmptyValue, Probe::Obfuscated,
                                Probe::Http10};
    std::vector<Cell> cells;
    const auto add = [&cells](const Cell &cell) {
        if (std::find(cells.begin(), cells.end(), cell) == cells.end())
            cells.push_back(cell);
    };
    for (const auto probe : probes) {
        for (std::size_t near = 0; near < diagnosis.routes.size(); ++near) {
            for (std::size_t far = 0; far < diagnosis.routes.size(); ++far) {
                const bool isPair = isNearer(diagnosis, near, far) && isContinueMet(diagnosis, near) &&
                                    isContinueMet(diagnosis, far);
                if (!isPair || !disagreeOn(diagnosis, probe, near, far))
                    continue;
                add({probe, near});
                add({probe, far});
            }
        }
    }
    if (cells.empty())
        return;
    found.push_back(
        {{"EXP-024", Severity::Warning, Words::tr("Two hops read the same Expect differently."),
          Words::tr("One takes the value for 100-continue and the other doesn't: one waits for a body while "
                    "the other waits for the next request. Connections that they share can fall out of step, "
                    "and requests be smuggled."),
          cellEvidence(diagnosis, cells), expectSection(),
          Words::tr("At the gateway: refuse or remove every Expect that is not exactly 100-continue, so that "
                    "what is behind it never has to read one.")},
         cells});
}

} // namespace

std::vector<RouteFinding> parsingFindings(const Diagnosis &diagnosis)
{
    std::vector<RouteFinding> found;
    caseRefused(diagnosis, found);
    containedHonoured(diagnosis, found);
    refusedInOtherWords(diagnosis, found);
    readDifferently(diagnosis, found);
    return found;
}

} // namespace expectra::diagnosis
