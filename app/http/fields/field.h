// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is known about one header field: which messages carry it, what it means, where that is written, what
// its value looks like. Knowledge for people to read; no rule of the protocol code rests on it.

#include <string_view>

namespace expectra::http {

/// The messages that carry a field.
enum class FieldUse {
    Request,
    Response,
    Both,
};

/// What a value looks like, for readings and for hints while one is typed.
enum class ValueForm {
    Text,       // none of the forms below
    Token,      // one word
    Tokens,     // words with commas between
    Weighted,   // members with commas between, each with an optional ";q=" weight
    Directives, // names with optional values, commas between: max-age=60, public
    Policies,   // names with optional values, semicolons between
    Number,     // decimal digits
    Seconds,    // decimal digits that count seconds
    Date,       // an HTTP date: Sun, 06 Nov 1994 08:49:37 GMT
    DateOrSeconds,
    Uri,
    Host,        // a name or address with an optional port
    MediaType,   // type/subtype and parameters
    EntityTag,   // "quoted", W/"quoted"
    EntityTags,  // entity tags with commas between, or *
    Credentials, // a scheme and what it wants
    Bytes,       // base64 between colons
    Flag,        // one fixed word or nothing
};

/// Traits, joined with |.
enum class Trait : unsigned {
    None = 0,
    HopByHop = 1U << 0,    // meant for the next hop alone, never forwarded
    Singleton = 1U << 1,   // stands once in a message
    List = 1U << 2,        // repeats may be joined by commas
    Obsolete = 1U << 3,    // met in old software; not to be sent any more
    Nonstandard = 1U << 4, // a habit of vendors without a public standard
    ByBrowser = 1U << 5,   // browsers write it themselves and forbid scripts to
};

[[nodiscard]] constexpr Trait operator|(Trait a, Trait b)
{
    return static_cast<Trait>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

struct Field
{
    std::string_view name; // in its usual case
    FieldUse use = FieldUse::Both;
    ValueForm form = ValueForm::Text;
    Trait traits = Trait::None;
    std::string_view meaning;   // one sentence in plain words
    std::string_view reference; // "RFC 9110 section 10.1.1", or the document's title
    std::string_view common;    // values that people write, '|' between them

    [[nodiscard]] constexpr bool has(Trait trait) const
    {
        return (static_cast<unsigned>(traits) & static_cast<unsigned>(trait)) != 0;
    }
};

} // namespace expectra::http
