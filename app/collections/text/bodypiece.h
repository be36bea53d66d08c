// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of a request as its .http file holds it: lines and files in their order.

#include <string>
#include <vector>

namespace expectra::collections {

/// Text from a file that may hold {{placeholders}}, and the line it began on.
struct SourceText
{
    std::string text;
    int line = 0;

    friend bool operator==(const SourceText &, const SourceText &) = default;
};

struct BodyPiece
{
    enum class Kind {
        Text,     // lines as they stand, their ends included
        Exact,    // bytes in quotation marks, which no rule about lines touches
        File,     // the path of a file whose bytes are sent as they are
        Template, // the path of a file whose {{placeholders}} are filled in
    };
    Kind kind = Kind::Text;
    SourceText content;

    friend bool operator==(const BodyPiece &, const BodyPiece &) = default;
};

/// Without the empty lines around the content and the last line's end, which only keep the file readable.
[[nodiscard]] std::vector<BodyPiece> trimmedBody(std::vector<BodyPiece> pieces);

} // namespace expectra::collections
