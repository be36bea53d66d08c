// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The requests that a diagnosis plays over every route, each of which asks one question about Expect. Their
// names are a contract: the JSON, the knowledge base and tests use them.

#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace expectra::diagnosis {

enum class Probe {
    Plain,         // a body, no Expect
    Continue,      // exactly "100-continue"
    ContinueCase,  // "100-Continue": the comparison must ignore case (RFC 9110 section 10.1.1)
    Unknown,       // "x-probe"
    TwoInOneField, // "100-continue, x-probe"
    TwoFields,     // the same two, each in a field of its own
    EmptyValue,    // "Expect:" with nothing behind it
    Http10,        // 100-continue in an HTTP/1.0 request, where it must be ignored
    NoBody,        // 100-continue in a GET, which must not be generated
    ZeroLength,    // 100-continue with Content-Length: 0, the same
    Chunked,       // 100-continue, the body in chunks
    AtOnce,        // 100-continue, the body not withheld
    Obfuscated,    // "y 100-continue": what merely contains it
    RefusedPath,   // a large body to a path that will hardly take it
    Reuse,         // a plain request on the connection of an early answer
    Http2,         // 100-continue over HTTP/2
    AsComposed,    // the user's own expectation, where none of the others has its form
};

/// In the order in which they are shown; where they are played in another one, no answer depends on it.
[[nodiscard]] std::span<const Probe> allProbes();

/// "continue-case".
[[nodiscard]] std::string_view probeName(Probe probe);
/// nullopt: no probe is called so.
[[nodiscard]] std::optional<Probe> probeNamed(std::string_view name);
/// "Expect: 100-Continue (case)", as a row of the matrix is headed.
[[nodiscard]] QString probeTitle(Probe probe);
/// What it asks, in a sentence.
[[nodiscard]] QString probeQuestion(Probe probe);

} // namespace expectra::diagnosis
