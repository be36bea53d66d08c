// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapedlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace expectra {

bool ShapedLabel::isPlain() const
{
    return !text().isEmpty() && margin() == 0 && frameWidth() == 0 && indent() <= 0 && !buddy() &&
           (textFormat() == Qt::PlainText || (textFormat() == Qt::AutoText && !Qt::mightBeRichText(text())));
}

ShapedWords &ShapedLabel::words() const
{
    ensurePolished(); // or the face could change under what is remembered
    if (!m_shaped || m_words != text() || m_face != font()) {
        m_words = text();
        m_face = font();
        m_shaped = std::make_unique<ShapedWords>(m_words, m_face, const_cast<ShapedLabel *>(this));
    }
    return *m_shaped;
}

QSize ShapedLabel::withMargins(const QSize &words) const
{
    return words.grownBy(contentsMargins()).expandedTo(minimumSize());
}

/// A selection and words that are switched off have looks of their own.
void ShapedLabel::paintEvent(QPaintEvent *event)
{
    constexpr auto selectable = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard | Qt::TextEditable;
    if (!isPlain() || !isEnabled() || (textInteractionFlags() & selectable))
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(QPen(palette().brush(foregroundRole()), 1));
    words().draw(
        &painter, contentsRect(),
        QStyle::visualAlignment(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight, alignment()),
        wordWrap());
}

} // namespace expectra
