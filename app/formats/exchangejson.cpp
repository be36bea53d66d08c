// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exchangejson.h"

#include "app/exchange/passedbytes.h"
#include "app/timeline/phase.h"
#include "app/coding/decodedcontent.h"
#include "app/analysis/findings.h"

namespace expectra {

namespace {

constexpr int schema = 1;

void writeHeader(JsonWriter &json, const http::Header &header)
{
    json.openArray();
    json.string(header.name);
    json.string(header.value);
    json.closeArray();
}

void writeHeaders(JsonWriter &json, std::string_view key, const http::Headers &headers)
{
    json.key(key).openArray();
    for (const auto &header : headers)
        writeHeader(json, header);
    json.closeArray();
}

void writeIdentity(JsonWriter &json, const Exchange &exchange)
{
    json.field("schema", schema);
    json.field("id", exchange.id);
    json.field("initiator", initiatorName(exchange.initiator));
    if (exchange.initiatedBy)
        json.field("retryOf", *exchange.initiatedBy);
    else
        json.key("retryOf").null();
    if (!exchange.request->name.empty())
        json.field("name", exchange.request->name);
    json.field("url", exchange.request->url);
    json.field("method", exchange.request->method);
    // What was spoken in the end: HTTP/2 may have been offered and not taken.
    const auto wanted = exchange.request->version;
    const auto spoken =
        wanted == http::Version::Http2 && !isStream(exchange) ? http::Version::Http11 : wanted;
    json.field("httpVersion", http::versionNumber(spoken));
}

void writeConnection(JsonWriter &json, const Exchange &exchange)
{
    const auto &connection = exchange.connection;
    if (const auto remote = connection.remote.toString(); !remote.empty())
        json.field("remote", remote);
    if (connection.id == 0)
        return;
    json.key("connection").openObject();
    json.field("id", connection.id);
    json.key("reused").boolean(connection.reused);
    if (connection.closedBy != timeline::ClosedBy::Nobody)
        json.field("closedBy", timeline::closedByName(connection.closedBy));
    json.field("protocol", connection.protocol);
    if (isStream(exchange))
        json.field("stream", std::uint64_t{connection.stream});
    if (const auto &to = exchange.request->connectTo)
        json.field("connectTo", to->toString());
    json.closeObject();
}

std::string_view proxyKindName(Proxy::Kind kind)
{
    constexpr std::string_view names[]{"http", "https", "socks5"};
    return names[static_cast<int>(kind)];
}

void writeProxy(JsonWriter &json, const Exchange &exchange)
{
    const auto &proxy = exchange.connection.proxy;
    if (!proxy)
        return;
    json.key("proxy").openObject();
    json.field("kind", proxyKindName(proxy->kind));
    json.field("address", proxy->place.toString());
    json.key("tunnel").boolean(proxy->isTunnel);
    if (const auto &answer = proxy->answer) {
        json.key("answer").openObject();
        json.field("status", answer->status);
        json.field("reason", answer->reason);
        writeHeaders(json, "headers", answer->headers);
        json.field("bodyBytes", std::uint64_t{proxy->answerContent.size()});
        json.field("at", answer->at);
        json.closeObject();
    }
    json.closeObject();
}

void writeRequest(JsonWriter &json, const Exchange &exchange)
{
    json.key("request").openObject();
    json.key("headers").openArray();
    for (const auto &header : exchange.request->headers)
        writeHeader(json, header.field);
    json.closeArray();
    json.field("headBytes", std::uint64_t{exchange.sent.head.size()});
    json.field("bodyBytes", exchange.sent.bodyBytes);
    json.field("bodyBytesSent", exchange.sent.bodyBytesSent);
    if (!exchange.request->trailers.isEmpty())
        writeHeaders(json, "trailers", exchange.request->trailers);
    json.closeObject();
}

void writeInterim(JsonWriter &json, const Exchange &exchange)
{
    json.key("interim").openArray();
    for (const auto &head : exchange.interim) {
        json.openObject();
        json.field("status", head.status);
        json.field("reason", head.reason);
        writeHeaders(json, "headers", head.headers);
        json.field("at", head.at);
        json.closeObject();
    }
    json.closeArray();
}

/// The first bytes of the content as they came; what is no UTF-8 becomes U+FFFD.
std::string textOf(const Content &content, std::size_t bytes)
{
    const auto text = content.read({0, std::min<ByteCount>(bytes, content.size())});
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

void writeResponse(JsonWriter &json, const Exchange &exchange, std::size_t textBytes)
{
    if (!exchange.response)
        return;
    const auto &head = *exchange.response;
    json.key("response").openObject();
    json.field("status", head.status);
    json.field("reason", head.reason);
    writeHeaders(json, "headers", head.headers);
    json.field("bodyBytes", exchange.content.size());
    const auto decoded = exchange.content.decodedSize
                             ? exchange.content.decodedSize
                             : coding::decodedSize(exchange.content, coding::codingsOf(head.headers));
    if (decoded)
        json.field("decodedBodyBytes", *decoded);
    if (!exchange.trailers.isEmpty())
        writeHeaders(json, "trailers", exchange.trailers);
    if (textBytes > 0 && exchange.content.size() > 0)
        json.field("text", textOf(exchange.content, textBytes));
    json.closeObject();
}

void writeExpectation(JsonWriter &json, const Exchange &exchange)
{
    const auto &expectation = exchange.expectation;
    json.key("expect").openObject();
    if (expectation.sent)
        json.field("sent", *expectation.sent);
    json.field("outcome", expect::outcomeName(expectation.outcome));
    if (expectation.waited)
        json.field("waited", *expectation.waited);
    if (expectation.awaited && expectation.limit)
        json.field("limit", *expectation.limit);
    if (expectation.retryFollows)
        json.key("retryFollows").boolean(true);
    if (!expectation.noRetryReason.empty())
        json.field("noRetryReason", expectation.noRetryReason);
    json.closeObject();
}

/// Left out where the answer asks for nothing more.
void writeFollowUp(JsonWriter &json, const FollowUp &followUp)
{
    if (followUp.location.empty() && followUp.reason.empty() && !followUp.follows)
        return;
    json.key("followUp").openObject();
    json.key("follows").boolean(followUp.follows);
    if (!followUp.location.empty())
        json.field("location", followUp.location);
    if (!followUp.reason.empty())
        json.field("reason", followUp.reason);
    if (!followUp.changes.empty()) {
        json.key("changes").openArray();
        for (const auto &change : followUp.changes)
            json.string(change);
        json.closeArray();
    }
    json.closeObject();
}

void writeCookies(JsonWriter &json, const std::vector<CookieNote> &cookies)
{
    if (cookies.empty())
        return;
    json.key("cookies").openArray();
    for (const auto &cookie : cookies) {
        json.openObject();
        json.field("name", cookie.name);
        json.key("stored").boolean(cookie.stored);
        if (!cookie.reason.empty())
            json.field("reason", cookie.reason);
        json.closeObject();
    }
    json.closeArray();
}

void writePhases(JsonWriter &json, const Exchange &exchange)
{
    json.key("phases").openArray();
    for (const auto &phase : timeline::phases(exchange.timeline)) {
        json.openObject();
        json.field("name", timeline::phaseName(phase.name));
        json.field("start", phase.start);
        json.field("end", phase.end);
        json.closeObject();
    }
    json.closeArray();
    json.field("clock", exchange.timeline.clock() == Clock::Kernel ? "kernel" : "user");
    const auto sinceEpoch = exchange.startedAt.time_since_epoch();
    json.field("startedAt", std::chrono::duration_cast<Duration>(sinceEpoch));
}

void writeFindings(JsonWriter &json, const std::vector<Finding> &found)
{
    json.key("findings").openArray();
    for (const auto &finding : found) {
        json.openObject();
        json.field("id", finding.id);
        json.field("severity", severityName(finding.severity));
        json.field("summary", finding.summary.toStdString());
        json.closeObject();
    }
    json.closeArray();
}

void writeDeviations(JsonWriter &json, const Exchange &exchange)
{
    if (exchange.deviations.empty())
        return;
    json.key("deviations").openArray();
    for (const auto &deviation : exchange.deviations) {
        json.openObject();
        json.field("kind", http::deviationName(deviation.kind));
        json.field("begin", deviation.range.begin);
        json.field("end", deviation.range.end);
        json.closeObject();
    }
    json.closeArray();
}

void writeError(JsonWriter &json, const Exchange &exchange)
{
    if (!exchange.failure)
        return;
    json.key("error").openObject();
    json.field("phase", failurePhaseName(exchange.failure->phase));
    json.field("kind", failureKindName(exchange.failure->kind));
    json.field("message", exchange.failure->message);
    json.field("side", sideName(exchange.failure->side));
    json.closeObject();
}

} // namespace

std::string_view ExchangeJson::write(const Exchange &exchange, const std::vector<Finding> &found,
                                     const ExchangeJsonExtras &extras)
{
    auto &json = m_json;
    json.clear();
    json.openObject();
    writeIdentity(json, exchange);
    writeConnection(json, exchange);
    writeProxy(json, exchange);
    writeTls(json, "proxyTls", exchange, timeline::Hop::Proxy, m_tls);
    writeTls(json, "tls", exchange, timeline::Hop::Origin, m_tls);
    writeRequest(json, exchange);
    writeInterim(json, exchange);
    writeResponse(json, exchange, extras.textBytes);
    writeExpectation(json, exchange);
    writeFollowUp(json, exchange.followUp);
    writeCookies(json, exchange.cookies);
    writePhases(json, exchange);
    writeFindings(json, found);
    writeDeviations(json, exchange);
    writeError(json, exchange);
    if (extras.members)
        extras.members(json);
    json.closeObject();
    return json.text();
}

std::string exchangeJson(const Exchange &exchange, const std::vector<Finding> &found)
{
    return std::string(ExchangeJson().write(exchange, found));
}

std::string exchangeJson(const Exchange &exchange)
{
    return exchangeJson(exchange, findings(exchange));
}

} // namespace expectra
