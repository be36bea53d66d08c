// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `expectra-cli lab`: runs the embedded server in the foreground until the program is told to end.

#include <span>
#include <string>

namespace expectra::cli {

[[nodiscard]] int runLab(std::span<const std::string> arguments);

} // namespace expectra::cli
