// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a scenario file. Strict: an unknown word, a missing one or a placeholder without a parameter is an
// error that names file, place and reason, since a silent slip would make the lab lie.

#include "app/base/result.h"
#include "app/lab/script/scenario.h"

#include <string>
#include <string_view>

namespace expectra::lab {

/// `fileName` only stands in errors.
[[nodiscard]] Result<Scenario> parseScenario(std::string_view json, const std::string &fileName);

} // namespace expectra::lab
