// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the connection machine asks transport to do. The other vocabulary, what happened, is timeline::Event.

#include "app/request/addressfamily.h"
#include "app/timeline/event.h"

#include <string>
#include <variant>

namespace expectra::connection {

/// Resolve the name; answered by LookupStarted, then LookupFinished or LookupFailed.
struct Lookup
{
    std::string host;
    std::uint16_t port = 0;
    AddressFamily family = AddressFamily::Any;
};

/// Open a connection; answered by ConnectStarted, then Connected or ConnectFailed with the same attempt.
struct Connect
{
    int attempt = 0;
    timeline::Endpoint to;
};

/// Speak TLS on the open connection, as the request says; answered by TlsStarted, then TlsEstablished or
/// TlsFailed.
struct StartTls
{
    timeline::Hop hop = timeline::Hop::Origin;
};

/// Answered by ProxySent as the kernel takes the bytes. From the first of these commands on what comes is
/// told as ProxyReceived.
struct SendToProxy
{
    std::string bytes;
};

/// The proxy opened the way: what comes from now on is the server's, beginning with `surplus`, which came too
/// soon.
struct EnterTunnel
{
    std::string surplus;
};

/// Another attempt won: close this one and say nothing more about it.
struct AbandonConnect
{
    int attempt = 0;
};

/// Answered by Sent as the kernel takes the bytes.
struct SendHead
{
    std::string bytes;
};

/// Begin a stream with these fields, on a connection that is spoken in frames; answered by StreamOpened and
/// by FrameSent as the kernel takes them.
struct OpenStream
{
    std::shared_ptr<const timeline::FrameFields> fields;
};

/// Say that the stream is of no more interest.
struct ResetStream
{
    std::uint32_t code = 0;
};

/// Let the body go, piece by piece; answered by Sent and at its end by BodyRead, or by BodySourceFailed.
struct SendBody
{};

/// Send no more of the body.
struct StopBody
{};

/// Report LimitReached after this time; a second Arm moves the limit.
struct Arm
{
    timeline::Limit limit = timeline::Limit::Whole;
    Duration after{};
};

struct Disarm
{
    timeline::Limit limit = timeline::Limit::Whole;
};

/// The exchange is over: the connection is closed; one that others share, when they are done.
struct CloseConnection
{};

/// The exchange is over: the connection may serve the next request.
struct KeepConnection
{};

using Command =
    std::variant<Lookup, Connect, AbandonConnect, SendToProxy, EnterTunnel, StartTls, SendHead, OpenStream,
                 ResetStream, SendBody, StopBody, Arm, Disarm, CloseConnection, KeepConnection>;

} // namespace expectra::connection
