// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapedwords.h"

#include <QtCore/QtMath>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace expectra {

namespace {

QString withSeparators(QString words)
{
    return words.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

} // namespace

ShapedWords::ShapedWords(const QString &words, const QFont &face, QPaintDevice *device)
    : m_layout(withSeparators(words), face, device), m_leading(QFontMetricsF(face, device).leading())
{
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    option.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
}

/// The lines lie where QPainter puts them, each on a whole pixel below the one before; those that would begin
/// below the room aren't made.
QSizeF ShapedWords::breakAt(int width, int room)
{
    m_layout.clearLayout(); // of its lines
    double height = -m_leading;
    double widest = 0;
    while (height < room) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width));
        height = qCeil(height + m_leading);
        line.setPosition(QPointF(0, height));
        height += line.ascent() + line.descent(); // height() is rounded up
        widest = std::max(widest, line.naturalTextWidth());
    }
    return {widest, height};
}

QSize ShapedWords::sizeAt(int width)
{
    const QSizeF size = breakAt(width, QWIDGETSIZE_MAX);
    return {qCeil(size.width()), qCeil(size.height())};
}

void ShapedWords::draw(QPainter *painter, const QRect &place, Qt::Alignment alignment, bool isWrapped)
{
    const QSizeF room =
        QSizeF(place.size()) - breakAt(isWrapped ? place.width() : QWIDGETSIZE_MAX, place.height());
    const bool isCut = room.width() < 0 || room.height() < 0;
    if (isCut) {
        painter->save();
        painter->setClipRect(place, Qt::IntersectClip);
    }
    const double above = alignment & Qt::AlignBottom    ? room.height()
                         : alignment & Qt::AlignVCenter ? room.height() / 2
                                                        : 0;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const double beside = place.width() - line.horizontalAdvance();
        const double left = alignment & Qt::AlignRight     ? beside
                            : alignment & Qt::AlignHCenter ? beside / 2
                                                           : 0;
        line.draw(painter, QPointF(place.left() + left, place.top() + above));
    }
    if (isCut)
        painter->restore();
}

} // namespace expectra
