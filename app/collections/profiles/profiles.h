// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What well-known HTTP clients send of themselves, and when they ask for 100-continue, as header sets that
// every collection has. A collection's own set of the same name is used in its place.

#include "app/request/headerset.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

/// By name. Read once.
[[nodiscard]] const std::vector<HeaderSet> &clientProfiles();

/// The file of this profile as it ships, comments included; empty where there is none of this name.
[[nodiscard]] std::string_view profileText(std::string_view name);
/// What its comments say about it, in one line.
[[nodiscard]] std::string profileDescription(std::string_view name);

/// The sets, and behind them the profiles whose names none of them has.
[[nodiscard]] std::vector<HeaderSet> withProfiles(std::vector<HeaderSet> sets);

} // namespace expectra::collections
