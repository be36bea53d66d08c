// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linelabel.h"

namespace expectra {

LineLabel::LineLabel(const QString &text, QWidget *parent) : ShapedLabel(text, parent) {}

QSize LineLabel::sizeHint() const
{
    return isPlain() && !wordWrap() ? withMargins(words().sizeAt(QWIDGETSIZE_MAX)) : QLabel::sizeHint();
}

QSize LineLabel::minimumSizeHint() const
{
    return isPlain() && !wordWrap() ? sizeHint() : QLabel::minimumSizeHint();
}

} // namespace expectra
