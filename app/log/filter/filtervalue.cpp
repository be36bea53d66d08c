// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/filter/filtervalue.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace expectra {

namespace {

struct Unit
{
    std::string_view name;
    double factor;
};

constexpr double kib = 1024;
constexpr Unit sizeUnits[]{
    {"", 1},     {"b", 1},          {"k", kib},           {"kb", 1e3}, {"kib", kib},          {"m", kib *kib},
    {"mb", 1e6}, {"mib", kib *kib}, {"g", kib *kib *kib}, {"gb", 1e9}, {"gib", kib *kib *kib}};
constexpr Unit timeUnits[]{{"", 1e6},   {"ns", 1},  {"us", 1e3}, {"\xc2\xb5s", 1e3}, {"\xce\xbcs", 1e3},
                           {"ms", 1e6}, {"s", 1e9}, {"m", 60e9}, {"min", 60e9}};

/// "1.5 MiB": a number, then a unit.
std::optional<std::uint64_t> amountOf(std::string_view text, std::span<const Unit> units)
{
    double number = 0;
    const auto [rest, error] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc() || !std::isfinite(number) || number < 0)
        return std::nullopt;
    auto unit = text.substr(static_cast<std::size_t>(rest - text.data()));
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    const auto known =
        std::find_if(units.begin(), units.end(), [&](const Unit &u) { return u.name == unit; });
    constexpr double most = 9e18;
    if (known == units.end() || number * known->factor > most)
        return std::nullopt;
    return static_cast<std::uint64_t>(std::llround(number * known->factor));
}

std::optional<std::uint64_t> numberOf(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && rest == text.data() + text.size() && !text.empty();
    return isWhole ? std::optional(number) : std::nullopt;
}

/// "4xx" is 400 to 499, "41x" 410 to 419.
std::optional<FilterValue> statusOf(std::string lowered)
{
    if (lowered == "failed")
        return FilterValue{std::move(lowered), 0, 0};
    if (const auto dash = lowered.find('-'); dash != std::string::npos) {
        const auto low = numberOf(std::string_view(lowered).substr(0, dash));
        const auto high = numberOf(std::string_view(lowered).substr(dash + 1));
        if (!low || !high || *low > *high)
            return std::nullopt;
        return FilterValue{{}, *low, *high};
    }
    auto low = lowered;
    auto high = lowered;
    std::replace(low.begin(), low.end(), 'x', '0');
    std::replace(high.begin(), high.end(), 'x', '9');
    const auto from = numberOf(low);
    const auto to = numberOf(high);
    const bool isPattern = lowered.find_first_not_of('x', lowered.find('x')) == std::string::npos;
    if (lowered.size() != 3 || lowered.front() == 'x' || !from || !to || !isPattern)
        return std::nullopt;
    return FilterValue{{}, *from, *to};
}

std::optional<FilterValue> amountValue(std::string lowered, std::span<const Unit> units)
{
    const auto amount = amountOf(lowered, units);
    return amount ? std::optional(FilterValue{std::move(lowered), *amount, *amount}) : std::nullopt;
}

bool isListed(std::span<const std::string_view> list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isKnownWord(FilterKey key, std::string_view word)
{
    if (key == FilterKey::Is)
        return isListed(filterStates(), word);
    return key != FilterKey::Expect || isListed(filterOutcomes(), word);
}

} // namespace

std::optional<FilterValue> readFilterValue(FilterKey key, ValueKind kind, std::string lowered)
{
    switch (kind) {
    case ValueKind::Text: return FilterValue{std::move(lowered), 0, 0};
    case ValueKind::Word:
        return isKnownWord(key, lowered) ? std::optional(FilterValue{std::move(lowered), 0, 0})
                                         : std::nullopt;
    case ValueKind::Status: return statusOf(std::move(lowered));
    case ValueKind::Number:
        if (const auto number = numberOf(lowered))
            return FilterValue{std::move(lowered), *number, *number};
        return std::nullopt;
    case ValueKind::Size: return amountValue(std::move(lowered), sizeUnits);
    case ValueKind::Duration: return amountValue(std::move(lowered), timeUnits);
    }
    return std::nullopt;
}

} // namespace expectra
