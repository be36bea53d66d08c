// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where Tab goes: through the window as it is read, area by area. Qt's own chain is the order in which
// widgets were made, so whatever is made later (a request that is opened, the cards of a finding) would come
// last.

class QWidget;

namespace expectra {

/// The next widget of the window that takes the keys by Tab, or the one before; it goes round at the ends. Of
/// buttons of which one is chosen only that one counts. nullptr when there is none but `from`.
[[nodiscard]] QWidget *neighbourByTab(const QWidget &window, const QWidget *from, bool forward);

} // namespace expectra
