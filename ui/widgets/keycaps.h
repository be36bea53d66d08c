// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A shortcut drawn as the keys to press: each in a small frame.

#include "ui/style/palette.h"

#include <QtCore/QRect>
#include <QtCore/QString>

class QPainter;

namespace expectra {

/// At the right of the place, in its middle. Returns the width that was taken.
int paintKeyCaps(QPainter *painter, const QRect &place, const QString &shortcut, style::Role role);
[[nodiscard]] int keyCapsWidth(const QString &shortcut);

} // namespace expectra
