// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes as people paste them: hexadecimal, escaped text, an array of C, base64.

#include <QtCore/QString>

#include <string_view>

namespace expectra {

enum class CopyForm {
    Text,    // the characters themselves: UTF-8 where it is, else Latin-1
    Escaped, // control bytes and broken ones as \r, \n, \x1b
    Hex,     // "48 54 54 50"
    CArray,  // const unsigned char bytes[4] = {...};
    Base64,
};

[[nodiscard]] QString copiedText(std::string_view bytes, CopyForm form);

/// "48 54 54 50"
[[nodiscard]] QString hexText(std::string_view bytes);

} // namespace expectra
