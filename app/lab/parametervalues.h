// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the query of a request makes of a scenario's parameters: late?ms=300.

#include "app/lab/requesthead.h"
#include "app/lab/script/scenario.h"

#include <functional>
#include <map>
#include <string>

namespace expectra::lab {

using ParameterValues = std::map<std::string, std::string, std::less<>>;

/// Every parameter, with its default where the query doesn't name it. What else the query holds is passed
/// over, so that a client can add what it likes. Numbers are checked.
[[nodiscard]] tl::expected<ParameterValues, Refusal> parameterValues(const Scenario &scenario,
                                                                     const Address &address);

/// A number of a script, with parameters put in.
[[nodiscard]] std::uint64_t valueOf(const Number &number, const ParameterValues &values);

} // namespace expectra::lab
