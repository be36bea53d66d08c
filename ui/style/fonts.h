// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two faces: Inter for words, JetBrains Mono for bytes and figures; the system's own where they are
// missing.

#include <QtGui/QFont>

namespace expectra::style {

[[nodiscard]] QFont textFont();
[[nodiscard]] QFont strongFont(); // the text face, semi-bold: titles, the status chip
[[nodiscard]] QFont smallFont();  // the text face, one step smaller: section labels, the status bar
[[nodiscard]] QFont codeFont();
[[nodiscard]] QFont smallCodeFont(); // times beside the lanes, axis labels

} // namespace expectra::style
