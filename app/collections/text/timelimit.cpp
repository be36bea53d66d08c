// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/timelimit.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace expectra::collections {

namespace {

struct Unit
{
    std::string_view name;
    Duration length;
};

constexpr std::array<Unit, 5> units{{{"m", 1min}, {"s", 1s}, {"ms", 1ms}, {"us", 1us}, {"ns", 1ns}}};

std::string_view plainName(PlainUnit unit)
{
    return unit == PlainUnit::Seconds ? "s" : "ms";
}

} // namespace

Result<std::uint64_t> readWholeNumber(std::string_view text, std::string_view what)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return fail(ErrorCode::InvalidInput,
                    std::string(what) + " '" + std::string(text) + "' is not a whole number");
    return value;
}

Result<Duration> readTimeLimit(std::string_view text, PlainUnit unit, std::string_view what)
{
    const auto unitBegin = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto digits = text.substr(0, unitBegin);
    const auto written = http::trimmed(text.substr(unitBegin));
    const auto name = written.empty() ? plainName(unit) : written;
    const auto number = readWholeNumber(digits.empty() ? text : digits, what);
    if (!number)
        return tl::unexpected<Error>(number.error());
    const auto *const known =
        std::find_if(units.begin(), units.end(), [name](const Unit &each) { return each.name == name; });
    if (known == units.end())
        return fail(ErrorCode::InvalidInput, std::string(what) + " has the unit '" + std::string(name) +
                                                 "'; it can be ns, us, ms, s or m");
    const auto most = std::numeric_limits<Duration::rep>::max() / known->length.count();
    if (*number > static_cast<std::uint64_t>(most))
        return fail(ErrorCode::InvalidInput,
                    std::string(what) + " '" + std::string(digits) + "' is too long");
    return Duration(static_cast<Duration::rep>(*number) * known->length.count());
}

std::string writeTimeLimit(Duration limit, PlainUnit unit)
{
    const auto whole = [limit](const Unit &each) { return limit % each.length == Duration(0); };
    const auto plain = plainName(unit);
    const auto *const own =
        std::find_if(units.begin(), units.end(), [plain](const Unit &each) { return each.name == plain; });
    if (whole(*own))
        return std::to_string(limit / own->length);
    const auto *const longest = std::find_if(own, units.end(), whole);
    return std::to_string(limit / longest->length) + std::string(longest->name);
}

} // namespace expectra::collections
