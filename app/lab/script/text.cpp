// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/script/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace expectra::lab {

namespace {

constexpr std::string_view nameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-";

/// The name behind the brace at `open`; empty when it is no placeholder.
std::string_view placeholderAt(std::string_view pattern, std::size_t open)
{
    const auto end = pattern.find_first_not_of(nameCharacters, open + 1);
    const auto isPlaceholder = end != std::string_view::npos && pattern[end] == '}' && end > open + 1 &&
                               pattern[open + 1] >= 'a' && pattern[open + 1] <= 'z';
    return isPlaceholder ? pattern.substr(open + 1, end - open - 1) : std::string_view();
}

} // namespace

Text Text::withPlaceholders(std::string_view pattern)
{
    Text text;
    Segment segment;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const auto name = pattern[at] == '{' ? placeholderAt(pattern, at) : std::string_view();
        if (name.empty()) {
            segment.literal += pattern[at];
            continue;
        }
        segment.placeholder = name;
        text.m_segments.push_back(std::exchange(segment, {}));
        at += name.size() + 1;
    }
    text.m_segments.push_back(std::move(segment));
    return text;
}

Text Text::verbatim(std::string bytes)
{
    Text text;
    text.m_segments.push_back({std::move(bytes), {}});
    return text;
}

std::optional<Text> Text::fromHex(std::string digits)
{
    digits.erase(std::remove(digits.begin(), digits.end(), ' '), digits.end());
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        unsigned value = 0;
        const auto pair = std::string_view(digits).substr(i, 2);
        const auto [stop, error] = std::from_chars(pair.data(), pair.data() + pair.size(), value, 16);
        if (error != std::errc() || stop != pair.data() + 2)
            return std::nullopt;
        bytes += static_cast<char>(value);
    }
    return verbatim(std::move(bytes));
}

std::string Text::expand(const Lookup &valueOf) const
{
    std::string expanded;
    for (const auto &segment : m_segments) {
        expanded += segment.literal;
        if (!segment.placeholder.empty())
            expanded += valueOf(segment.placeholder);
    }
    return expanded;
}

std::vector<std::string> Text::placeholders() const
{
    std::vector<std::string> names;
    for (const auto &segment : m_segments) {
        if (!segment.placeholder.empty())
            names.push_back(segment.placeholder);
    }
    return names;
}

} // namespace expectra::lab
