// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/held.h"

#include "app/expect/expectation.h"
#include "app/timeline/phase.h"
#include "app/analysis/checks/checks.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

using expect::Outcome;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Held)
};

/// A note is worth knowing and no fault.
bool hasFault(const std::vector<Finding> &found)
{
    return std::any_of(found.begin(), found.end(),
                       [](const Finding &finding) { return finding.severity != Severity::Info; });
}

using Judge = std::vector<Held> (*)(const Exchange &exchange);

std::vector<Held> connecting(const Exchange &exchange)
{
    const auto tried = timeline::attempts(exchange.timeline);
    const bool isClean = checks::connection(exchange).empty() && !exchange.failure;
    if (!isClean || exchange.connection.id == 0)
        return {};
    if (exchange.connection.reused)
        return {{Words::tr("A kept connection served the request."), QStringLiteral("RFC 9112 section 9.3")}};
    return tried.size() == 1 ? std::vector<Held>{{Words::tr("The first attempt to connect succeeded."), {}}}
                             : std::vector<Held>{};
}

std::vector<Held> request(const Exchange &exchange)
{
    if (!checks::headLeft(exchange) || !checks::requestFraming(exchange).empty())
        return {};
    if (!exchange.request->hasBody())
        return {{Words::tr("The request announces no content and has none."),
                 QStringLiteral("RFC 9112 section 6")}};
    return {{Words::tr("The request says unmistakably how long its content is."),
             QStringLiteral("RFC 9112 section 6")}};
}

std::vector<Held> requestContent(const Exchange &exchange)
{
    const auto &sent = exchange.sent;
    if (sent.bodyBytes == 0 || sent.bodyBytesSent != sent.bodyBytes)
        return {};
    return {{Words::tr("All of the content was sent: %1.").arg(sizeText(sent.bodyBytes)), {}}};
}

std::vector<Held> expectation(const Exchange &exchange)
{
    const auto &sent = exchange.expectation.sent;
    if (!sent || !expect::isExactlyContinue(*sent) || hasFault(checks::expectSyntax(exchange)))
        return {};
    std::vector<Held> held{{Words::tr("Expect keeps its grammar and asks for what the standard defines."),
                            QStringLiteral("RFC 9110 section 10.1.1")}};
    if (exchange.expectation.outcome == Outcome::Continued && checks::expectTiming(exchange).empty())
        held.push_back({Words::tr("100 came in time, after %1, and the content only then.")
                            .arg(durationText(exchange.expectation.waited.value_or(Duration::zero()))),
                        QStringLiteral("RFC 9110 section 15.2.1")});
    return held;
}

std::vector<Held> interims(const Exchange &exchange)
{
    if (exchange.interim.empty() || !checks::interimAnswers(exchange).empty())
        return {};
    return {{exchange.interim.size() == 1
                 ? Words::tr("The interim response came before the final one and has no content.")
                 : Words::tr("All %1 interim responses came before the final one and have no content.")
                       .arg(exchange.interim.size()),
             QStringLiteral("RFC 9110 section 15.2")}};
}

std::vector<Held> answer(const Exchange &exchange)
{
    if (!exchange.response || exchange.failure || !exchange.deviations.empty() ||
        !checks::responseFraming(exchange).empty())
        return {};
    std::vector<Held> held{{Words::tr("Every line of the answer's head keeps the grammar."),
                            QStringLiteral("RFC 9112 section 2.1")}};
    const auto &fields = exchange.response->headers;
    if (fields.hasMember("Transfer-Encoding", "chunked"))
        held.push_back({Words::tr("The chunks are whole, the last one says so."),
                        QStringLiteral("RFC 9112 section 7.1")});
    else if (fields.value("Content-Length") == std::to_string(exchange.content.size()))
        held.push_back(
            {Words::tr("The content is as long as announced: %1.").arg(sizeText(exchange.content.size())),
             QStringLiteral("RFC 9112 section 6.3")});
    return held;
}

constexpr Judge judges[]{connecting, request, expectation, interims, requestContent, answer};

} // namespace

std::vector<Held> whatHeld(const Exchange &exchange)
{
    std::vector<Held> all;
    if (!exchange.isComplete)
        return all;
    for (const auto judge : judges) {
        for (auto &held : judge(exchange))
            all.push_back(std::move(held));
    }
    return all;
}

} // namespace expectra
