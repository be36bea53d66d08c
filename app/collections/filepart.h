// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An .http file taken apart into its lines' roles, without a meaning yet: which bytes are a separator, a
// header, a body, a script. Knows no request. Law: the parts in their order are the file, byte for byte, so
// that a writer can change one part and leave the rest, the parts that nobody understands included.

#include "app/base/byterange.h"
#include "app/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

enum class PartKind {
    Blank,       // an empty line between other parts, or a byte order mark
    Separator,   // "### Name": a new request begins
    Comment,     // "# text" or "// text"
    Directive,   // "# @word rest" or "// @word rest"
    Variable,    // "@name = value"
    RequestLine, // "[METHOD] target [HTTP/x.y]"
    TargetMore,  // an indented line that continues the target
    Field,       // "Name: value"
    FieldMore,   // an indented line that continues a field's value
    BodyText,    // content as it stands, empty lines included
    BodyFile,    // "< path", "<@ path"
    Script,      // "> {% ... %}", "> handler.js", "< {% ... %}": kept, not run
    Reference,   // "<> path", ">> path", ">>! path": kept, not followed
    Unknown,     // "import", "run": orders of other programs
};

struct FilePart
{
    PartKind kind = PartKind::Blank;
    ByteRange range; // the line ends included
    int line = 0;    // its first one

    friend bool operator==(const FilePart &, const FilePart &) = default;
};

/// Unreadable: a script that is never closed. `path` only stands in the error.
[[nodiscard]] Result<std::vector<FilePart>> takeApart(std::string_view bytes, const std::string &path);

/// The bytes of a part without the line end behind them.
[[nodiscard]] std::string_view textOf(std::string_view bytes, const FilePart &part);

/// What stands behind '#' or '//', trimmed; for separators behind '###'.
[[nodiscard]] std::string_view commentText(std::string_view line);

} // namespace expectra::collections
