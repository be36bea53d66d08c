// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The look of reports, compiled in by embed.cmake, so that a report is one file that needs no other.

#include "app/base/embeddedfile.h"

#include <span>

namespace expectra::reports {

/// The files of resources/report/.
[[nodiscard]] std::span<const EmbeddedFile> builtinLook();

} // namespace expectra::reports
