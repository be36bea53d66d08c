// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The finished record of one request on one connection, with its interim responses and its final one.
// Immutable once finished and shared by pointer; while it runs, snapshots of it (isComplete false) show the
// progress. Phases, findings and words are read from it and stored nowhere.

#include "app/exchange/bytestore.h"
#include "app/exchange/failure.h"
#include "app/expect/outcome.h"
#include "app/http/deviation.h"
#include "app/http/headers.h"
#include "app/request/preparedrequest.h"
#include "app/request/proxy.h"
#include "app/timeline/timeline.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace expectra {

/// Why an exchange exists.
enum class Initiator {
    Composer,       // the user sent it
    Retry417,       // the repetition of a refused request without Expect
    Reconnect,      // the repetition on a new connection: the kept one had been closed by the peer meanwhile
    Redirect,       // where the answer before it pointed to
    Authentication, // the repetition with credentials that the answer before it asked for
    Probe,          // a diagnosis asks a question with it
};

/// The head of an interim or final response, as it came.
struct ResponseHead
{
    std::string version; // "HTTP/1.1"
    int status = 0;
    std::string reason;
    http::Headers headers; // with their ranges in the received bytes
    ByteRange range;       // the whole head, its empty line included
    Instant at;            // when its last byte came
};

/// What stood between this program and the server, and what it said before it let the exchange pass.
struct ProxyFacts
{
    Proxy::Kind kind = Proxy::Kind::Http;
    http::HostAndPort place;
    bool isTunnel = false;              // CONNECT or SOCKS; else the proxy was sent the request itself
    std::optional<ResponseHead> answer; // to CONNECT; ranges count in what the proxy said
    std::string answerContent;          // what the proxy said behind its head, up to 64 KiB
};

struct ConnectionFacts
{
    std::uint64_t id = 0; // counts connections from 1; 0 when none was made
    bool reused = false;
    timeline::ClosedBy closedBy = timeline::ClosedBy::Nobody;
    timeline::Endpoint local;
    timeline::Endpoint remote;
    std::string protocol = "http/1.1"; // ALPN's names: "h2"
    std::uint32_t stream = 0;          // of HTTP/2
    std::optional<ProxyFacts> proxy;
    std::shared_ptr<const timeline::TlsFacts> proxyTls; // nullptr: none
    std::shared_ptr<const timeline::TlsFacts> tls;      // with the server; also of a handshake that failed
};

/// The request as it went out.
struct RequestFacts
{
    std::string head;            // the exact bytes
    ByteCount bodyBytes = 0;     // content that was to be sent
    ByteCount bodyBytesSent = 0; // content bytes on the wire, chunk framing not counted
};

/// How the expectation went.
struct ExpectationFacts
{
    std::optional<std::string> sent; // the combined value on the wire
    expect::Outcome outcome = expect::Outcome::None;
    bool awaited = false;
    std::optional<Duration> waited;
    std::optional<Duration> limit; // nullopt with awaited: no limit
    bool retryFollows = false;
    std::string noRetryReason; // why an asked-for retry could not be made
};

/// What the play made of the answer, and why.
struct FollowUp
{
    bool follows = false; // another exchange, initiated by this one, does what the answer asks for
    std::string location; // where a redirect leads, made absolute; empty: the answer is none
    std::string reason;   // why nothing follows where the answer asks for it: "20 redirects were followed"
    std::vector<std::string>
        changes; // what the next request differs in: "POST became GET", "Authorization left out"
};

/// What became of one Set-Cookie field (RFC 6265bis section 5.7).
struct CookieNote
{
    std::string name;
    bool stored = false;
    std::string reason; // why not
};

/// The content of the final answer with its transfer coding removed.
struct Content
{
    std::shared_ptr<const ByteStore>
        store; // the received bytes themselves, or a store of its own for chunked content
    ByteRange range;
    std::optional<ByteCount> decodedSize =
        std::nullopt; // with its content coding removed too; nullopt: not known

    [[nodiscard]] ByteCount size() const { return range.size(); }
    [[nodiscard]] std::string read() const;               // all that was kept
    [[nodiscard]] std::string read(ByteRange part) const; // relative to the content's start
};

/// What the kernel knows about the connection when the exchange ended.
struct TcpFacts
{
    Duration roundTrip{};
    Duration roundTripVariance{};
    std::uint32_t retransmissions = 0;
    std::uint32_t congestionWindow = 0;
    std::uint32_t segmentSize = 0;
};

struct Exchange
{
    std::uint64_t id = 0;
    Initiator initiator = Initiator::Composer;
    std::optional<std::uint64_t> initiatedBy; // the exchange that this one repeats
    std::shared_ptr<const PreparedRequest> request;
    std::chrono::system_clock::time_point startedAt; // the wall clock at Instant 0
    bool isComplete = false;

    ConnectionFacts connection;
    RequestFacts sent;
    std::vector<ResponseHead> interim;
    std::optional<ResponseHead> response;
    Content content;
    http::Headers trailers;
    std::vector<http::Deviation> deviations;
    ExpectationFacts expectation;
    FollowUp followUp;
    std::vector<CookieNote> cookies;
    std::optional<Failure> failure;
    std::optional<TcpFacts> tcp;

    timeline::Timeline timeline;
    std::shared_ptr<const ByteStore> outbound; // a prefix: content can be had from its source again
    std::shared_ptr<const ByteStore> inbound;

    [[nodiscard]] Instant end() const;
    [[nodiscard]] int status() const { return response ? response->status : 0; }
};

using ExchangePtr = std::shared_ptr<const Exchange>;

/// "composer", "417 retry", "reconnect", "redirect", "authentication", "probe".
[[nodiscard]] std::string_view initiatorName(Initiator initiator);

} // namespace expectra
