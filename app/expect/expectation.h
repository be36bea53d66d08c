// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an Expect field asks for, read with the grammar of RFC 9110 section 10.1.1:
//     Expect      = #expectation
//     expectation = token [ "=" ( token / quoted-string ) parameters ]
// Reading never fails: a member that breaks the grammar is kept and marked, because users send such on
// purpose.

#include <string>
#include <string_view>
#include <vector>

namespace expectra::expect {

inline constexpr std::string_view continueToken = "100-continue";

struct Expectation
{
    std::string text;        // the member as written
    std::string name;        // the token before '='; empty when there is none
    bool wellFormed = false; // the member keeps the grammar
    bool hasValue = false;   // "name=value", which 100-continue never has

    /// Exactly 100-continue, in any case and without value or parameters.
    [[nodiscard]] bool isContinue() const;
};

/// The members of a combined field value; an empty value has none.
[[nodiscard]] std::vector<Expectation> parseExpectations(std::string_view combinedValue);

/// True when the value asks for 100-continue and nothing else.
[[nodiscard]] bool isExactlyContinue(std::string_view combinedValue);

} // namespace expectra::expect
