// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a command line the way curl does: combined short options (-sX PUT), values attached or behind
// (-XPUT), repeated options in their order. "--name=value" is read too. Knows no option's meaning.

#include "app/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::cli {

struct Option
{
    char letter = '\0';         // of the short form; '\0' where there is none
    std::string_view name;      // without the dashes
    std::string_view valueName; // as the help calls it; empty for an option without a value
    std::string_view help;      // one sentence without its full stop
};

struct GivenOption
{
    std::size_t index = 0; // in the table of known options
    std::string value;
};

struct Given
{
    std::vector<GivenOption> options;
    std::vector<std::string> operands;
};

/// InvalidInput: an unknown option, with the nearest known one; a value that is missing or too much. Behind
/// "--" everything is an operand.
[[nodiscard]] Result<Given> parseOptions(std::span<const Option> known,
                                         std::span<const std::string> arguments);

/// The table as the help shows it, a line an option.
[[nodiscard]] std::string describeOptions(std::span<const Option> known);

} // namespace expectra::cli
