// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/eventlevel.h"

#include "app/http/status.h"

namespace expectra {

namespace {

using namespace timeline;

struct Level
{
    LogLevel operator()(const Sent &) const { return LogLevel::Debug; }
    LogLevel operator()(const TlsMessage &) const { return LogLevel::Debug; }
    LogLevel operator()(const FrameSent &) const { return LogLevel::Debug; }
    LogLevel operator()(const FrameReceived &) const { return LogLevel::Debug; }
    LogLevel operator()(const ProxySent &) const { return LogLevel::Debug; }
    LogLevel operator()(const ProxyReceived &) const { return LogLevel::Debug; }
    LogLevel operator()(const Transmitted &) const { return LogLevel::Debug; }
    LogLevel operator()(const Acknowledged &) const { return LogLevel::Debug; }
    LogLevel operator()(const Received &) const { return LogLevel::Debug; }
    LogLevel operator()(const BodyRead &) const { return LogLevel::Debug; }
    LogLevel operator()(const HeadStarted &) const { return LogLevel::Debug; }
    LogLevel operator()(const ConnectFailed &) const { return LogLevel::Warning; }
    LogLevel operator()(const BodyAbandoned &) const { return LogLevel::Warning; }
    LogLevel operator()(const Cancelled &) const { return LogLevel::Warning; }
    LogLevel operator()(const LimitReached &e) const
    {
        return e.limit == Limit::NextAddress ? LogLevel::Info : LogLevel::Warning;
    }
    LogLevel operator()(const FinalHeadReceived &e) const
    {
        return http::isError(e.status) ? LogLevel::Warning : LogLevel::Info;
    }
    LogLevel operator()(const TlsAlert &e) const { return e.isFatal ? LogLevel::Error : LogLevel::Info; }
    LogLevel operator()(const TlsFailed &) const { return LogLevel::Error; }
    LogLevel operator()(const LookupFailed &) const { return LogLevel::Error; }
    LogLevel operator()(const BodySourceFailed &) const { return LogLevel::Error; }
    LogLevel operator()(const ConnectionLost &) const { return LogLevel::Error; }
    LogLevel operator()(const Failed &) const { return LogLevel::Error; }
    template <class Other>
    LogLevel operator()(const Other &) const
    {
        return LogLevel::Info;
    }
};

} // namespace

LogLevel levelOf(const Event &event)
{
    return std::visit(Level{}, event.payload);
}

} // namespace expectra
