// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A row of UTF-8 as a view paints it: tabs as spaces, and what must be seen rather than felt as escapes:
// \x1b, \u202e, broken bytes as \xff. Every letter knows the byte that it came from.

#include <QtCore/QString>

#include <string_view>
#include <vector>

namespace expectra {

struct ShownRow
{
    QString text;
    std::vector<std::uint32_t> from;          // by letter: the byte of the row; one more for the end
    std::vector<std::pair<int, int>> escapes; // begin and end, in letters

    [[nodiscard]] std::size_t byteAt(int letter) const;
    [[nodiscard]] int letterAt(std::size_t byte) const;
};

enum class Tabs {
    AsSpaces,
    AsEscapes,
};

[[nodiscard]] ShownRow shownRow(std::string_view bytes, Tabs tabs = Tabs::AsSpaces);

} // namespace expectra
