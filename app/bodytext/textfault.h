// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a text that is written as a body departs from its grammar.

#include <cstddef>

namespace expectra {

struct TextPlace
{
    std::size_t offset = 0; // in bytes
    int line = 1;
    int column = 1; // in characters

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

} // namespace expectra
