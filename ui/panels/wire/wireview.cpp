// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wireview.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtCore/QStringList>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

namespace expectra {

namespace {

using style::Role;

constexpr int rowHeight = 18;
constexpr int timeWidth = 104; // "12345.678 ms" and its air
constexpr int stripe = 3;      // the colour of the direction
constexpr int textLeft = timeWidth + stripe + style::space::margin;

Role directionRole(Direction direction)
{
    return direction == Direction::Sent ? Role::Accent : Role::Met;
}

QString timeText(Instant at)
{
    return WireView::tr("%1 ms").arg(microseconds(at) / 1000.0, 0, 'f', 3);
}

QString arrow(Direction direction)
{
    return direction == Direction::Sent ? QStringLiteral("→") : QStringLiteral("←");
}

} // namespace

WireView::WireView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes on the wire"));
    viewport()->setCursor(Qt::IBeamCursor);
}

void WireView::showRows(WireRows rows)
{
    m_rows = std::move(rows);
    m_anchor = m_current = -1;
    QStringList blocks;
    for (const auto &row : m_rows.rows()) {
        if (row.kind == RowKind::Heading && blocks.size() < 20)
            blocks.append(timeText(m_rows.blockOf(row).from) + QLatin1Char(' ') + m_rows.text(row).text);
    }
    setAccessibleDescription(blocks.join(QLatin1Char('\n')));
    updateBars();
    viewport()->update();
}

void WireView::highlight(ByteRange bytes, Direction direction)
{
    m_marked = bytes;
    m_markedDirection = direction;
    const auto row = bytes.isEmpty() ? -1 : m_rows.find(bytes, direction);
    if (row >= 0)
        scrollTo(std::max(row - 1, 0)); // with the heading above it
    viewport()->update();
}

bool WireView::isMarked(const WireRow &row) const
{
    return row.kind != RowKind::Heading && !m_marked.isEmpty() && row.bytes.overlaps(m_marked) &&
           m_rows.blockOf(row).direction == m_markedDirection;
}

void WireView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), style::color(Role::Surface));
    const auto first = verticalScrollBar()->value();
    const auto last = std::min(first + rowsInView() + 1, static_cast<int>(m_rows.rows().size()));
    for (int index = first; index < last; ++index)
        paintRow(painter, index, (index - first) * rowHeight + style::space::tight);
}

void WireView::paintRow(QPainter &painter, int index, int top) const
{
    const auto &row = m_rows.rows()[static_cast<std::size_t>(index)];
    const QRect place(0, top, viewport()->width(), rowHeight);
    const bool isChosen =
        m_current >= 0 && index >= std::min(m_anchor, m_current) && index <= std::max(m_anchor, m_current);
    if (isChosen)
        painter.fillRect(place, style::color(Role::Selection));
    else if (isMarked(row))
        painter.fillRect(place.adjusted(timeWidth, 0, 0, 0), style::color(Role::WarningChip));
    painter.fillRect(QRect(timeWidth, top, stripe, rowHeight),
                     style::color(directionRole(m_rows.blockOf(row).direction)));
    if (row.kind == RowKind::Heading)
        paintHeading(painter, row, place);
    else
        paintBytes(painter, row, place);
}

void WireView::paintHeading(QPainter &painter, const WireRow &row, const QRect &place) const
{
    const auto &block = m_rows.blockOf(row);
    painter.setFont(style::smallCodeFont());
    painter.setPen(style::color(Role::Dim));
    painter.drawText(QRect(0, place.top(), timeWidth - style::space::gap, rowHeight),
                     Qt::AlignRight | Qt::AlignVCenter, timeText(block.from));
    painter.setFont(style::smallFont());
    painter.setPen(style::color(directionRole(block.direction)));
    painter.drawText(place.adjusted(textLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     arrow(block.direction) + QStringLiteral("  ") + m_rows.text(row).text);
}

void WireView::paintBytes(QPainter &painter, const WireRow &row, const QRect &place) const
{
    const auto isMissing = row.kind == RowKind::Missing;
    const auto shown = m_rows.text(row);
    const auto box = place.adjusted(textLeft - horizontalScrollBar()->value(), 0, 0, 0);
    painter.save();
    painter.setClipRect(place.adjusted(timeWidth + stripe, 0, 0, 0));
    painter.setFont(isMissing ? style::smallFont() : style::codeFont());
    painter.setPen(style::color(isMissing ? Role::Dim : Role::Text));
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    painter.drawText(box, flags, shown.text);
    if (!shown.lineEnd.isEmpty()) {
        const auto width = painter.fontMetrics().horizontalAdvance(shown.text);
        painter.setPen(style::color(Role::Dim));
        painter.drawText(box.adjusted(width, 0, 0, 0), flags, shown.lineEnd);
    }
    painter.restore();
}

int WireView::rowAt(int y) const
{
    const auto row = verticalScrollBar()->value() + (y - style::space::tight) / rowHeight;
    return std::clamp(row, -1, static_cast<int>(m_rows.rows().size()) - 1);
}

int WireView::rowsInView() const
{
    return std::max((viewport()->height() - style::space::tight) / rowHeight, 1);
}

void WireView::updateBars()
{
    const auto count = static_cast<int>(m_rows.rows().size());
    verticalScrollBar()->setRange(0, std::max(count - rowsInView(), 0));
    verticalScrollBar()->setPageStep(rowsInView());
    const auto letter = QFontMetrics(style::codeFont()).horizontalAdvance(QLatin1Char('M'));
    const auto widest = textLeft + letter * static_cast<int>(WireRows::longestRow / 2);
    horizontalScrollBar()->setRange(0, std::max(widest - viewport()->width(), 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(letter * 4);
}

void WireView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void WireView::scrollTo(int row)
{
    const auto first = verticalScrollBar()->value();
    if (row < first || row >= first + rowsInView())
        verticalScrollBar()->setValue(row);
}

void WireView::choose(int row, bool isExtending)
{
    if (m_rows.isEmpty())
        return;
    m_current = std::clamp(row, 0, static_cast<int>(m_rows.rows().size()) - 1);
    if (!isExtending || m_anchor < 0)
        m_anchor = m_current;
    const auto first = verticalScrollBar()->value();
    if (m_current < first)
        verticalScrollBar()->setValue(m_current);
    else if (m_current >= first + rowsInView())
        verticalScrollBar()->setValue(m_current - rowsInView() + 1);
    viewport()->update();
}

void WireView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(rowAt(static_cast<int>(event->position().y())),
               event->modifiers().testFlag(Qt::ShiftModifier));
}

void WireView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(rowAt(static_cast<int>(event->position().y())), true);
}

void WireView::keyPressEvent(QKeyEvent *event)
{
    const bool isExtending = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto last = static_cast<int>(m_rows.rows().size()) - 1;
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        return choose(last, true);
    }
    switch (event->key()) {
    case Qt::Key_Up: return choose(m_current - 1, isExtending);
    case Qt::Key_Down: return choose(m_current + 1, isExtending);
    case Qt::Key_PageUp: return choose(m_current - rowsInView(), isExtending);
    case Qt::Key_PageDown: return choose(m_current + rowsInView(), isExtending);
    case Qt::Key_Home: return choose(0, isExtending);
    case Qt::Key_End: return choose(last, isExtending);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

QString WireView::selectedText() const
{
    QStringList lines;
    for (int row = std::min(m_anchor, m_current); row >= 0 && row <= std::max(m_anchor, m_current); ++row) {
        const auto shown = m_rows.text(m_rows.rows()[static_cast<std::size_t>(row)]);
        lines.append(shown.text + shown.lineEnd);
    }
    return lines.join(QLatin1Char('\n'));
}

void WireView::copy() const
{
    QGuiApplication::clipboard()->setText(selectedText());
}

void WireView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    auto *entry = menu.addAction(tr("Copy"), QKeySequence::Copy, this, &WireView::copy);
    entry->setEnabled(m_current >= 0);
    menu.exec(event->globalPos());
}

void WireView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace expectra
