// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/event.h"

#include <array>

namespace expectra::timeline {

namespace {

// In the order of Payload.
constexpr std::array<std::string_view, std::variant_size_v<Payload>> names{"lookup-started",
                                                                           "lookup-finished",
                                                                           "lookup-failed",
                                                                           "connect-started",
                                                                           "connected",
                                                                           "connect-failed",
                                                                           "reused",
                                                                           "tls-started",
                                                                           "tls-message",
                                                                           "tls-alert",
                                                                           "tls-established",
                                                                           "tls-failed",
                                                                           "proxy-sent",
                                                                           "proxy-received",
                                                                           "stream-opened",
                                                                           "frame-sent",
                                                                           "frame-received",
                                                                           "window-closed",
                                                                           "window-opened",
                                                                           "paused",
                                                                           "resumed",
                                                                           "sent",
                                                                           "transmitted",
                                                                           "acknowledged",
                                                                           "body-read",
                                                                           "body-source-failed",
                                                                           "received",
                                                                           "peer-closed",
                                                                           "connection-lost",
                                                                           "limit-reached",
                                                                           "cancelled",
                                                                           "proxy-started",
                                                                           "proxy-passed",
                                                                           "head-started",
                                                                           "head-sent",
                                                                           "body-withheld",
                                                                           "body-released",
                                                                           "body-abandoned",
                                                                           "body-sent",
                                                                           "interim-received",
                                                                           "final-head-received",
                                                                           "response-ended",
                                                                           "failed",
                                                                           "ended"};

std::string text(ByteRange range)
{
    return std::to_string(range.begin) + "-" + std::to_string(range.end);
}

std::string text(const Frame &frame)
{
    return std::to_string(frame.type) + " on " + std::to_string(frame.stream) + " " + text(frame.bytes);
}

std::string_view releasedByName(ReleasedBy by)
{
    switch (by) {
    case ReleasedBy::NothingAwaited: return "nothing-awaited";
    case ReleasedBy::Continue: return "continue";
    case ReleasedBy::Limit: return "limit";
    case ReleasedBy::Policy: return "policy";
    }
    return "";
}

struct Details
{
    std::string operator()(const LookupStarted &e) const { return e.host; }
    std::string operator()(const LookupFinished &e) const
    {
        std::string result;
        for (const auto &endpoint : e.addresses)
            result += (result.empty() ? "" : " ") + endpoint.toString();
        return result;
    }
    std::string operator()(const LookupFailed &e) const { return e.error.text; }
    std::string operator()(const ConnectStarted &e) const
    {
        return std::to_string(e.attempt) + " " + e.to.toString();
    }
    std::string operator()(const Connected &e) const { return std::to_string(e.attempt); }
    std::string operator()(const ConnectFailed &e) const
    {
        return std::to_string(e.attempt) + " " + e.error.text;
    }
    std::string operator()(const Reused &e) const { return e.remote.toString(); }
    std::string operator()(const TlsStarted &e) const { return std::string(hopName(e.hop)); }
    std::string operator()(const TlsMessage &e) const
    {
        return std::string(hopName(e.hop)) + (e.isOutgoing ? " > " : " < ") + e.name + " " +
               std::to_string(e.size);
    }
    std::string operator()(const TlsAlert &e) const
    {
        return std::string(hopName(e.hop)) + (e.isOutgoing ? " > " : " < ") + e.name;
    }
    std::string operator()(const TlsEstablished &e) const { return std::string(hopName(e.hop)); }
    std::string operator()(const TlsFailed &e) const
    {
        return std::string(hopName(e.hop)) + " " + e.error.text;
    }
    std::string operator()(const ProxySent &e) const { return std::to_string(e.bytes.size()); }
    std::string operator()(const ProxyReceived &e) const { return std::to_string(e.bytes.size()); }
    std::string operator()(const StreamOpened &e) const { return std::to_string(e.stream); }
    std::string operator()(const WindowClosed &e) const { return std::to_string(e.stream); }
    std::string operator()(const FrameSent &e) const { return text(e.frame); }
    std::string operator()(const FrameReceived &e) const { return text(e.frame); }
    std::string operator()(const Sent &e) const { return text(e.bytes); }
    std::string operator()(const Transmitted &e) const { return std::to_string(e.upTo); }
    std::string operator()(const Acknowledged &e) const { return std::to_string(e.upTo); }
    std::string operator()(const BodySourceFailed &e) const { return e.text; }
    std::string operator()(const Received &e) const { return text(e.bytes); }
    std::string operator()(const ConnectionLost &e) const { return e.error.text; }
    std::string operator()(const LimitReached &e) const { return std::string(limitName(e.limit)); }
    std::string operator()(const BodyReleased &e) const { return std::string(releasedByName(e.by)); }
    std::string operator()(const InterimReceived &e) const { return std::to_string(e.status); }
    std::string operator()(const FinalHeadReceived &e) const { return std::to_string(e.status); }
    std::string operator()(const Ended &e) const { return std::string(closedByName(e.closedBy)); }
    template <class Other>
    std::string operator()(const Other &) const
    {
        return {};
    }
};

} // namespace

bool isNote(const Event &event)
{
    static const auto firstNote = Payload(ProxyStarted{}).index();
    return event.payload.index() >= firstNote;
}

std::string_view eventName(const Event &event)
{
    return names[event.payload.index()];
}

std::string describe(const Event &event)
{
    const auto details = std::visit(Details{}, event.payload);
    return std::string(eventName(event)) + (details.empty() ? "" : " " + details);
}

std::string_view hopName(Hop hop)
{
    return hop == Hop::Proxy ? "proxy" : "origin";
}

std::string_view limitName(Limit limit)
{
    switch (limit) {
    case Limit::Lookup: return "lookup";
    case Limit::Connect: return "connect";
    case Limit::NextAddress: return "next-address";
    case Limit::ExpectWait: return "expect-wait";
    case Limit::Idle: return "idle";
    case Limit::Whole: return "whole";
    }
    return "";
}

std::string_view closedByName(ClosedBy closedBy)
{
    switch (closedBy) {
    case ClosedBy::Nobody: return "nobody";
    case ClosedBy::Us: return "us";
    case ClosedBy::Peer: return "peer";
    case ClosedBy::Reset: return "reset";
    }
    return "";
}

} // namespace expectra::timeline
