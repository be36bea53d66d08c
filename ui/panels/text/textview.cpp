// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text/textview.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

using style::Role;

constexpr int rowHeight = 18;
constexpr int foldWidth = 14;
constexpr int textAir = style::space::tight;
constexpr int rowsDescribed = 40;

double pitch()
{
    return QFontMetricsF(style::codeFont()).horizontalAdvance(QLatin1Char('M'));
}

/// A triangle that points down, or to the right when what it opens is folded away.
void paintFoldMark(QPainter &painter, const QRect &place, bool isFolded)
{
    const QPointF middle = QRectF(place).center();
    constexpr double r = 3;
    const QPolygonF mark =
        isFolded
            ? QPolygonF{{middle + QPointF(-r / 2, -r), middle + QPointF(r, 0), middle + QPointF(-r / 2, r)}}
            : QPolygonF{{middle + QPointF(-r, -r / 2), middle + QPointF(r, -r / 2), middle + QPointF(0, r)}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::color(isFolded ? Role::Accent : Role::Dim));
    painter.drawPolygon(mark);
    painter.restore();
}

} // namespace

TextView::TextView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
}

void TextView::showRows(std::shared_ptr<RowIndex> rows, BodyKind words)
{
    m_rows = std::move(rows);
    m_words = words;
    m_folds.clear();
    m_hits.reset();
    m_currentHit.reset();
    m_anchor = m_caret = {};
    m_widest = 0;
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    refresh();
}

void TextView::refresh()
{
    m_placesTold = places();
    m_marginTold = marginWidth();
    updateBars();
    updateDescription();
    viewport()->update();
}

void TextView::rowsGrew()
{
    const auto first = static_cast<std::uint64_t>(verticalScrollBar()->value());
    const auto looked = static_cast<std::uint64_t>(std::max(rowsInView() + 2, rowsDescribed));
    if (first + looked > m_placesTold || marginWidth() != m_marginTold)
        return refresh();
    m_placesTold = places();
    updateBars();
}

void TextView::showHits(Hits hits, std::optional<ByteRange> current)
{
    m_hits = std::move(hits);
    m_currentHit = current;
    viewport()->update();
}

void TextView::reveal(ByteCount offset)
{
    if (!m_rows || m_rows->rows() == 0)
        return;
    const auto row = m_rows->rowAt(offset);
    m_folds.reveal(row);
    const auto shown = line(row);
    m_anchor = m_caret = {row, shown.layout.row().letterAt(shown.bytes.placeOf(offset))};
    updateBars();
    const auto place = static_cast<int>(m_folds.place(row));
    const auto first = verticalScrollBar()->value();
    if (place < first + 1 || place >= first + rowsInView() - 1)
        verticalScrollBar()->setValue(std::max(0, place - rowsInView() / 3));
    keepCaretInView();
    emit caretMoved();
    viewport()->update();
}

TextView::Line TextView::line(std::uint64_t number)
{
    const auto row = m_rows->row(number);
    auto bytes = m_rows->bytesOf(row);
    std::vector<Word> words;
    readWords(m_words, row.inside, bytes.bytes, &words);
    RowLayout layout(shownRow(bytes.bytes), words);
    return {row, std::move(bytes), std::move(layout), indentColumns(row)};
}

std::uint64_t TextView::places() const
{
    return m_rows ? m_rows->rows() - std::min(m_folds.hidden(), m_rows->rows()) : 0;
}

int TextView::rowsInView() const
{
    return std::max((viewport()->height() - textAir) / rowHeight, 1);
}

int TextView::marginWidth() const
{
    const auto lines = m_rows ? std::max<std::uint64_t>(m_rows->lines(), 99) : 99;
    const auto digits = QString::number(lines).size();
    const auto digit = QFontMetricsF(style::smallCodeFont()).horizontalAdvance(QLatin1Char('0'));
    return static_cast<int>(std::ceil(static_cast<double>(digits) * digit)) + style::space::margin +
           foldWidth + textAir;
}

int TextView::columnsInView() const
{
    const auto room = viewport()->width() - marginWidth() - style::space::gap;
    return std::max(20, static_cast<int>(room / pitch()));
}

void TextView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), style::color(Role::Surface));
    if (!m_rows)
        return;
    const auto first = static_cast<std::uint64_t>(verticalScrollBar()->value());
    const auto last = std::min(first + static_cast<std::uint64_t>(rowsInView()) + 2, places());
    const auto widest = m_widest;
    for (auto place = first; place < last; ++place)
        paintLine(painter, m_folds.row(place), static_cast<int>(place - first) * rowHeight + textAir);
    if (m_widest > widest)
        QMetaObject::invokeMethod(this, &TextView::updateBars, Qt::QueuedConnection);
}

void TextView::paintLine(QPainter &painter, std::uint64_t number, int top)
{
    const auto shown = line(number);
    paintMargin(painter, shown.row, number, top);
    const QRectF visible(marginWidth(), top, viewport()->width() - marginWidth(), rowHeight);
    const QPointF origin(marginWidth() + shown.indent * pitch() - horizontalScrollBar()->value(), top);
    painter.save();
    painter.setClipRect(visible);
    shown.layout.paint(painter, origin, rowHeight, marksOf(shown, number), visible);
    const auto end = origin.x() + shown.layout.width();
    if (m_folds.isFolded(number)) {
        painter.setPen(style::color(Role::Dim));
        const auto rows = *m_folds.lastOf(number) - number;
        painter.drawText(QRectF(end + pitch(), top, 400, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("… %1 folded").arg(rows));
    }
    if (hasFocus() && m_caret.row == number)
        painter.fillRect(QRectF(origin.x() + shown.layout.x(m_caret.letter) - 1, top + 1, 2, rowHeight - 2),
                         style::color(Role::Accent));
    painter.restore();
    m_widest = std::max(m_widest, shown.indent * pitch() + shown.layout.width());
}

void TextView::paintMargin(QPainter &painter, const TextRow &row, std::uint64_t number, int top) const
{
    const QRect place(0, top, marginWidth() - textAir, rowHeight);
    const auto numbers = place.adjusted(0, 0, -foldWidth, 0);
    painter.setFont(style::smallCodeFont());
    painter.setPen(style::color(m_caret.row == number && hasFocus() ? Role::Text : Role::Dim));
    if (!row.goesOn)
        painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter, QString::number(row.line));
    if (row.opens)
        paintFoldMark(painter, place.adjusted(place.width() - foldWidth, 0, 0, 0), m_folds.isFolded(number));
}

std::vector<RowMark> TextView::marksOf(const Line &shown, std::uint64_t number) const
{
    std::vector<RowMark> marks;
    const auto letters = static_cast<int>(shown.layout.row().text.size());
    if (m_hits) {
        auto hit = std::lower_bound(m_hits->begin(), m_hits->end(), shown.row.bytes.begin,
                                    [](const ByteRange &each, ByteCount at) { return each.end <= at; });
        for (; hit != m_hits->end() && hit->begin < shown.row.bytes.end; ++hit) {
            const auto begin =
                shown.layout.row().letterAt(shown.bytes.placeOf(std::max(hit->begin, shown.row.bytes.begin)));
            const auto end = hit->end >= shown.row.bytes.end
                                 ? letters
                                 : shown.layout.row().letterAt(shown.bytes.placeOf(hit->end));
            const bool isCurrent = m_currentHit && *m_currentHit == *hit;
            marks.push_back({begin, end, isCurrent ? Role::AccentFill : Role::WarningChip,
                             isCurrent ? Role::OnAccent : Role::OnWarningChip});
        }
    }
    const auto from = std::min(m_anchor, m_caret);
    const auto to = std::max(m_anchor, m_caret);
    if (number >= from.row && number <= to.row && from != to)
        marks.push_back({number == from.row ? from.letter : 0, number == to.row ? to.letter : letters});
    return marks;
}

void TextView::updateBars()
{
    const auto count = static_cast<int>(std::min<std::uint64_t>(places(), 2'000'000'000));
    verticalScrollBar()->setRange(0, std::max(count - rowsInView(), 0));
    verticalScrollBar()->setPageStep(rowsInView());
    const auto room = viewport()->width() - marginWidth();
    const auto widest = static_cast<int>(m_widest) + style::space::wide;
    horizontalScrollBar()->setRange(0, std::max(widest - room, 0));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(static_cast<int>(pitch() * 4));
}

/// What stands in view, for those who can't see it.
void TextView::updateDescription()
{
    QString words;
    const auto first = static_cast<std::uint64_t>(verticalScrollBar()->value());
    for (auto place = first; place < std::min(first + rowsDescribed, places()); ++place)
        words += shownRow(m_rows->bytesOf(m_rows->row(m_folds.row(place))).bytes).text.left(200) +
                 QLatin1Char('\n');
    setAccessibleDescription(words);
}

void TextView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    if (const auto columns = columnsInView(); columns != m_columns) {
        m_columns = columns;
        emit columnsChanged();
    }
}

void TextView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace expectra
