// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of resources/knowledge/, compiled in by embed.cmake, so that no installed data is needed.

#include "app/base/embeddedfile.h"

#include <span>

namespace expectra::knowledge {

/// Their names are those below resources/knowledge/: "squid.json".
[[nodiscard]] std::span<const EmbeddedFile> builtinProducts();

} // namespace expectra::knowledge
