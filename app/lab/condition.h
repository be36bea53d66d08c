// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decides what a script's "if" asks of a request's head.

#include "app/lab/requesthead.h"
#include "app/lab/script/scenario.h"

namespace expectra::lab {

[[nodiscard]] bool holds(const Condition &condition, const RequestHead &head);

} // namespace expectra::lab
