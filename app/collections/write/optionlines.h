// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options of a request as the directives that stand for them: the writing side of directive.h.

#include "app/request/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

/// All that is written for one option: no line where it is as by default.
struct OptionLines
{
    std::string_view word; // "@expect"
    std::vector<std::string> lines;

    friend bool operator==(const OptionLines &, const OptionLines &) = default;
};

/// Every option, in the order in which a new request has them.
[[nodiscard]] std::vector<OptionLines> optionLinesOf(const Request &request);

/// The word of the option that a directive belongs to; `comment` begins with its '@'.
[[nodiscard]] std::string_view optionOf(std::string_view comment);

} // namespace expectra::collections
