// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which characters the bytes of a text mean: by byte order mark, by the Content-Type, by what the text says
// of itself, or as the bytes look, in this order. Views read UTF-8 alone; a text in another charset is
// transcoded for them, and the bytes as they came stay what hexadecimal and saving show.

#include "app/exchange/exchange.h"

#include <atomic>
#include <string>
#include <vector>

namespace expectra {

enum class CharsetSource {
    Mark,    // a byte order mark
    Header,  // the charset parameter
    Content, // an XML declaration, a meta element
    Looks,   // nothing says it: the bytes look like it
    Chosen,  // the user knows better
};

struct Charset
{
    std::string name = "UTF-8"; // as the standards write it
    CharsetSource source = CharsetSource::Looks;
    ByteCount markSize = 0; // of the byte order mark
    bool isKnown = true;    // false: named, but by a name that nobody here knows; read as it looks
    std::string named;      // what the header or the content called it

    [[nodiscard]] bool isUtf8() const { return name == "UTF-8"; }
};

/// `front` are the first bytes, some thousand of them.
[[nodiscard]] Charset charsetOf(std::string_view front, std::string_view contentType);

/// As the user chose it, whatever the bytes say; a byte order mark of it is still none of the text.
[[nodiscard]] Charset chosenCharset(std::string_view front, const std::string &name);

/// Those that can be read here, the ones that are seen most first.
[[nodiscard]] std::vector<std::string> offeredCharsets();

struct Transcoded
{
    Content content;        // UTF-8 without a byte order mark
    ByteCount replaced = 0; // characters that the bytes did not make: U+FFFD stands for them
};

/// The content in UTF-8. In UTF-8 it is the content itself behind its mark, with its broken bytes; a larger
/// one in another charset goes to a temporary file. Ends early, with what there is, once `isCancelled` is
/// set.
[[nodiscard]] Transcoded toUtf8(const Content &content, const Charset &charset,
                                const std::atomic<bool> &isCancelled);

/// The first bytes in UTF-8, without their mark.
[[nodiscard]] std::string frontInUtf8(std::string_view front, const Charset &charset);

} // namespace expectra
