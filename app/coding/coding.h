// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content codings of a message (RFC 9110 section 8.4) as its fields name them. Transfer codings are
// framing and have gone before anyone looks here.

#include "app/http/headers.h"

#include <string>
#include <vector>

namespace expectra::coding {

enum class Coding {
    Gzip,    // RFC 1952, also called x-gzip
    Deflate, // RFC 1950; without its header, as some servers send it, RFC 1951
    Brotli,  // RFC 7932
    Zstd,    // RFC 8878
    Unknown, // a name that nobody here decodes
};

struct AppliedCoding
{
    Coding coding = Coding::Unknown;
    std::string name; // as the field writes it, in lower case

    friend bool operator==(const AppliedCoding &, const AppliedCoding &) = default;
};

/// In the order in which they were applied: the last one is taken off first. "identity" is none.
using Codings = std::vector<AppliedCoding>;

[[nodiscard]] Codings codingsOf(const http::Headers &headers);

/// More layers than this are an attack, not a message; curl stops there too.
inline constexpr std::size_t mostLayers = 5;

/// True when all of them can be taken off.
[[nodiscard]] bool canDecode(const Codings &codings);

/// "gzip", "gzip, br"; empty without one.
[[nodiscard]] std::string joinedNames(const Codings &codings);

/// What a client that takes them all writes into Accept-Encoding.
inline constexpr std::string_view acceptedCodings = "gzip, deflate, br, zstd";

} // namespace expectra::coding
