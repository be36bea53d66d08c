// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linelabel.h"

namespace expectra {

LineLabel::LineLabel(const QString &text, QWidget *parent) : QLabel(text, parent) {}

/// What a plain label measures in the same way.
bool LineLabel::isPlain() const
{
    return !wordWrap() && !text().isEmpty() && margin() == 0 && frameWidth() == 0 && indent() <= 0 &&
           !buddy() &&
           (textFormat() == Qt::PlainText || (textFormat() == Qt::AutoText && !Qt::mightBeRichText(text())));
}

QSize LineLabel::sizeHint() const
{
    if (!isPlain())
        return QLabel::sizeHint();
    ensurePolished(); // or the face could change under what is remembered
    if (m_words != text() || m_face != font()) {
        constexpr int room = 2000; // as a plain label has it
        m_words = text();
        m_face = font();
        m_size = fontMetrics().boundingRect(0, 0, room, room, Qt::AlignLeft | Qt::AlignTop, m_words).size();
    }
    return m_size.grownBy(contentsMargins()).expandedTo(minimumSize());
}

QSize LineLabel::minimumSizeHint() const
{
    return isPlain() ? sizeHint() : QLabel::minimumSizeHint();
}

} // namespace expectra
