// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the plain syntax of an .http file can't carry, such as a header value that ends in a space or a body
// line that begins with #, stands in a directive of its own, quoted: "# @exact header "X" "a "". It means
// what it holds, byte for byte: nothing is trimmed, joined or encoded.
//   # @exact name "..."          in place of the title
//   # @exact method "..."        in place of the one in the request line; target likewise
//   # @exact header "..." "..."  among the headers, where it stands
//   # @exact file "..."          in the body: as "< path"
//   # @exact body "..."          in the body: these bytes. An empty one keeps the line end before it.
// Further kinds stand for one member each of @header-set, @disabled-header, @disabled-param, @connect-to and
// @resolve.

#include "app/base/result.h"

#include <string>
#include <string_view>

namespace expectra::collections {

struct Exact
{
    enum class Kind {
        Name,
        Method,
        Target,
        Header,
        DisabledHeader,
        DisabledParameter, // how many stand before it, and its text
        HeaderSet,
        ConnectTo,
        Address,
        File,
        Body,
    };
    Kind kind = Kind::Body;
    std::string text;
    std::string value{}; // of a header or a parameter

    /// The text as the number that it is for a parameter.
    [[nodiscard]] std::size_t number() const;

    friend bool operator==(const Exact &, const Exact &) = default;
};

inline constexpr std::string_view exactWord = "@exact";

/// `rest` is what stands behind the word. InvalidInput: the reason alone.
[[nodiscard]] Result<Exact> readExact(std::string_view rest);

/// The whole directive: "# @exact ...", without a line end.
[[nodiscard]] std::string writeExact(const Exact &exact);

} // namespace expectra::collections
