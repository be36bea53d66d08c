// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a body is, told from its first bytes and from what its Content-Type says it is. The bytes win: a body
// that lies is shown as what it is, and the lie is said. Charset: see charset.h.

#include <string>
#include <string_view>

namespace expectra {

enum class BodyKind {
    Empty,
    Json,
    Xml,
    Html,
    Script, // JavaScript
    Style,  // CSS
    Text,
    Image,
    Binary, // none of these: shown in hexadecimal
};

struct BodyType
{
    BodyKind kind = BodyKind::Empty;
    std::string format;       // of an image or a known binary: "PNG", "gzip"
    std::string declared;     // the media type without parameters, lower case
    bool contradicts = false; // the bytes are plainly something else than what is declared
};

/// `front` are the first bytes as they came, `text` the same decoded to UTF-8 without a byte order mark.
[[nodiscard]] BodyType bodyTypeOf(std::string_view front, std::string_view text,
                                  std::string_view contentType);

/// "application/problem+json; charset=utf-8" is "application/problem+json".
[[nodiscard]] std::string mediaTypeOf(std::string_view contentType);

/// What the media type promises; Binary when it promises nothing that is known here.
[[nodiscard]] BodyKind declaredKind(std::string_view mediaType);

/// A parameter of the field, without its quotes: the charset, the boundary. Empty when it isn't there.
[[nodiscard]] std::string parameterOf(std::string_view contentType, std::string_view name);

/// True when the bytes are rather a picture or an archive than words: a NUL, or many other control bytes.
[[nodiscard]] bool looksBinary(std::string_view bytes);

} // namespace expectra
