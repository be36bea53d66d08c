// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exchangejson.h"

#include "app/analysis/proxytalk.h"
#include "app/formats/jsonwriter.h"

namespace expectra {

namespace {

std::string_view releasedByName(timeline::ReleasedBy by)
{
    switch (by) {
    case timeline::ReleasedBy::NothingAwaited: return "nothing-awaited";
    case timeline::ReleasedBy::Continue: return "continue";
    case timeline::ReleasedBy::Limit: return "limit";
    case timeline::ReleasedBy::Policy: return "policy";
    }
    return "";
}

/// What an event tells beside its kind and time.
struct Detail
{
    JsonWriter &json;

    void operator()(const timeline::LookupStarted &event) const { json.field("host", event.host); }
    void operator()(const timeline::LookupFinished &event) const
    {
        json.key("addresses").openArray();
        for (const auto &endpoint : event.addresses)
            json.string(endpoint.toString());
        json.closeArray();
    }
    void operator()(const timeline::LookupFailed &event) const { error(event.error); }
    void operator()(const timeline::ConnectStarted &event) const
    {
        json.field("attempt", event.attempt);
        json.field("to", event.to.toString());
    }
    void operator()(const timeline::Connected &event) const
    {
        json.field("attempt", event.attempt);
        json.field("local", event.local.toString());
    }
    void operator()(const timeline::ConnectFailed &event) const
    {
        json.field("attempt", event.attempt);
        error(event.error);
    }
    void operator()(const timeline::Reused &event) const
    {
        json.field("local", event.local.toString());
        json.field("remote", event.remote.toString());
    }
    void operator()(const timeline::TlsStarted &event) const { hop(event.hop); }
    void operator()(const timeline::TlsMessage &event) const
    {
        hop(event.hop);
        json.field("dir", event.isOutgoing ? "out" : "in");
        json.field("name", event.name);
        json.field("bytes", ByteCount(event.size));
        json.field("processed", event.processed);
    }
    void operator()(const timeline::TlsAlert &event) const
    {
        hop(event.hop);
        json.field("dir", event.isOutgoing ? "out" : "in");
        json.field("name", event.name);
        json.field("fatal", event.isFatal);
    }
    void operator()(const timeline::TlsEstablished &event) const { hop(event.hop); }
    void operator()(const timeline::TlsFailed &event) const
    {
        hop(event.hop);
        error(event.error);
    }
    void operator()(const timeline::ProxySent &event) const { talk(event.bytes); }
    void operator()(const timeline::ProxyReceived &event) const { talk(event.bytes); }
    void operator()(const timeline::StreamOpened &event) const
    {
        json.field("stream", ByteCount(event.stream));
    }
    void operator()(const timeline::WindowClosed &event) const
    {
        json.field("stream", ByteCount(event.stream));
    }
    void operator()(const timeline::FrameSent &event) const { frame(event.frame); }
    void operator()(const timeline::FrameReceived &event) const { frame(event.frame); }
    void operator()(const timeline::Sent &event) const
    {
        range(event.bytes);
        json.field("content", event.content);
    }
    void operator()(const timeline::Transmitted &event) const { json.field("upTo", event.upTo); }
    void operator()(const timeline::Acknowledged &event) const { json.field("upTo", event.upTo); }
    void operator()(const timeline::BodySourceFailed &event) const { json.field("text", event.text); }
    void operator()(const timeline::Received &event) const { range(event.bytes); }
    void operator()(const timeline::ConnectionLost &event) const { error(event.error); }
    void operator()(const timeline::LimitReached &event) const
    {
        json.field("limit", timeline::limitName(event.limit));
    }
    void operator()(const timeline::BodyReleased &event) const { json.field("by", releasedByName(event.by)); }
    void operator()(const timeline::InterimReceived &event) const
    {
        json.field("status", event.status);
        range(event.head);
    }
    void operator()(const timeline::FinalHeadReceived &event) const
    {
        json.field("status", event.status);
        range(event.head);
    }
    void operator()(const timeline::Ended &event) const
    {
        json.field("closedBy", timeline::closedByName(event.closedBy));
    }
    template <class Other>
    void operator()(const Other &) const
    {}

    /// These bytes are kept nowhere else.
    void talk(const std::string &bytes) const
    {
        json.field("bytes", bytes.size());
        json.field("text", shownTalk(bytes));
    }
    void hop(timeline::Hop hop) const { json.field("hop", timeline::hopName(hop)); }
    void frame(const timeline::Frame &frame) const
    {
        json.field("type", int(frame.type));
        json.field("flags", int(frame.flags));
        json.field("stream", ByteCount(frame.stream));
        json.field("length", ByteCount(frame.length));
        range(frame.bytes);
    }
    void range(ByteRange bytes) const
    {
        json.field("begin", bytes.begin);
        json.field("end", bytes.end);
    }
    void error(const timeline::SystemError &error) const
    {
        json.field("code", error.code);
        json.field("text", error.text);
    }
};

} // namespace

std::string traceJson(const Exchange &exchange)
{
    std::string lines;
    for (const auto &event : exchange.timeline.events()) {
        JsonWriter json;
        json.openObject();
        json.field("exchange", exchange.id);
        json.field("at", event.at);
        json.field("clock", event.clock == Clock::Kernel ? "kernel" : "user");
        json.field("event", timeline::eventName(event));
        json.key("detail").openObject();
        std::visit(Detail{json}, event.payload);
        json.closeObject();
        json.closeObject();
        lines += json.take() + '\n';
    }
    return lines;
}

} // namespace expectra
