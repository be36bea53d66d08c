// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes a command line apart as a POSIX shell does: single and double quotes, backslashes, $'...', lines that
// go on behind a backslash. Nothing is expanded: a '$' is a '$'.

#include "app/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra {

/// InvalidInput: a quote that is never closed.
[[nodiscard]] Result<std::vector<std::string>> shellWords(std::string_view line);

} // namespace expectra
