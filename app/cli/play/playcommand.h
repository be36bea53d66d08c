// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `expectra-cli play`: reads the options, plays what they name, writes the result.

#include <span>
#include <string>

namespace expectra::cli {

[[nodiscard]] int runPlay(std::span<const std::string> arguments);

} // namespace expectra::cli
