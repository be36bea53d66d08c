// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/passedbytes.h"

#include "app/timeline/framenames.h"

#include <algorithm>

namespace expectra {

namespace {

using timeline::FrameType;

template <class Bytes, class Framed>
ByteCount endOfLast(const timeline::Timeline &timeline)
{
    for (auto event = timeline.events().rbegin(); event != timeline.events().rend(); ++event) {
        if (const auto *bytes = std::get_if<Bytes>(&event->payload))
            return bytes->bytes.end;
        if (const auto *framed = std::get_if<Framed>(&event->payload))
            return framed->frame.bytes.end;
    }
    return 0;
}

/// From HEADERS to the frame that ends the section.
ByteRange sectionSent(const Exchange &exchange)
{
    ByteRange range;
    for (const auto &event : exchange.timeline.events()) {
        const auto *sent = std::get_if<timeline::FrameSent>(&event.payload);
        if (!sent || sent->frame.stream != exchange.connection.stream)
            continue;
        const auto &frame = sent->frame;
        if (static_cast<FrameType>(frame.type) == FrameType::Headers)
            range.begin = frame.bytes.begin;
        range.end = frame.bytes.end;
        if ((frame.flags & timeline::frameflag::endHeaders) != 0)
            break;
    }
    return range;
}

} // namespace

ByteCount sentBytes(const Exchange &exchange)
{
    return endOfLast<timeline::Sent, timeline::FrameSent>(exchange.timeline);
}

ByteCount receivedBytes(const Exchange &exchange)
{
    return endOfLast<timeline::Received, timeline::FrameReceived>(exchange.timeline);
}

ByteRange sentHead(const Exchange &exchange)
{
    if (isStream(exchange))
        return sectionSent(exchange);
    return {0, std::min<ByteCount>(exchange.sent.head.size(), sentBytes(exchange))};
}

std::string headText(const Exchange &exchange, const ResponseHead &head)
{
    if (!isStream(exchange))
        return exchange.inbound ? exchange.inbound->read(head.range) : std::string();
    auto text = ":status: " + std::to_string(head.status) + "\r\n";
    for (const auto &field : head.headers)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
}

} // namespace expectra
