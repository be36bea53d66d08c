// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapedwords.h"

#include <QtCore/QtMath>
#include <QtGui/QFontMetricsF>

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
    m_layout.setTextOption(option);
    m_layout.beginLayout();
}

QSize ShapedWords::sizeAt(int width)
{
    m_layout.clearLayout(); // of its lines
    double height = -m_leading;
    double widest = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        height = qCeil(height + m_leading) + line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    return {qCeil(widest), qCeil(height)};
}

} // namespace expectra
