// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts compared without regard to case, quickly: ASCII letters are folded, other bytes stand for themselves.

#include <string>
#include <string_view>

namespace expectra {

[[nodiscard]] constexpr unsigned char folded(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte | 0x20) : byte;
}

/// Negative, 0 or positive.
[[nodiscard]] int compareFolded(std::string_view a, std::string_view b);
[[nodiscard]] bool startsWithFolded(std::string_view text, std::string_view lowered);
[[nodiscard]] bool endsWithFolded(std::string_view text, std::string_view lowered);

/// What is looked for in many texts. Texts of a StringTable are searched 16 bytes at once: behind each, 16
/// more must be readable. Letters beyond ASCII are folded too, more slowly, when the pattern holds any.
class Needle final
{
public:
    explicit Needle(std::string lowered);

    [[nodiscard]] bool isIn(std::string_view text) const;
    [[nodiscard]] const std::string &lowered() const { return m_lowered; }

private:
    [[nodiscard]] bool isAt(const char *text) const;

    std::string m_lowered;
    bool m_isAscii = true;
};

} // namespace expectra
