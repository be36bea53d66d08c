// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time limits as files write them: "600", "600 ms", "2 m". A number alone has the unit that its option is
// counted in. Law: a limit that was written is read as the same one, to the nanosecond.

#include "app/base/instant.h"
#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace expectra::collections {

enum class PlainUnit {
    Milliseconds, // of a wait for 100
    Seconds,      // of @timeout and its like, as the JetBrains client has it
};

/// `what` begins the error: "@timeout".
[[nodiscard]] Result<Duration> readTimeLimit(std::string_view text, PlainUnit unit, std::string_view what);
[[nodiscard]] std::string writeTimeLimit(Duration limit, PlainUnit unit);

[[nodiscard]] Result<std::uint64_t> readWholeNumber(std::string_view text, std::string_view what);

} // namespace expectra::collections
