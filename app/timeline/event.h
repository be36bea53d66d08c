// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that can happen in an exchange, in one type. Facts come from transport: the connection machine
// consumes them. Notes are what the machine concluded from a fact; they carry that fact's time. Both are
// appended to the timeline in the order in which they became known. Law: feeding the facts of a stored
// timeline to a new machine writes the same notes again.

#include "app/base/byterange.h"
#include "app/base/instant.h"
#include "app/timeline/address.h"
#include "app/timeline/frame.h"
#include "app/timeline/tlsfacts.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace expectra::timeline {

/// A time limit that the machine armed.
enum class Limit {
    Lookup,      // name resolution
    Connect,     // all connection attempts together, the proxy's conversation and the TLS handshake
    NextAddress, // how long an attempt may run before the next address is tried beside it (RFC 8305)
    ExpectWait,  // the wait for 100
    Idle,        // no byte in either direction
    Whole,       // the exchange from start to end
};

/// Which side ended the connection.
enum class ClosedBy {
    Nobody, // it was kept
    Us,     // the machine asked for it
    Peer,   // an orderly end
    Reset,  // torn down by the peer or the network
};

/// What let the body go.
enum class ReleasedBy {
    NothingAwaited, // no expectation, or none to wait for
    Continue,       // 100 came
    Limit,          // the wait limit passed
    Policy,         // a final answer came and the promised body is sent after all
};

/// Whose: of what stands in the way, or of the server that was asked.
enum class Hop {
    Proxy,
    Origin,
};

struct SystemError
{
    int code = 0;     // errno, or the resolver's code
    std::string text; // what the system calls it

    friend bool operator==(const SystemError &, const SystemError &) = default;
};

// Facts: from transport.
struct LookupStarted
{
    std::string host;
};
struct LookupFinished
{
    std::vector<Endpoint> addresses;
};
struct LookupFailed
{
    SystemError error;
};
struct ConnectStarted
{
    int attempt = 0;
    Endpoint to;
};
struct Connected
{
    int attempt = 0;
    Endpoint local;
};
struct ConnectFailed
{
    int attempt = 0;
    SystemError error;
};
/// A kept connection was taken, or a stream on one that others use too.
struct Reused
{
    Endpoint local;
    Endpoint remote;
    std::shared_ptr<const TlsFacts> tls = {};      // with the origin; nullptr: none
    std::shared_ptr<const TlsFacts> proxyTls = {}; // with the proxy
};
struct TlsStarted
{
    Hop hop = Hop::Origin;
};
/// One message of the handshake protocol. An incoming one is dated when its last byte came; when it was
/// looked at is told apart, since the time between is the client's own work.
struct TlsMessage
{
    Hop hop = Hop::Origin;
    bool isOutgoing = false;
    std::string name; // "ClientHello"; "ChangeCipherSpec" is counted as one
    std::uint32_t size = 0;
    Instant processed;
};
struct TlsAlert
{
    Hop hop = Hop::Origin;
    bool isOutgoing = false;
    bool isFatal = false;
    std::string name; // "handshake_failure", "close_notify"
};
struct TlsEstablished
{
    Hop hop = Hop::Origin;
    std::shared_ptr<const TlsFacts> facts;
};
struct TlsFailed
{
    Hop hop = Hop::Origin;
    std::shared_ptr<const TlsFacts> facts;
    SystemError error; // what the TLS library or the system says, in words
    bool certificateRejected = false;
    bool notTls = false;              // what came is no TLS: plain HTTP most likely
    std::string received;             // the first bytes that came instead, up to 256; only with notTls
    ClosedBy closedBy = ClosedBy::Us; // who ended the connection with it
};
/// What was said to the proxy before the way was open; these bytes are no part of the exchange's own.
struct ProxySent
{
    std::string bytes;
};
struct ProxyReceived
{
    std::string bytes;
};
/// A stream of a connection that is spoken in frames.
struct StreamOpened
{
    std::uint32_t stream = 0;
};
struct FrameSent
{
    Frame frame;
    ByteCount content = 0; // bytes of the body's content among all bytes sent so far
};
struct FrameReceived
{
    Frame frame;
};
/// The peer's flow-control window lets no byte of the body pass until it is opened.
struct WindowClosed
{
    std::uint32_t stream = 0; // 0: the connection's window
};
struct WindowOpened
{};
/// Nothing is read until Resumed, because the user said so.
struct Paused
{};
struct Resumed
{};
/// The kernel took these bytes.
struct Sent
{
    ByteRange bytes;
    ByteCount content = 0; // bytes of the body's content among all bytes sent so far
};
/// Kernel stamp: all bytes before left the machine.
struct Transmitted
{
    ByteCount upTo = 0;
};
/// Kernel stamp: the peer has all bytes before.
struct Acknowledged
{
    ByteCount upTo = 0;
};
/// The source has no more content, all of it was taken.
struct BodyRead
{};
struct BodySourceFailed
{
    std::string text;
};
struct Received
{
    ByteRange bytes;
};
struct PeerClosed
{};
struct ConnectionLost
{
    SystemError error;
};
struct LimitReached
{
    Limit limit = Limit::Whole;
};
struct Cancelled
{};

// Notes: from the machine.
/// The conversation with the proxy begins.
struct ProxyStarted
{};
/// The way through the proxy is open.
struct ProxyPassed
{};
/// The head was handed to the socket.
struct HeadStarted
{};
/// Its last byte was taken by the kernel.
struct HeadSent
{};
struct BodyWithheld
{};
struct BodyReleased
{
    ReleasedBy by = ReleasedBy::NothingAwaited;
};
/// No more of it will be sent.
struct BodyAbandoned
{};
/// Its last byte was taken by the kernel.
struct BodySent
{};
struct InterimReceived
{
    std::size_t index = 0;
    int status = 0;
    ByteRange head;
};
struct FinalHeadReceived
{
    int status = 0;
    ByteRange head;
};
struct ResponseEnded
{};
/// See Exchange::failure.
struct Failed
{};
/// The last event of every exchange.
struct Ended
{
    ClosedBy closedBy = ClosedBy::Nobody;
};

using Payload =
    std::variant<LookupStarted, LookupFinished, LookupFailed, ConnectStarted, Connected, ConnectFailed,
                 Reused, TlsStarted, TlsMessage, TlsAlert, TlsEstablished, TlsFailed, ProxySent,
                 ProxyReceived, StreamOpened, FrameSent, FrameReceived, WindowClosed, WindowOpened, Paused,
                 Resumed, Sent, Transmitted, Acknowledged, BodyRead, BodySourceFailed, Received, PeerClosed,
                 ConnectionLost, LimitReached, Cancelled, ProxyStarted, ProxyPassed, HeadStarted, HeadSent,
                 BodyWithheld, BodyReleased, BodyAbandoned, BodySent, InterimReceived, FinalHeadReceived,
                 ResponseEnded, Failed, Ended>;

struct Event
{
    Instant at;
    Clock clock = Clock::User;
    Payload payload;
};

/// True for what the machine wrote, false for what transport reported.
[[nodiscard]] bool isNote(const Event &event);

/// A stable kebab-case word for the kind: "head-sent".
[[nodiscard]] std::string_view eventName(const Event &event);

/// Kind and details without the time, one line: "sent 0-133". For transcripts, tests and traces.
[[nodiscard]] std::string describe(const Event &event);

/// "proxy", "origin".
[[nodiscard]] std::string_view hopName(Hop hop);
[[nodiscard]] std::string_view limitName(Limit limit);
[[nodiscard]] std::string_view closedByName(ClosedBy closedBy);

} // namespace expectra::timeline
