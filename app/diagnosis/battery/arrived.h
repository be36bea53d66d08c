// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the lab's echo origin says about a request that reached it. Whoever answers there may be somebody
// else: what is no echo is nothing.

#include "app/diagnosis/diagnosis.h"

namespace expectra::diagnosis {

[[nodiscard]] std::optional<Arrived> parseArrived(const std::string &content);

} // namespace expectra::diagnosis
