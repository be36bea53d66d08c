// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `expectra-cli diagnose`: says what will be sent, plays the battery over the routes, writes what it shows.

#include <span>
#include <string>

namespace expectra::cli {

[[nodiscard]] int runDiagnose(std::span<const std::string> arguments);

} // namespace expectra::cli
