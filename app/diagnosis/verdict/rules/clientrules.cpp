// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/analysis/wiretext.h"
#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/facts/ownform.h"
#include "app/diagnosis/facts/places.h"

#include <QCoreApplication>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ClientRules)
};

constexpr int valueLength = 40;

QString summaryOf(Probe form, const Request &base)
{
    const auto value = shortText(ownExpect(base).value_or(""), valueLength);
    switch (form) {
    case Probe::EmptyValue: return Words::tr("The client sends an empty Expect field, which is refused");
    case Probe::NoBody:
    case Probe::ZeroLength: return Words::tr("The client asks for 100-continue without a body to send");
    case Probe::TwoFields: return Words::tr("The client sends Expect more than once, which is refused");
    case Probe::TwoInOneField:
        return Words::tr("The client asks for more than 100-continue: “%1” is refused").arg(value);
    default: return Words::tr("The client asks for “%1”, which is refused; 100-continue is not").arg(value);
    }
}

/// The user's own request where it was played, else the probe of its form.
Cell playedForm(const Diagnosis &diagnosis, Probe form, std::size_t route)
{
    return {diagnosis.sample(Probe::AsComposed, route) ? Probe::AsComposed : form, route};
}

bool isRefusal(Standing standing)
{
    return standing == Standing::Refused || standing == Standing::Broken;
}

/// 100-continue itself gets through there, be it without a 100.
bool isTaken(Standing standing)
{
    return standing == Standing::Met || standing == Standing::Early || standing == Standing::Silent ||
           standing == Standing::Late;
}

} // namespace

Ruling clientValue(const Diagnosis &diagnosis)
{
    const auto form = ownProbe(diagnosis.base);
    if (!form || !isDoubtful(*form) || troubleOf(diagnosis, Standing::Refused))
        return std::nullopt;
    for (const auto route : byNearness(diagnosis)) {
        const auto own = playedForm(diagnosis, *form, route);
        if (!isRefusal(standingOf(diagnosis, own.probe, route)) ||
            !isTaken(standingOf(diagnosis, Probe::Continue, route)))
            continue;
        std::vector<EvidenceLine> evidence{seenLine(diagnosis, own),
                                           seenLine(diagnosis, {Probe::Continue, route})};
        addSeen(diagnosis, {Probe::Plain, route}, evidence);
        return Verdict{
            Cause::Client, Confidence::High, summaryOf(*form, diagnosis.base), std::move(evidence), route, {},
            "client-value"};
    }
    return std::nullopt;
}

} // namespace expectra::diagnosis::rules
