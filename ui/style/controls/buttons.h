// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Push buttons, tool buttons and the chips that switch a filter: their boxes, the colour of their words, and
// how large they are around what they say.

#include "ui/style/controls/box.h"

#include <QtCore/QSize>

class QStyleOption;
class QWidget;

namespace expectra::style {

[[nodiscard]] Box pushButtonBox(const QStyleOption &option, const QWidget *button);
[[nodiscard]] Box toolButtonBox(const QStyleOption &option, const QWidget *button);

/// Of the button as it stands; none: as the palette has it.
[[nodiscard]] std::optional<Role> wordsOf(const QStyleOption &option, const QWidget *button);

[[nodiscard]] QSize pushButtonSize(const QSize &contents);
[[nodiscard]] QSize toolButtonSize(const QSize &contents, const QWidget *button);
[[nodiscard]] QRect toolButtonContents(const QRect &rect, const QWidget *button);

} // namespace expectra::style
