// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the values that options take. Errors name the option and say what it can be.

#include "app/base/byterange.h"
#include "app/base/instant.h"
#include "app/base/result.h"

#include <cstdint>
#include <string_view>

namespace expectra::cli {

/// "0.4" as 400 ms. InvalidInput: no number, negative, or longer than a clock can count.
[[nodiscard]] Result<Duration> readSeconds(std::string_view option, std::string_view value);

/// A whole number between the two.
[[nodiscard]] Result<std::uint64_t> readNumber(std::string_view option, std::string_view value,
                                               std::uint64_t least, std::uint64_t most);

} // namespace expectra::cli
