// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/escaped.h"

#include <algorithm>
#include <cstdint>

namespace expectra::test {

namespace {

std::string hexadecimal(std::uint64_t value, int digits)
{
    std::string text;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(value >> shift) & 0xf];
    return text;
}

} // namespace

std::string escaped(std::string_view bytes)
{
    std::string text = "\"";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '\r': text += "\\r"; break;
        case '\n': text += "\\n"; break;
        case '\t': text += "\\t"; break;
        case '"':
        case '\\': text.append("\\").append(1, c); break;
        default:
            if (byte < 0x20 || byte > 0x7e)
                text += "\\x" + hexadecimal(byte, 2);
            else
                text += c;
        }
    }
    return text + "\"";
}

std::string digest(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return std::to_string(bytes.size()) + " bytes " + hexadecimal(hash, 16) + " " +
           escaped(bytes.substr(0, 24));
}

std::string difference(const std::string &expected, const std::string &actual)
{
    if (expected == actual)
        return {};
    const auto [theirs, ours] = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
    const auto line = std::count(expected.begin(), theirs, '\n') + 1;
    return "they differ from line " + std::to_string(line) + " on\n--- expected\n" + expected +
           "--- actual\n" + actual + "---";
}

} // namespace expectra::test
