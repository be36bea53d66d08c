// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of resources/scenarios/, compiled in by embed.cmake, so that the lab needs no installed data.

#include "app/base/embeddedfile.h"

#include <span>

namespace expectra::lab {

/// Their names are those below resources/scenarios/: "expect/continue.json".
[[nodiscard]] std::span<const EmbeddedFile> builtinScenarios();

} // namespace expectra::lab
