// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// When a header set, such as the profile of a client, asks for an expectation, and which. A set may have
// several rules; the first one that meets the request counts.

#include "app/base/byterange.h"
#include "app/request/expectationchoice.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra {

struct ExpectRule
{
    std::vector<std::string> methods; // empty: every method
    ByteCount over = 0;               // content of more bytes than this; a rule for none meets all
    ExpectationChoice choice;

    /// Content is what an expectation is about, and HTTP/1.0 knows none (RFC 9110 section 10.1.1).
    [[nodiscard]] bool meets(std::string_view method, ByteCount content) const;

    friend bool operator==(const ExpectRule &, const ExpectRule &) = default;
};

struct Request;

/// What the request chose, and where it left something open, what its header sets choose: the last one with a
/// rule that meets it. A request chooses by a mode, or by a typed Expect field.
[[nodiscard]] ExpectationChoice settledChoice(const Request &request, ByteCount content);

} // namespace expectra
