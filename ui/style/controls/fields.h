// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fields that are typed into, of one line and of many: on a ground of their own with a line around them, bare
// on the ground they lie on, or tight in the cell of a table.

#include "ui/style/controls/box.h"

#include <QtCore/QMargins>

class QStyleOption;
class QWidget;

namespace expectra::style {

/// A spin box without buttons: counted by the keys and the wheel, it looks as other fields do.
[[nodiscard]] bool isNumberField(const QStyleOption &option);

[[nodiscard]] Box fieldBox(const QStyleOption &option, const QWidget *field);

/// From its edge to its words.
[[nodiscard]] QMargins fieldMargins(const QWidget *field);

} // namespace expectra::style
