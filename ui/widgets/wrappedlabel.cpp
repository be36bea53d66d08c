// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr int line = 80; // characters: no label likes to be wider

} // namespace

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent) : ShapedLabel(text, parent)
{
    setWordWrap(true);
}

/// As a plain label has it: rather some lines than one, as long as they are few.
QSize WrappedLabel::preferred() const
{
    const QFontMetrics metrics = fontMetrics();
    const int margins = contentsMargins().left() + contentsMargins().right();
    const int width = std::min(metrics.averageCharWidth() * line, maximumWidth()) - margins;
    QSize size = words().sizeAt(width);
    if (size.height() < 4 * metrics.lineSpacing() && size.width() > width / 2)
        size = words().sizeAt(width / 2);
    if (size.height() < 2 * metrics.lineSpacing() && size.width() > width / 4)
        size = words().sizeAt(width / 4);
    return size;
}

QSize WrappedLabel::sizeHint() const
{
    return isPlain() && wordWrap() ? withMargins(preferred()) : QLabel::sizeHint();
}

QSize WrappedLabel::minimumSizeHint() const
{
    if (!isPlain() || !wordWrap())
        return QLabel::minimumSizeHint();
    const int oneLine = words().sizeAt(QWIDGETSIZE_MAX).height();
    return withMargins({words().sizeAt(0).width(), std::min(oneLine, preferred().height())});
}

int WrappedLabel::heightForWidth(int width) const
{
    if (!isPlain() || !wordWrap())
        return QLabel::heightForWidth(width);
    const int margins = contentsMargins().left() + contentsMargins().right();
    return withMargins(words().sizeAt(width - margins)).height();
}

} // namespace expectra
