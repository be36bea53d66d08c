// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printexchange.h"

#include "app/timeline/framenames.h"

#include "tests/support/escaped.h"

namespace expectra::test {

namespace {

std::string text(ByteRange range)
{
    return "[" + std::to_string(range.begin) + "-" + std::to_string(range.end) + "]";
}

std::string text(Instant at)
{
    return "@" + std::to_string(at.sinceStart().count());
}

std::string text(Duration duration)
{
    return std::to_string(duration.count() / 1'000'000) + " ms";
}

std::string text(const http::Deviation &deviation)
{
    return std::string(http::deviationName(deviation.kind)) + " " + text(deviation.range);
}

std::string text(const http::Headers &headers)
{
    std::string lines;
    for (const auto &field : headers)
        lines += "  " + escaped(field.name) + ": " + escaped(field.value) + " " + text(field.range) + "\n";
    return lines;
}

std::string text(const ResponseHead &head)
{
    return head.version + " " + std::to_string(head.status) + " " + escaped(head.reason) + " " +
           text(head.range) + " " + text(head.at) + "\n" + text(head.headers);
}

std::string text(const ExpectationFacts &facts)
{
    std::string line = "expectation " + std::string(expect::outcomeName(facts.outcome));
    line += facts.sent ? " sent " + escaped(*facts.sent) : " not sent";
    line += facts.awaited ? " awaited" : "";
    line += facts.waited ? " waited " + std::to_string(facts.waited->count()) : "";
    line += facts.limit ? " limit " + std::to_string(facts.limit->count()) : "";
    line += facts.retryFollows ? " retry-follows" : "";
    return line + (facts.noRetryReason.empty() ? "" : " " + facts.noRetryReason) + "\n";
}

std::string text(const ProxyFacts &facts)
{
    std::string line = "proxy " + std::to_string(static_cast<int>(facts.kind)) + " " +
                       facts.place.toString() + (facts.isTunnel ? " tunnel" : "") + "\n";
    if (facts.answer)
        line += "  " + text(*facts.answer);
    return line + (facts.answerContent.empty() ? "" : "  " + digest(facts.answerContent) + "\n");
}

std::string text(const Failure &failure)
{
    std::string line = "failure in " + std::string(failurePhaseName(failure.phase)) + " by " +
                       std::string(sideName(failure.side)) + ": " +
                       std::string(failureKindName(failure.kind)) + ", " + escaped(failure.message);
    return line + (failure.deviation ? ", " + text(*failure.deviation) : "") + "\n";
}

std::string text(const timeline::Event &event)
{
    return text(event.at) + (event.clock == Clock::Kernel ? " kernel " : " user ") +
           timeline::describe(event) + "\n";
}

struct CommandText
{
    std::string operator()(const connection::Lookup &c) const
    {
        const char *families[]{"", " IPv4", " IPv6"};
        return "lookup " + c.host + ":" + std::to_string(c.port) + families[static_cast<int>(c.family)];
    }
    std::string operator()(const connection::Connect &c) const
    {
        return "connect " + std::to_string(c.attempt) + " " + c.to.toString();
    }
    std::string operator()(const connection::SendToProxy &c) const
    {
        return "send-to-proxy " + escaped(c.bytes.substr(0, c.bytes.find('\r')));
    }
    std::string operator()(const connection::EnterTunnel &c) const
    {
        return "enter-tunnel" + (c.surplus.empty() ? "" : " " + escaped(c.surplus));
    }
    std::string operator()(const connection::AbandonConnect &c) const
    {
        return "abandon-connect " + std::to_string(c.attempt);
    }
    std::string operator()(const connection::StartTls &c) const
    {
        return "start-tls " + std::string(timeline::hopName(c.hop));
    }
    std::string operator()(const connection::SendHead &) const { return "send-head"; }
    std::string operator()(const connection::OpenStream &) const { return "open-stream"; }
    std::string operator()(const connection::ResetStream &c) const
    {
        return "reset-stream " + timeline::errorCodeName(c.code);
    }
    std::string operator()(const connection::SendBody &) const { return "send-body"; }
    std::string operator()(const connection::StopBody &) const { return "stop-body"; }
    std::string operator()(const connection::Arm &c) const
    {
        return "arm " + std::string(timeline::limitName(c.limit)) + " " + text(c.after);
    }
    std::string operator()(const connection::Disarm &c) const
    {
        return "disarm " + std::string(timeline::limitName(c.limit));
    }
    std::string operator()(const connection::CloseConnection &) const { return "close"; }
    std::string operator()(const connection::KeepConnection &) const { return "keep"; }
};

} // namespace

std::string printed(const Exchange &exchange)
{
    const auto &connection = exchange.connection;
    std::string out = std::string(exchange.isComplete ? "complete" : "running") + "\n";
    out += "connection " + std::string(connection.reused ? "kept " : "new ") + connection.local.toString() +
           " -> " + connection.remote.toString() + " closed by " +
           std::string(timeline::closedByName(connection.closedBy)) + "\n";
    if (connection.proxy)
        out += text(*connection.proxy);
    out += "sent " + escaped(exchange.sent.head) + "\n  body " + std::to_string(exchange.sent.bodyBytesSent) +
           " of " + std::to_string(exchange.sent.bodyBytes) + "\n";
    for (const auto &interim : exchange.interim)
        out += "interim " + text(interim);
    if (exchange.response)
        out += "response " + text(*exchange.response);
    out += "content " + text(exchange.content.range) + " " + digest(exchange.content.read()) + "\n";
    out += "trailers\n" + text(exchange.trailers);
    for (const auto &deviation : exchange.deviations)
        out += "deviation " + text(deviation) + "\n";
    out += text(exchange.expectation);
    if (exchange.failure)
        out += text(*exchange.failure);
    for (const auto &event : exchange.timeline.events())
        out += text(event);
    return out;
}

std::string printed(const connection::Command &command)
{
    return std::visit(CommandText{}, command);
}

} // namespace expectra::test
