// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the small text files of a collection whole. Bytes stay as they are; what can't be text is refused, so
// that a picture with the wrong name becomes an error and not a request.

#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

/// One line of a text. LF, CRLF and a lone CR end a line, as the .http format has it.
struct Line
{
    std::string_view text; // without its end
    std::size_t begin = 0; // offset of its first byte
    std::size_t end = 0;   // offset behind its end
    int number = 0;        // counted from 1
};

/// Tells whether a file is still the one that was read, without reading it.
struct FileStamp
{
    std::int64_t time = 0; // of the last write, in the file system's own units
    std::uintmax_t size = 0;
    std::uint64_t node = 0; // a file saved by rename is another one; 0 where the system doesn't say

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// NotFound: no such file.
[[nodiscard]] Result<FileStamp> stampOf(const std::string &path);

/// Unreadable: not there, no file, larger than a text that people edit, or not text.
[[nodiscard]] Result<std::string> readTextFile(const std::string &path);

/// Unreadable: UTF-16, or a NUL byte in it. `path` only stands in the error.
[[nodiscard]] Result<void> checkText(std::string_view bytes, const std::string &path);

/// The size of a UTF-8 byte order mark at the beginning, or 0.
[[nodiscard]] std::size_t byteOrderMark(std::string_view bytes);

/// The first line end in the text, or LF.
[[nodiscard]] std::string lineEndOf(std::string_view bytes);

/// All lines behind the byte order mark. They point into `bytes`.
[[nodiscard]] std::vector<Line> linesOf(std::string_view bytes);

} // namespace expectra::collections
