// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which header lines of an edited list are those of the old one. Law: both lists are walked in order, and
// lines that are the same in both are changed as seldom as can be told.

#include "app/collections/write/lines.h"

#include <optional>
#include <vector>

namespace expectra::collections {

/// One step through both lists: the same line in both, an old one that gets another text, an old one that
/// goes, or a new one.
struct AlignedLine
{
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;

    friend bool operator==(const AlignedLine &, const AlignedLine &) = default;
};

[[nodiscard]] std::vector<AlignedLine> aligned(const std::vector<FieldLine> &before,
                                               const std::vector<FieldLine> &after);

} // namespace expectra::collections
