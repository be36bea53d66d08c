// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes and differing texts, made readable in the output of tests.

#include <string>
#include <string_view>

namespace expectra::test {

/// Quoted, with everything outside printable ASCII written as \r, \n, \t or \xNN.
[[nodiscard]] std::string escaped(std::string_view bytes);

/// Size, FNV-1a digest and first bytes: enough to tell two contents apart.
[[nodiscard]] std::string digest(std::string_view bytes);

/// Both texts under their headings and the number of the first line that differs; empty when they are equal.
[[nodiscard]] std::string difference(const std::string &expected, const std::string &actual);

} // namespace expectra::test
