// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/har/harwriter.h"

#include "app/exchange/passedbytes.h"
#include "app/formats/exchangejson.h"
#include "app/formats/har/harcontent.h"
#include "app/formats/har/harparts.h"
#include "app/formats/har/hartimings.h"
#include "app/formats/jsonwriter.h"

#include <QDateTime>
#include <QTimeZone>

#include <utility>

namespace expectra {

namespace {

std::string startedAt(const Exchange &exchange)
{
    const auto since =
        std::chrono::duration_cast<std::chrono::milliseconds>(exchange.startedAt.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count(), QTimeZone::utc())
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

void writeRequest(JsonWriter &json, const Exchange &exchange)
{
    const auto &request = *exchange.request;
    const auto headers = request.fields();
    json.key("request").openObject();
    json.field("method", request.method);
    json.field("url",
               request.target.scheme + "://" + request.target.authority() + request.target.pathAndQuery);
    json.field("httpVersion", isStream(exchange) ? "HTTP/2"
                              : request.version == http::Version::Http2
                                  ? "HTTP/1.1"
                                  : http::versionOnTheWire(request.version));
    har::writeCookies(json, headers);
    har::writeHeaders(json, headers);
    har::writeQuery(json, request.target.pathAndQuery);
    har::writePostData(json, request);
    json.field("headersSize", sentHead(exchange).size());
    json.field("bodySize", exchange.sent.bodyBytesSent);
    json.closeObject();
}

/// Without an answer the members stand all the same, as browsers write them.
void writeAnswerHead(JsonWriter &json, const Exchange &exchange)
{
    static const ResponseHead none;
    const auto &head = exchange.response ? *exchange.response : none;
    json.field("status", head.status);
    json.field("statusText", head.reason);
    json.field("httpVersion", head.version);
    har::writeSetCookies(json, head.headers);
    har::writeHeaders(json, head.headers);
    json.field("redirectURL", head.headers.value("Location").value_or(""));
    if (exchange.response) {
        json.field("headersSize", head.range.size());
        json.field("bodySize", exchange.content.size());
    } else {
        json.field("headersSize", -1);
        json.field("bodySize", -1);
    }
    if (exchange.failure)
        json.field("_error", exchange.failure->message.empty() ? failureKindName(exchange.failure->kind)
                                                               : std::string_view(exchange.failure->message));
}

void writeEnd(JsonWriter &json, const Exchange &exchange, std::string_view rest)
{
    json.key("cache").openObject();
    json.closeObject();
    har::writeTimings(json, exchange);
    if (!exchange.connection.remote.address.empty())
        json.field("serverIPAddress", exchange.connection.remote.address);
    if (exchange.connection.id != 0)
        json.field("connection", std::to_string(exchange.connection.id));
    json.key("_expectra").raw(rest);
    json.closeObject();
}

} // namespace

HarWriter::HarWriter(Sink sink, std::string_view version, Secrets secrets)
    : m_sink(std::move(sink)), m_secrets(secrets)
{
    JsonWriter json;
    json.openObject();
    json.key("log").openObject();
    json.field("version", "1.2");
    json.key("creator").openObject();
    json.field("name", "Expectra");
    json.field("version", version);
    json.closeObject();
    json.key("entries").openArray();
    m_sink(json.take());
}

void HarWriter::add(const Exchange &recorded, const std::vector<Finding> &found)
{
    const Shown shown(recorded, m_secrets);
    const auto &exchange = *shown;
    JsonWriter json;
    m_sink(std::exchange(m_isFirst, false) ? "\n" : ",\n");
    json.openObject();
    json.field("startedDateTime", startedAt(exchange));
    json.key("time").milliseconds(har::wholeTime(exchange));
    writeRequest(json, exchange);
    json.key("response").openObject();
    writeAnswerHead(json, exchange);
    har::writeContent(json, exchange, m_sink);
    json.closeObject();
    writeEnd(json, exchange, m_rest.write(exchange, found));
    m_sink(json.take());
}

void HarWriter::finish()
{
    m_sink("\n]}}\n");
}

} // namespace expectra
