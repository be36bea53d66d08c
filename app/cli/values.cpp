// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include <charconv>
#include <cmath>
#include <string>

namespace expectra::cli {

namespace {

// A century: beyond it nobody waits, and nanoseconds still fit.
constexpr double mostSeconds = 100.0 * 366 * 24 * 3600;

template <class Number>
bool parseWhole(std::string_view text, Number &number)
{
    const auto *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return !text.empty() && error == std::errc() && stop == end;
}

std::string about(std::string_view option, std::string_view value)
{
    return "--" + std::string(option) + " can't be '" + std::string(value) + "': ";
}

} // namespace

Result<Duration> readSeconds(std::string_view option, std::string_view value)
{
    double seconds = 0;
    if (!parseWhole(value, seconds) || !std::isfinite(seconds) || seconds < 0 || seconds > mostSeconds)
        return fail(ErrorCode::InvalidInput, about(option, value) + "seconds are needed, such as 0.4");
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

Result<std::uint64_t> readNumber(std::string_view option, std::string_view value, std::uint64_t least,
                                 std::uint64_t most)
{
    std::uint64_t number = 0;
    if (!parseWhole(value, number) || number < least || number > most)
        return fail(ErrorCode::InvalidInput, about(option, value) + "a whole number between " +
                                                 std::to_string(least) + " and " + std::to_string(most) +
                                                 " is needed");
    return number;
}

} // namespace expectra::cli
