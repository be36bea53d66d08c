// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes the request line of an .http file apart: "[METHOD] target [HTTP/x.y]". The target may hold spaces
// inside its {{placeholders}}, so it is whatever the other two leave.

#include <string>
#include <string_view>

namespace expectra::collections {

struct RequestLine
{
    std::string_view method; // empty where none is written
    std::string_view target;
    std::string_view version; // empty where none is written
};

/// Takes a version from the end of the text and trims what is left; empty when there is none.
[[nodiscard]] std::string_view takeVersion(std::string_view &text);

[[nodiscard]] RequestLine parseRequestLine(std::string_view line);

/// True for the words that other programs write in a method's place for what is no plain HTTP request.
[[nodiscard]] bool isOtherKind(std::string_view method);

/// Bytes that can't stand in a request line, percent-encoded as the .http format asks for; a '%' stays one.
/// What stands between {{ and }} is not the target's yet.
[[nodiscard]] std::string encodedTarget(std::string_view target);

} // namespace expectra::collections
