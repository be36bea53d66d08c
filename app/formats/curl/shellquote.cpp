// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl/shellquote.h"

#include <algorithm>

namespace expectra {

namespace {

bool isHarmless(char c)
{
    constexpr std::string_view marks = "-_./:@%+,=";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           marks.find(c) != std::string_view::npos;
}

/// A terminal would act on it when the command is pasted.
bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f;
}

std::string ansiQuoted(std::string_view text)
{
    constexpr std::string_view digits = "01234567";
    std::string quoted = "$'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (isControl(c)) {
            const auto byte = static_cast<unsigned char>(c);
            quoted += '\\';
            quoted += digits[byte >> 6];
            quoted += digits[byte >> 3 & 7];
            quoted += digits[byte & 7];
        } else {
            quoted += c;
        }
    }
    return quoted + '\'';
}

} // namespace

std::string shellQuoted(std::string_view text)
{
    if (!text.empty() && std::all_of(text.begin(), text.end(), isHarmless))
        return std::string(text);
    if (std::any_of(text.begin(), text.end(), isControl))
        return ansiQuoted(text);
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + '\'';
}

} // namespace expectra
