// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text as one word of a POSIX shell's command line. Law: the shell hands exactly these bytes on, whatever
// they are, but for NUL, which no argument can hold.

#include <string>
#include <string_view>

namespace expectra {

/// Bare where no byte means anything to a shell, else in single quotes; control bytes in $'...', which bash,
/// zsh and ksh read.
[[nodiscard]] std::string shellQuoted(std::string_view text);

} // namespace expectra
