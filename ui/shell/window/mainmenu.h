// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window's menu, made from the table of actions.

class QMenu;
class QWidget;

namespace expectra {

class Actions;

/// Filled when it is first opened.
[[nodiscard]] QMenu *makeMainMenu(const Actions &actions, QWidget *parent);

} // namespace expectra
