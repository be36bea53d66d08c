// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The subcommands, and what comes before any of them: --help, --version, an unknown word.

#include <span>
#include <string>

namespace expectra::cli {

/// Runs one command line without the program's name; returns the exit status. Needs a QCoreApplication.
[[nodiscard]] int run(std::span<const std::string> arguments);

/// Says on standard error why a command can't be run, and returns the status for it.
[[nodiscard]] int refuse(const std::string &command, const std::string &reason);

} // namespace expectra::cli
