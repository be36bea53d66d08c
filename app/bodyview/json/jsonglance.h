// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a closed branch of a JSON tree holds, on one line, so that it needn't be opened to be known again.
// Law: strings and numbers stand as they came; only the spaces between them are ours.

#include <string>
#include <string_view>

namespace expectra {

/// Of a container's front, which may end anywhere: its members without its own brackets, and an ellipsis
/// where the front ends before it does.
[[nodiscard]] std::string jsonGlance(std::string_view front);

} // namespace expectra
