// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes as text and as hexadecimal, for views that show many of them. Control characters are escaped; line
// ends and tabs keep their effect where that is harmless, and nothing else has one.

#include "app/base/byterange.h"

#include <QtCore/QString>

#include <string_view>
#include <vector>

namespace expectra {

/// Lines as lines, tabs as tabs, everything else that would move a cursor escaped. CRLF and LF both end a
/// line.
[[nodiscard]] QString shownText(std::string_view bytes);

inline constexpr ByteCount hexWidth = 16; // bytes a row

/// "00000010  48 54 54 50 2f 31 2e 31  20 34 31 37 20 45 78 70  HTTP/1.1 417 Exp"
[[nodiscard]] QString hexRow(ByteCount offset, std::string_view bytes);
[[nodiscard]] QString hexDump(std::string_view bytes);

/// Rows of at most `longest` bytes, each with its line end; no row begins inside of a UTF-8 character.
[[nodiscard]] std::vector<ByteRange> textRows(std::string_view bytes, ByteCount longest);

} // namespace expectra
