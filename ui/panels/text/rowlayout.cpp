// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text/rowlayout.h"

#include "ui/style/fonts.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>
#include <QtGui/QRawFont>

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

using style::Role;

double pitch()
{
    return QFontMetricsF(style::codeFont()).horizontalAdvance(QLatin1Char('M'));
}

Role roleOf(WordKind kind)
{
    switch (kind) {
    case WordKind::Plain: return Role::Text;
    case WordKind::Key: return Role::Accent;
    case WordKind::String: return Role::Met;
    case WordKind::Number: return Role::Variable;
    case WordKind::Keyword: return Role::Expect;
    case WordKind::Name: return Role::Accent;
    case WordKind::Attribute: return Role::Variable;
    case WordKind::Remark: return Role::Dim;
    case WordKind::Escape: return Role::Note;
    case WordKind::Mark: return Role::Dim;
    }
    return Role::Text;
}

} // namespace

RowLayout::RowLayout(ShownRow row, const std::vector<Word> &words) : m_row(std::move(row))
{
    addRuns(words);
    const auto isInGrid = [](QChar c) { return c.unicode() < 0x7f; };
    if (!std::all_of(m_row.text.begin(), m_row.text.end(), isInGrid))
        shape();
}

/// Side by side from front to back; escapes keep a colour of their own in every word.
void RowLayout::addRuns(const std::vector<Word> &words)
{
    std::vector<Role> roles(static_cast<std::size_t>(m_row.text.size()), Role::Text);
    const auto paint = [&roles](int begin, int end, Role role) {
        std::fill(roles.begin() + begin, roles.begin() + std::max(begin, end), role);
    };
    for (const auto &word : words)
        paint(m_row.letterAt(word.begin), m_row.letterAt(word.end), roleOf(word.kind));
    for (const auto &[begin, end] : m_row.escapes)
        paint(begin, end, Role::Note);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (m_runs.empty() || m_runs.back().role != roles[i])
            m_runs.push_back({static_cast<int>(i), static_cast<int>(i), roles[i]});
        m_runs.back().end = static_cast<int>(i) + 1;
    }
}

void RowLayout::shape()
{
    m_shaped = std::make_unique<QTextLayout>(m_row.text, style::codeFont());
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    m_shaped->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &run : m_runs) {
        QTextCharFormat format;
        format.setForeground(style::color(run.role));
        formats.append({run.begin, run.end - run.begin, format});
    }
    m_shaped->setFormats(formats);
    m_shaped->beginLayout();
    m_shaped->createLine();
    m_shaped->endLayout();
}

double RowLayout::x(int letter) const
{
    return m_shaped ? m_shaped->lineAt(0).cursorToX(letter) : letter * pitch();
}

int RowLayout::letterAt(double x) const
{
    const auto last = static_cast<int>(m_row.text.size());
    const int letter =
        m_shaped ? m_shaped->lineAt(0).xToCursor(x) : static_cast<int>(std::lround(x / pitch()));
    // An escape is one character: a place inside of it is its front.
    return m_row.letterAt(m_row.byteAt(std::clamp(letter, 0, last)));
}

void RowLayout::paint(QPainter &painter, const QPointF &topLeft, int height,
                      const std::vector<RowMark> &marks, const QRectF &visible) const
{
    for (const auto &mark : marks) {
        const auto left = x(mark.begin);
        painter.fillRect(QRectF(topLeft.x() + left, topLeft.y(), x(mark.end) - left, height),
                         style::color(mark.ground));
    }
    painter.setFont(style::codeFont());
    if (m_shaped) {
        QList<QTextLayout::FormatRange> inks;
        for (const auto &mark : marks) {
            QTextCharFormat format;
            format.setForeground(style::color(mark.ink));
            inks.append({mark.begin, mark.end - mark.begin, format});
        }
        const auto air = (height - m_shaped->lineAt(0).height()) / 2;
        return m_shaped->draw(&painter, topLeft + QPointF(0, air), inks);
    }
    for (const auto &run : m_runs)
        paintRun(painter, topLeft, height, run, visible);
    for (const auto &mark : marks)
        paintRun(painter, topLeft, height, {mark.begin, mark.end, mark.ink}, visible);
}

void RowLayout::paintRun(QPainter &painter, const QPointF &topLeft, int height, const Run &run,
                         const QRectF &visible) const
{
    // Of a long row only what is in view.
    const auto step = pitch();
    const auto first = std::max(run.begin, static_cast<int>((visible.left() - topLeft.x()) / step));
    const auto last = std::min(run.end, static_cast<int>((visible.right() - topLeft.x()) / step) + 2);
    if (last <= first)
        return;
    // Glyph by glyph: a face with ligatures would draw an arrow where the bytes are a minus and a bracket.
    const auto raw = QRawFont::fromFont(style::codeFont());
    QGlyphRun glyphs;
    glyphs.setRawFont(raw);
    glyphs.setGlyphIndexes(raw.glyphIndexesForString(m_row.text.mid(first, last - first)));
    QList<QPointF> places;
    for (int letter = first; letter < last; ++letter)
        places.append({(letter - first) * step, 0});
    glyphs.setPositions(places);
    const auto baseline = topLeft.y() + (height - raw.ascent() - raw.descent()) / 2 + raw.ascent();
    painter.setPen(style::color(run.role));
    painter.drawGlyphRun(QPointF(topLeft.x() + first * step, std::round(baseline)), glyphs);
}

} // namespace expectra
