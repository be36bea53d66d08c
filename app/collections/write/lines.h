// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lines of a request in an .http file, without line ends. Law: each is read as the value that it was
// written from; what the plain syntax can't carry is a directive of text/exact.h.

#include "app/http/headers.h"
#include "app/request/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

/// One typed header, sent or not.
struct FieldLine
{
    std::string name;
    std::string value;
    bool isOn = true;

    friend bool operator==(const FieldLine &, const FieldLine &) = default;
};

/// The typed headers in their order, those among them that are switched off.
[[nodiscard]] std::vector<FieldLine> fieldLinesOf(const Request &request);

[[nodiscard]] std::string fieldText(const FieldLine &field);

/// "### Title", and a directive for a title that can't stand there.
[[nodiscard]] std::vector<std::string> titleLines(const std::string &title);

struct RequestLineText
{
    std::vector<std::string> directives; // before it
    std::string line;
};

/// `url` is the address as typed; `version` may be empty.
[[nodiscard]] RequestLineText requestLineText(const std::string &method, const std::string &url,
                                              std::string_view version);

/// Words that end a line or are no text, replaced: for lines that other programs show.
[[nodiscard]] std::string onOneLine(std::string_view text);

/// False for bytes that a text file can't hold: NUL, or no UTF-8.
[[nodiscard]] bool isPlainText(std::string_view bytes);

} // namespace expectra::collections
