// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of a request as lines of an .http file. A line that the format would take for something else (a
// separator, a comment, a file's name) and bytes that no text holds stand in quotation marks, each in a
// directive of its own, so that the rest stays readable.

#include "app/collections/filebody.h"
#include "app/request/body.h"

#include <string>
#include <string_view>

namespace expectra::collections {

struct BodyForm
{
    std::string lineEnd = "\n"; // of the file
    std::string directory{};    // of the file; paths below it are written from there
};

/// With a line end at its end; empty for no content, and for a generated one, which is an option. The content
/// type, or nothing, says what the reader will do to plain lines.
[[nodiscard]] std::string bodyText(const Body &body, std::string_view contentType, const BodyForm &form);

/// How a path is written in a file of this directory.
[[nodiscard]] std::string writtenPath(const std::string &path, const std::string &directory);

} // namespace expectra::collections
