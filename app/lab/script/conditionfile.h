// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the "if" of a scenario file asks, read into a Condition. Slips are thrown as a Problem with their
// place.

#include "app/base/strictjson.h"
#include "app/lab/script/scenario.h"

namespace expectra::lab {

[[nodiscard]] Condition readCondition(const Json &json, const std::string &place);

/// One word, or a list of them.
[[nodiscard]] std::vector<std::string> wordsOf(const Json &json, const std::string &place);

} // namespace expectra::lab
