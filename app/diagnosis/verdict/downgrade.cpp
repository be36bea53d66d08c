// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/downgrade.h"

#include "app/http/syntax.h"
#include "app/diagnosis/facts/handover.h"
#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/traits.h"

#include <QCoreApplication>

namespace expectra::diagnosis {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Downgrade)
};

/// The echo origin saw it, through what the trouble goes through.
std::optional<Downgrade> seenAtEcho(const Diagnosis &diagnosis, const Trouble &trouble)
{
    const auto &way = diagnosis.routes[trouble.route];
    for (const auto &sample : diagnosis.samples) {
        const auto handover = handoverOf(sample);
        const auto &route = diagnosis.routes[sample.route];
        const bool isThere =
            sample.route == trouble.route ||
            (way.way == Route::Way::Proxy && route.way == way.way && route.place == way.place);
        if (!handover || !handover->wasDowngraded || !isThere)
            continue;
        return Downgrade{trouble,
                         {Words::tr("The echo origin got HTTP/1.0 where HTTP/1.1 was sent."),
                          Tone::Bad,
                          {{sample.probe, sample.route}}},
                         Confidence::High};
    }
    return std::nullopt;
}

/// The page asks for exactly what was sent. Servers that write so compare nothing on HTTP/1.1, and refuse on
/// HTTP/1.0.
std::optional<Downgrade> toldByPage(const Diagnosis &diagnosis, const Trouble &trouble)
{
    if (trouble.probe != Probe::Continue)
        return std::nullopt;
    const auto *const sample = diagnosis.sample(trouble.probe, trouble.route);
    const auto page = http::toLower(answerText(*sample->exchanges.back()));
    if (page.find("only the 100-continue expectation is supported") == std::string::npos)
        return std::nullopt;
    return Downgrade{trouble,
                     {Words::tr("The page of the 417 says that only 100-continue is supported, and exactly "
                                "that was sent: it arrived as HTTP/1.0."),
                      Tone::Bad,
                      {trouble.cell()}},
                     trouble.reference ? Confidence::High : Confidence::Medium};
}

/// The origin meets 100-continue, refuses it on HTTP/1.0, and the refusal on the other route is its own.
std::optional<Downgrade> toldByOrigin(const Diagnosis &diagnosis, const Trouble &trouble)
{
    if (!trouble.reference || standingOf(diagnosis, Probe::Http10, *trouble.reference) != Standing::Refused)
        return std::nullopt;
    const Cell onHttp10{Probe::Http10, *trouble.reference};
    const auto *const there = answerOf(diagnosis, onHttp10);
    const auto *const here = answerOf(diagnosis, trouble.cell());
    const auto maker = there->headers.combined("Server");
    if (!maker || !here || here->headers.combined("Server") != maker)
        return std::nullopt;
    return Downgrade{trouble,
                     {Words::tr("The origin refuses 100-continue on HTTP/1.0 alone, and this 417 carries its "
                                "Server field: it got HTTP/1.0."),
                      Tone::Bad,
                      {onHttp10, trouble.cell()}},
                     Confidence::Medium};
}

} // namespace

std::optional<Downgrade> downgradeOf(const Diagnosis &diagnosis)
{
    if (const auto refused = troubleOf(diagnosis, Standing::Refused)) {
        if (auto seen = seenAtEcho(diagnosis, *refused))
            return seen;
        if (auto told = toldByPage(diagnosis, *refused))
            return told;
        if (auto told = toldByOrigin(diagnosis, *refused))
            return told;
    }
    if (const auto silent = troubleOf(diagnosis, Standing::Silent))
        return seenAtEcho(diagnosis, *silent);
    return std::nullopt;
}

} // namespace expectra::diagnosis
