// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text file of resources/ that is compiled in by app/embed.cmake, so that no installed data is needed.

#include <string_view>

namespace expectra {

struct EmbeddedFile
{
    std::string_view name; // below its folder
    std::string_view content;
};

} // namespace expectra
