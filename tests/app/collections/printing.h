// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Parsed .http files as text, so that a test compares what it can also show.

#include "app/collections/httpfile.h"

#include <string>

namespace expectra::test {

/// A part a line: its kind, its line and its bytes with escapes.
[[nodiscard]] std::string printed(const collections::HttpFile &file,
                                  const std::vector<collections::FilePart> &parts);

/// Everything that a file says: variables, requests, fields, bodies, options.
[[nodiscard]] std::string printed(const collections::HttpFile &file);

[[nodiscard]] std::string escaped(std::string_view bytes);

/// The file's bytes; fails the test run when it isn't there.
[[nodiscard]] std::string contentOf(const std::string &path);

} // namespace expectra::test
