// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text of a scenario with {placeholders} in it, taken apart once when the file is read. Braces around
// anything but a lower-case word are just braces, so that JSON can be written plainly.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::lab {

class Text final
{
public:
    using Lookup = std::function<std::string(std::string_view name)>;

    Text() = default;
    /// Reads {name} as a placeholder.
    static Text withPlaceholders(std::string_view pattern);
    /// Takes every byte as it is.
    static Text verbatim(std::string bytes);
    /// Bytes as pairs of hexadecimal digits, with spaces anywhere; nullopt when they aren't.
    static std::optional<Text> fromHex(std::string digits);

    [[nodiscard]] std::string expand(const Lookup &valueOf) const;
    [[nodiscard]] std::vector<std::string> placeholders() const;

private:
    struct Segment
    {
        std::string literal;
        std::string placeholder; // stands behind the literal; empty for none
    };
    std::vector<Segment> m_segments;
};

} // namespace expectra::lab
