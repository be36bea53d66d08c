// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words in a face, shaped once, measured at many widths and drawn: to choose the glyphs costs far more than
// to break lines. Law: it measures and draws what QPainter::drawText does with Qt::TextWordWrap.

#include <QtCore/QSize>
#include <QtGui/QTextLayout>

namespace expectra {

class ShapedWords final
{
public:
    ShapedWords(const QString &words, const QFont &face, QPaintDevice *device);

    [[nodiscard]] QSize sizeAt(int width);

    /// In the painter's pen; what is larger than the place is cut at its edges.
    void draw(QPainter *painter, const QRect &place, Qt::Alignment alignment, bool isWrapped);

private:
    QSizeF breakAt(int width, int room);

    QTextLayout m_layout; // begun and never ended, which would forget the glyphs
    double m_leading;
};

} // namespace expectra
