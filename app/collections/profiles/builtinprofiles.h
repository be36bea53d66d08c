// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of resources/profiles/, compiled in.

#include "app/base/embeddedfile.h"

#include <span>

namespace expectra::collections {

[[nodiscard]] std::span<const EmbeddedFile> builtinProfiles();

} // namespace expectra::collections
