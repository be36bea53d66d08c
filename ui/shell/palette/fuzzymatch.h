// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How well typed letters fit a text: they stand in it in their order, the better the closer together and the
// more of them begin a word. "sr4" finds "Server refuses (417)".

#include <QtCore/QStringView>

#include <optional>
#include <vector>

namespace expectra {

struct FuzzyMatch
{
    int score = 0;
    std::vector<int> positions; // in the text, ascending

    friend bool operator==(const FuzzyMatch &, const FuzzyMatch &) = default;
};

/// The best of all ways to find the letters, whatever their case. No letters fit everything, with score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView letters, QStringView text);

} // namespace expectra
