// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// UTF-8 one character at a time, and how many columns a character takes in a view of fixed pitch. Broken
// bytes are characters too: each of them counts alone and is shown escaped, so that no byte is lost.

#include <cstddef>
#include <string_view>

namespace expectra {

struct Character
{
    char32_t code = 0;
    unsigned length = 1; // bytes
    bool isValid = true; // false: one byte that no character begins with or that ends too early
};

/// The first character of bytes that are not empty.
[[nodiscard]] Character characterAt(std::string_view bytes);

/// Control, bidirectional and invisible characters: what they do must be seen, not felt.
[[nodiscard]] bool isShownEscaped(char32_t code);

inline constexpr int tabColumns = 4;

/// As shown: an escape takes as many columns as it has letters, a tab its most.
[[nodiscard]] int columnsOf(const Character &character);

/// How many bytes from the front fit into so many columns; at least one character.
[[nodiscard]] std::size_t fittingBytes(std::string_view bytes, int columns);

/// How many bytes are left without a character that is cut short at the end.
[[nodiscard]] std::size_t wholeCharacters(std::string_view bytes);

/// The place at or before `at` where a character begins.
[[nodiscard]] std::size_t characterBegin(std::string_view bytes, std::size_t at);

[[nodiscard]] bool isValidUtf8(std::string_view bytes);

} // namespace expectra
