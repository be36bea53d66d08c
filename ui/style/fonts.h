// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two faces: Inter for words, JetBrains Mono for bytes and figures; the system's own where they are
// missing.

#include <QtGui/QFont>

#include <future>

namespace expectra::style {

/// Reads what the system says about fonts, some fifty files of it, while the caller does something else. To
/// be waited for before the first face is asked for; later, that would read them.
[[nodiscard]] std::future<void> readFontSettings();

[[nodiscard]] QFont textFont();
[[nodiscard]] QFont strongFont(); // the text face, semi-bold: titles, the status chip
[[nodiscard]] QFont smallFont();  // the text face, one step smaller: section labels, the status bar
[[nodiscard]] QFont codeFont();
[[nodiscard]] QFont smallCodeFont(); // times beside the lanes, axis labels

} // namespace expectra::style
