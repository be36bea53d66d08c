// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of resources/scenarios/, compiled in by embed.cmake, so that the lab needs no installed data.

#include <span>
#include <string_view>

namespace expectra::lab {

struct EmbeddedFile
{
    std::string_view name; // below resources/scenarios/: "expect/continue.json"
    std::string_view content;
};

[[nodiscard]] std::span<const EmbeddedFile> builtinScenarios();

} // namespace expectra::lab
