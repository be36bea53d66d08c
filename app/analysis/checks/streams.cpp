// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/codec/http2/requestfields.h"
#include "app/exchange/passedbytes.h"
#include "app/timeline/framenames.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra::checks {

namespace {

using timeline::FrameType;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StreamChecks)
};

/// The last frame of this type that came.
const timeline::Event *lastReceived(const Exchange &exchange, FrameType type)
{
    const timeline::Event *found = nullptr;
    for (const auto &event : exchange.timeline.events()) {
        const auto *received = std::get_if<timeline::FrameReceived>(&event.payload);
        if (received && static_cast<FrameType>(received->frame.type) == type)
            found = &event;
    }
    return found;
}

std::vector<Evidence> frameEvidence(const timeline::Event &event)
{
    const auto &frame = std::get<timeline::FrameReceived>(event.payload).frame;
    const auto name = QString::fromStdString(timeline::frameTypeName(frame.type));
    return {{Words::tr("%1: %2").arg(name, shortText(frame.details, 160)), event.at, frame.bytes,
             Direction::Received}};
}

QString resetMeaning(std::uint32_t code)
{
    switch (code) {
    case 0x1: return Words::tr("It says that this program broke the protocol on the stream.");
    case 0x2: return Words::tr("It says that something failed inside of the server.");
    case 0x3: return Words::tr("It says that more was sent than its window allowed.");
    case 0x7: return Words::tr("It says that it did nothing with the request, so it may be repeated.");
    case 0x8: return Words::tr("It says that the stream is not wanted any more.");
    case 0xb: return Words::tr("It says that the load is too high.");
    case 0xd: return Words::tr("It says that it answers this request over HTTP/1.1 only.");
    default: return Words::tr("The code stands in the evidence.");
    }
}

/// H2-013.
void reset(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto *event = lastReceived(exchange, FrameType::ResetStream);
    if (!event)
        return;
    const auto code = std::get<timeline::FrameReceived>(event->payload).frame.code;
    const auto name = QString::fromStdString(timeline::errorCodeName(code));
    if (exchange.failure && exchange.failure->kind == FailureKind::StreamReset) {
        found.push_back({"H2-013", Severity::Error, Words::tr("The server reset the stream: %1.").arg(name),
                         resetMeaning(code), frameEvidence(*event), QStringLiteral("RFC 9113 section 6.4"),
                         Words::tr("Look into the server's or gateway's log for this time.")});
    } else if (exchange.response && exchange.sent.bodyBytesSent < exchange.sent.bodyBytes) {
        found.push_back(
            {"H2-013", Severity::Info,
             Words::tr("The server answered, and then refused the rest of the body: %1.").arg(name),
             Words::tr("That is how HTTP/2 answers early: the response stays valid, the stream ends "
                       "without the body, and the connection goes on."),
             frameEvidence(*event), QStringLiteral("RFC 9113 section 8.1"),
             Words::tr("Nothing to change. With Expect the body needn't be begun.")});
    }
}

/// H2-014.
void goAway(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto *event = lastReceived(exchange, FrameType::GoAway);
    if (!event)
        return;
    const bool isFatal = exchange.failure && exchange.failure->kind == FailureKind::GoingAway;
    const auto code = std::get<timeline::FrameReceived>(event->payload).frame.code;
    const auto name = QString::fromStdString(timeline::errorCodeName(code));
    found.push_back(
        {"H2-014", isFatal ? Severity::Error : Severity::Info,
         isFatal ? Words::tr("The server ended the connection before it took the request: %1.").arg(name)
                 : Words::tr("The server says that the connection ends: %1.").arg(name),
         isFatal
             ? Words::tr(
                   "Nothing was done with the request: it may be repeated on a new connection, whatever its "
                   "method.")
             : Words::tr("Streams that it took are answered still; new ones need a new connection."),
         frameEvidence(*event), QStringLiteral("RFC 9113 section 6.8"),
         code == timeline::errorcode::noError
             ? Words::tr("Nothing to change: servers do so when they restart or after many requests.")
             : Words::tr("At the server: the code says what it objects to; look into its log.")});
}

/// H2-015.
void leftOut(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto names = codec::http2::fieldsLeftOut(*exchange.request);
    if (names.empty())
        return;
    std::vector<Evidence> evidence;
    for (const auto &name : names)
        evidence.push_back({shortText(name, 80), std::nullopt, std::nullopt, Direction::Sent});
    found.push_back(
        {"H2-015", Severity::Info, Words::tr("Fields that HTTP/2 doesn't have were left out of the request."),
         Words::tr("They speak of an HTTP/1 connection, and a server must call a request that carries them "
                   "malformed. Frames do their work here."),
         std::move(evidence), QStringLiteral("RFC 9113 section 8.2.2"),
         Words::tr("Nothing to change; play the request over HTTP/1.1 where they are the point.")});
}

/// H2-016.
void closedWindow(const Exchange &exchange, std::vector<Finding> &found)
{
    const timeline::Event *closed = nullptr;
    for (const auto &event : exchange.timeline.events()) {
        if (std::holds_alternative<timeline::WindowClosed>(event.payload))
            closed = &event;
        else if (std::holds_alternative<timeline::WindowOpened>(event.payload))
            closed = nullptr;
    }
    if (!closed || !exchange.failure || exchange.failure->kind != FailureKind::TimedOut)
        return;
    const bool isStream = std::get<timeline::WindowClosed>(closed->payload).stream != 0;
    found.push_back(
        {"H2-016",
         Severity::Error,
         isStream ? Words::tr("The body waited for the stream's window, and the server never opened it.")
                  : Words::tr("The body waited for the connection's window, and the server never opened it."),
         Words::tr("A receiver says with WINDOW_UPDATE how much more it takes. %1 of %2 had been sent then.")
             .arg(sizeText(exchange.sent.bodyBytesSent), sizeText(exchange.sent.bodyBytes)),
         {eventEvidence(*closed, Words::tr("the window was used up"))},
         QStringLiteral("RFC 9113 section 5.2"),
         Words::tr(
             "At the server or gateway: find what doesn't read the request: a handler that waits, or a full "
             "buffer behind it.")});
}

} // namespace

std::vector<Finding> streams(const Exchange &exchange)
{
    std::vector<Finding> found;
    if (!isStream(exchange))
        return found;
    reset(exchange, found);
    goAway(exchange, found);
    closedWindow(exchange, found);
    leftOut(exchange, found);
    return found;
}

} // namespace expectra::checks
