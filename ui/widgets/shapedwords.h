// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words in a face, shaped once and measured at many widths: to choose the glyphs costs far more than to break
// lines. Law: it measures what QPainter::drawText draws with Qt::TextWordWrap.

#include <QtCore/QSize>
#include <QtGui/QTextLayout>

namespace expectra {

class ShapedWords final
{
public:
    ShapedWords(const QString &words, const QFont &face, QPaintDevice *device);

    [[nodiscard]] QSize sizeAt(int width);

private:
    QTextLayout m_layout; // begun and never ended, which would forget the glyphs
    double m_leading;
};

} // namespace expectra
