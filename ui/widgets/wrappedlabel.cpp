// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr int line = 80; // characters: no label likes to be wider

} // namespace

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
}

/// What a plain label measures in the same way.
bool WrappedLabel::isPlain() const
{
    return wordWrap() && !text().isEmpty() && margin() == 0 && frameWidth() == 0 && indent() <= 0 &&
           !buddy() &&
           (textFormat() == Qt::PlainText || (textFormat() == Qt::AutoText && !Qt::mightBeRichText(text())));
}

ShapedWords &WrappedLabel::words() const
{
    ensurePolished(); // or the face could change under what is remembered
    if (!m_shaped || m_words != text() || m_face != font()) {
        m_words = text();
        m_face = font();
        m_shaped = std::make_unique<ShapedWords>(m_words, m_face, const_cast<WrappedLabel *>(this));
    }
    return *m_shaped;
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

QSize WrappedLabel::withMargins(const QSize &words) const
{
    return words.grownBy(contentsMargins()).expandedTo(minimumSize());
}

QSize WrappedLabel::sizeHint() const
{
    return isPlain() ? withMargins(preferred()) : QLabel::sizeHint();
}

QSize WrappedLabel::minimumSizeHint() const
{
    if (!isPlain())
        return QLabel::minimumSizeHint();
    const int oneLine = words().sizeAt(QWIDGETSIZE_MAX).height();
    return withMargins({words().sizeAt(0).width(), std::min(oneLine, preferred().height())});
}

int WrappedLabel::heightForWidth(int width) const
{
    if (!isPlain())
        return QLabel::heightForWidth(width);
    const int margins = contentsMargins().left() + contentsMargins().right();
    return withMargins(words().sizeAt(width - margins)).height();
}

} // namespace expectra
