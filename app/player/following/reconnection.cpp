// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/following/reconnection.h"

#include "app/exchange/passedbytes.h"
#include "app/timeline/framenames.h"

#include <algorithm>
#include <array>

namespace expectra::following {

namespace {

/// RFC 9110 section 9.2.2: repeating these is the same as sending them once.
bool isIdempotent(std::string_view method)
{
    constexpr std::array<std::string_view, 6> methods{"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

/// RST_STREAM with REFUSED_STREAM.
bool wasRefused(const Exchange &exchange)
{
    const auto *event = exchange.timeline.last<timeline::FrameReceived>();
    return exchange.failure->kind == FailureKind::StreamReset && event &&
           std::get<timeline::FrameReceived>(event->payload).frame.code == timeline::errorcode::refusedStream;
}

bool heardNothing(const Exchange &exchange)
{
    // Frames of the connection may have come before it ended.
    if (isStream(exchange))
        return !exchange.response && exchange.interim.empty();
    return exchange.inbound->size() == 0;
}

} // namespace

bool wantsNewConnection(const Exchange &exchange)
{
    if (!exchange.failure || !heardNothing(exchange))
        return false;
    const auto kind = exchange.failure->kind;
    if (kind == FailureKind::GoingAway || wasRefused(exchange))
        return exchange.initiator != Initiator::Reconnect;
    const bool ended = kind == FailureKind::Reset || kind == FailureKind::ClosedEarly;
    return ended && exchange.connection.reused &&
           (isIdempotent(exchange.request->method) || exchange.sent.bodyBytes == 0);
}

} // namespace expectra::following
