// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options of a request that stand in its comments, "# @word rest"; resources/samples/README.md lists
// them. Words of other programs are passed over; one of ours that can't be read is an error, since a request
// without its option would show something else than was asked for.

#include "app/base/byterange.h"
#include "app/base/instant.h"
#include "app/base/result.h"
#include "app/collections/text/followdirective.h"
#include "app/collections/text/networkdirective.h"
#include "app/request/request.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

struct RequestOptions
{
    std::string name;                        // @name: what programs call the request
    std::vector<std::string> headerSets;     // @header-set, in the order named
    std::vector<std::string> suppressed;     // @suppress: computed headers that are not generated
    ExpectationChoice expectation;           // @expect
    std::optional<ByteCount> generatedBody;  // @body-size
    http::Headers trailers;                  // @trailer NAME: VALUE
    std::optional<std::string> boundary;     // @boundary: the content is multipart, whatever its type says
    std::optional<Duration> idleLimit;       // @timeout: the longest silence
    std::optional<Duration> connectionLimit; // @connection-timeout
    std::optional<Duration> lookupLimit;     // @lookup-timeout: of the name resolution
    std::optional<Duration> wholeLimit;      // @max-time: from start to end
    std::vector<DisabledParameter> disabledParameters; // @disabled-param BEFORE name=value
    std::string connectTo;                             // @connect-to HOST:PORT
    std::vector<std::string> addresses;                // @resolve ADDRESS, ADDRESS
    NetworkOptions network;                            // @proxy, @tls and their like
    FollowOptions follow;                              // @follow, @cookies, @auth
    bool freshConnection = false;                      // @fresh
    bool allowsUnsafe = false;                         // @unsafe
    bool encodesTarget = true;                         // off by @no-auto-encoding

    friend bool operator==(const RequestOptions &, const RequestOptions &) = default;
};

/// `comment` begins with the '@'. The error is the reason alone; the caller knows the place.
[[nodiscard]] Result<void> readDirective(std::string_view comment, RequestOptions &options);

/// The directive's word, its '@' included.
[[nodiscard]] std::string_view directiveWord(std::string_view comment);

} // namespace expectra::collections
