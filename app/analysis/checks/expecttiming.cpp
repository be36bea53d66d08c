// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExpectTiming)
};

/// When the limit let the body go, and the first 100 behind it.
struct LimitStory
{
    const timeline::Event *released = nullptr;
    const timeline::Event *late = nullptr;
};

LimitStory readLimitStory(const timeline::Timeline &timeline)
{
    LimitStory story;
    for (const auto &event : timeline.events()) {
        const auto *release = std::get_if<timeline::BodyReleased>(&event.payload);
        if (release && release->by == timeline::ReleasedBy::Limit)
            story.released = &event;
        const auto *interim = std::get_if<timeline::InterimReceived>(&event.payload);
        if (interim && interim->status == 100 && story.released && !story.late)
            story.late = &event;
    }
    return story;
}

Finding limitPassed(const Exchange &exchange, const timeline::Event &released)
{
    std::vector<Evidence> evidence;
    if (const auto left = headLeftAt(exchange))
        evidence.push_back({Words::tr("request head sent"), left, std::nullopt, Direction::Sent});
    evidence.push_back(eventEvidence(released, Words::tr("limit passed, body let go")));
    const auto waited =
        exchange.expectation.waited.value_or(exchange.expectation.limit.value_or(Duration::zero()));
    return {
        "EXP-008",
        Severity::Warning,
        Words::tr("No 100 within the limit: the wait cost the request %1.").arg(durationText(waited)),
        Words::tr(
            "Every client that waits pays this on every such request: curl and Go wait 1 s, .NET Framework "
            "350 ms, Apache HttpClient 3 s. A server must answer 100 or a final status at once, from the "
            "head alone."),
        std::move(evidence),
        QStringLiteral("RFC 9110 section 10.1.1"),
        Words::tr(
            "At the server: send 100 Continue before the body is read, or let the framework do it. At "
            "intermediaries: let them forward Expect, or answer it themselves. At the client: send no Expect "
            "to this server.")};
}

Finding lateContinue(const timeline::Event &released, const timeline::Event &late)
{
    return {
        "EXP-009",
        Severity::Warning,
        Words::tr("100 came only %1 after the body had been let go.")
            .arg(durationText(late.at - released.at)),
        Words::tr(
            "It permits what was already under way. A client that doesn't expect it any more may take it for "
            "the final answer."),
        {eventEvidence(released, Words::tr("limit passed, body let go")),
         eventEvidence(late, Words::tr("100 came"))},
        QStringLiteral("RFC 9110 section 10.1.1"),
        Words::tr(
            "At the server: decide from the head and send 100 at once; it must not wait for the body. At the "
            "client: a longer wait limit would have met this 100.")};
}

/// Neither side said that the connection ends behind the answer.
bool keptOpen(const Exchange &exchange)
{
    const auto &response = *exchange.response;
    const bool ended = exchange.connection.closedBy == timeline::ClosedBy::Peer ||
                       exchange.connection.closedBy == timeline::ClosedBy::Reset;
    if (ended || exchange.failure || response.headers.hasMember("Connection", "close"))
        return false;
    const bool persistent =
        response.version != "HTTP/1.0" || response.headers.hasMember("Connection", "keep-alive");
    return persistent && !exchange.request->wantsClose();
}

Finding keptAfterEarlyAnswer(const Exchange &exchange)
{
    auto evidence = std::vector{headEvidence(*exchange.response)};
    const auto sent = Words::tr("%1 of %2 content sent")
                          .arg(sizeText(exchange.sent.bodyBytesSent), sizeText(exchange.sent.bodyBytes));
    evidence.push_back({sent, std::nullopt, std::nullopt, Direction::Sent});
    return {
        "EXP-016",
        Severity::Warning,
        Words::tr("The final answer came before the body, and the server keeps the connection open."),
        Words::tr(
            "The announced body is still owed. If the client sends its next request instead, the server may "
            "read that request as the missing body: it hangs, or is answered with 400."),
        std::move(evidence),
        QStringLiteral("RFC 9112 section 9.3"),
        Words::tr(
            "At the server: answer with Connection: close when the body will not be read. At the client: "
            "after an early final answer send the promised body, or close the connection, as was done "
            "here.")};
}

} // namespace

std::vector<Finding> expectTiming(const Exchange &exchange)
{
    std::vector<Finding> found;
    if (!exchange.expectation.sent)
        return found;
    const auto story = readLimitStory(exchange.timeline);
    if (story.released)
        found.push_back(limitPassed(exchange, *story.released));
    if (story.late)
        found.push_back(lateContinue(*story.released, *story.late));
    if (exchange.isComplete && answeredBeforeBody(exchange) && keptOpen(exchange))
        found.push_back(keptAfterEarlyAnswer(exchange));
    return found;
}

} // namespace expectra::checks
