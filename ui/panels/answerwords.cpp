// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answerwords.h"

#include "app/exchange/passedbytes.h"
#include "app/http/status.h"
#include "app/analysis/timing/reading.h"
#include "app/analysis/tls/tlsreading.h"
#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace expectra {

namespace {

constexpr int longestReason = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerStrip)
};

QString failureText(FailureKind kind)
{
    switch (kind) {
    case FailureKind::NameNotFound: return Words::tr("Host not found");
    case FailureKind::LookupFailed: return Words::tr("Name lookup failed");
    case FailureKind::Refused: return Words::tr("Connection refused");
    case FailureKind::Unreachable: return Words::tr("Host unreachable");
    case FailureKind::ConnectionFailed: return Words::tr("Connection failed");
    case FailureKind::TimedOut: return Words::tr("Timed out");
    case FailureKind::Reset: return Words::tr("Connection reset");
    case FailureKind::ClosedEarly: return Words::tr("Connection closed early");
    case FailureKind::Protocol: return Words::tr("Broken answer");
    case FailureKind::TooLarge: return Words::tr("Answer too large");
    case FailureKind::BodyUnreadable: return Words::tr("Body unreadable");
    case FailureKind::Cancelled: return Words::tr("Cancelled");
    case FailureKind::TlsHandshake: return Words::tr("TLS handshake failed");
    case FailureKind::Certificate: return Words::tr("Certificate rejected");
    case FailureKind::ProxyRefused: return Words::tr("Refused by the proxy");
    case FailureKind::StreamReset: return Words::tr("Stream reset");
    case FailureKind::GoingAway: return Words::tr("Server is going away");
    }
    return {};
}

QString runningText(const Exchange &exchange)
{
    const auto &timeline = exchange.timeline;
    if (isReadingPaused(timeline))
        return Words::tr("Paused");
    if (exchange.response)
        return Words::tr("Receiving…");
    if (timeline.first<timeline::BodyWithheld>() && !timeline.first<timeline::BodyReleased>())
        return Words::tr("Waiting for 100…");
    if (timeline.first<timeline::HeadSent>()) {
        const bool isSending = exchange.request->hasBody() && !timeline.first<timeline::BodySent>();
        return isSending ? Words::tr("Sending the body…") : Words::tr("Waiting for the answer…");
    }
    return timeline.first<timeline::LookupStarted>() && !timeline.first<timeline::ConnectStarted>()
               ? Words::tr("Looking up the name…")
               : Words::tr("Connecting…");
}

QString phaseText(FailurePhase phase)
{
    switch (phase) {
    case FailurePhase::Dns: return Words::tr("while looking up the name");
    case FailurePhase::Connect: return Words::tr("while connecting");
    case FailurePhase::Proxy: return Words::tr("while the proxy opened the way");
    case FailurePhase::Tls: return Words::tr("in the TLS handshake");
    case FailurePhase::Head: return Words::tr("while sending the head");
    case FailurePhase::ExpectWait: return Words::tr("while waiting for 100");
    case FailurePhase::Body: return Words::tr("while sending the body");
    case FailurePhase::Wait: return Words::tr("while waiting for the answer");
    case FailurePhase::Response: return Words::tr("while receiving the answer");
    }
    return {};
}

/// HTTP/2 has no room for one: what the registry says then. One that HTTP/1 left out stays out.
std::string_view reasonOf(const ResponseHead &head)
{
    return head.reason.empty() && head.version == http::versionOnTheWire(http::Version::Http2)
               ? http::reasonPhrase(head.status)
               : std::string_view(head.reason);
}

} // namespace

QString statusWords(const Exchange &exchange)
{
    if (exchange.failure)
        return failureText(exchange.failure->kind);
    if (!exchange.isComplete || !exchange.response)
        return runningText(exchange);
    const auto reason = shortText(reasonOf(*exchange.response), longestReason);
    return QStringLiteral("%1 %2").arg(exchange.response->status).arg(reason).trimmed();
}

QString failurePlace(const Exchange &exchange)
{
    if (!exchange.failure)
        return {};
    const auto place = phaseText(exchange.failure->phase);
    return exchange.response ? Words::tr("%1 (status %2)").arg(place).arg(exchange.response->status) : place;
}

QString amountWords(const Exchange &exchange)
{
    const auto in = Words::tr("%1 in").arg(sizeText(receivedBytes(exchange)));
    const auto &sent = exchange.sent;
    if (sent.bodyBytes == 0)
        return in;
    const auto body =
        sent.bodyBytesSent == sent.bodyBytes
            ? Words::tr("%1 body sent").arg(sizeText(sent.bodyBytes))
            : Words::tr("%1 of %2 body sent").arg(sizeText(sent.bodyBytesSent), sizeText(sent.bodyBytes));
    return in + QStringLiteral(" · ") + body;
}

QString routeWords(const Exchange &exchange)
{
    const auto version = exchange.response ? std::string_view(exchange.response->version)
                                           : http::versionOnTheWire(exchange.request->version);
    auto address = exchange.connection.remote.toString();
    if (address.empty())
        address = exchange.request->target.hostAndPort();
    QStringList parts{shortText(version, 12)};
    if (const auto *tls = tlsOf(exchange, timeline::Hop::Origin); tls && !tls->version.empty())
        parts.append(tlsVersionText(*tls));
    parts.append(shortText(address, 80));
    if (exchange.connection.reused)
        parts.append(Words::tr("kept connection"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace expectra
