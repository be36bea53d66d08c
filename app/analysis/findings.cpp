// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/findings.h"

#include "app/analysis/checks/checks.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

// Among equals the first one is the headline: why it failed, then what this program is about.
constexpr auto families =
    std::to_array({checks::failure, checks::proxies, checks::tlsFailure, checks::tlsMixups,
                   checks::expectRefusals, checks::expectSyntax, checks::expectTiming, checks::interimAnswers,
                   checks::streams, checks::responseFraming, checks::requestFraming, checks::connection,
                   checks::tlsTrust, checks::redirects, checks::credentials, checks::cookieNotes});

QString waitedText(const Exchange &exchange)
{
    return durationText(exchange.expectation.waited.value_or(Duration::zero()));
}

QString answerText(const Exchange &exchange)
{
    return exchange.response ? checks::statusText(*exchange.response) : Words::tr("no answer");
}

} // namespace

std::vector<Finding> findings(const Exchange &exchange)
{
    std::vector<Finding> all;
    for (const auto family : families) {
        auto some = family(exchange);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return all;
}

QString outcomeSentence(const Exchange &exchange)
{
    using expect::Outcome;
    switch (exchange.expectation.outcome) {
    case Outcome::None: return {};
    case Outcome::Continued:
        return Words::tr("100 Continue after %1, then the body.").arg(waitedText(exchange));
    case Outcome::ContinuedLate:
        return Words::tr("No 100 within %1; it came after the body had been let go.")
            .arg(waitedText(exchange));
    case Outcome::TimedOut:
        return Words::tr("No 100 within %1; the body was sent without it.").arg(waitedText(exchange));
    case Outcome::Refused: return Words::tr("417 before any body byte.");
    case Outcome::RefusedLate: return Words::tr("417, but only after the body had been permitted or begun.");
    case Outcome::RejectedEarly:
        return Words::tr("%1 before the body; it stayed here.").arg(answerText(exchange));
    case Outcome::AnsweredEarly: return Words::tr("%1 before the body was sent.").arg(answerText(exchange));
    case Outcome::NotAwaited:
        return exchange.request->hasBody() ? Words::tr("Expect was sent, the body followed at once.")
                                           : Words::tr("Expect was sent without a body to withhold.");
    case Outcome::Closed: return Words::tr("The server closed the connection while the body waited for 100.");
    case Outcome::Failed: return Words::tr("The exchange failed before the expectation could be answered.");
    }
    return {};
}

QString headline(const Exchange &exchange, const std::vector<Finding> &found)
{
    const auto outcome = outcomeSentence(exchange);
    if (!found.empty() && (found.front().severity != Severity::Info || outcome.isEmpty()))
        return found.front().summary;
    return outcome;
}

QString headline(const Exchange &exchange)
{
    return headline(exchange, findings(exchange));
}

} // namespace expectra
