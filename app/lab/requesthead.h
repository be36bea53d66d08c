// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The head of a request as the lab received it. Read leniently: this is what a debugger sends, legal or not,
// so only what makes the request's end unknowable is refused.

#include "app/base/byterange.h"
#include "app/http/headers.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace expectra::lab {

/// Why the lab can't play a request, as the answer that it gives instead.
struct Refusal
{
    int status = 400;
    std::string sentence;
};

/// How the end of a request's body is found (RFC 9112 section 6.3).
enum class Framing {
    None,    // there is no body
    Length,  // Content-Length says it
    Chunked, // the last chunk says it
};

struct RequestLine
{
    std::string method;
    std::string target; // as received
    bool isHttp10 = false;
};

struct RequestHead
{
    std::string bytes; // as received, the empty line included
    RequestLine line;
    http::Headers headers;
    Framing framing = Framing::None;
    ByteCount length = 0;
    bool hasBothLengths = false;
    bool isForGateway = false; // asked for an origin's path on the proxy's port
    bool isPartial = false;    // some of the head is unread or unreadable: nothing can follow it

    [[nodiscard]] bool hasBody() const { return framing == Framing::Chunked || length > 0; }
    /// Whether the client wants the connection kept (RFC 9112 section 9.3).
    [[nodiscard]] bool allowsKeeping() const;
    /// The one and only Expect value; empty when there is none or several.
    [[nodiscard]] std::string_view onlyExpectation() const;
    /// The one well-formed request for a 100: one value, in any case, over HTTP/1.1.
    [[nodiscard]] bool asksForContinue() const;
};

/// A request target taken apart: the path as it is, the query's pairs with their percent-encoding resolved.
struct Address
{
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};

[[nodiscard]] tl::expected<RequestLine, Refusal> parseRequestLine(std::string_view line);
[[nodiscard]] tl::expected<RequestHead, Refusal> parseRequestHead(std::string bytes);
[[nodiscard]] Address parseAddress(std::string_view target);

} // namespace expectra::lab
