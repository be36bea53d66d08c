// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/hex/hexview.h"

#include "app/bodyview/contentwindow.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace expectra {

namespace {

using style::Role;

constexpr int rowHeight = 18;
constexpr std::size_t perRow = 16;
constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;

double pitch()
{
    return QFontMetricsF(style::codeFont()).horizontalAdvance(QLatin1Char('M'));
}

QString hexByte(char byte)
{
    return QStringLiteral("%1").arg(static_cast<unsigned char>(byte), 2, 16, QLatin1Char('0'));
}

/// Bytes of a kind share a colour, so that text, nothing and the rest are seen apart.
Role inkOf(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    if (code == 0)
        return Role::Dim;
    if (code >= 0x20 && code < 0x7f)
        return Role::Text;
    return code < 0x20 ? Role::Variable : Role::Note;
}

} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes in hexadecimal"));
    viewport()->setCursor(Qt::IBeamCursor);
}

void HexView::showContent(const Content &content)
{
    m_content = content;
    m_size = keptSize(content);
    m_anchor = m_cursor = 0;
    m_isRange = false;
    m_hits.reset();
    m_currentHit.reset();
    verticalScrollBar()->setValue(0);
    updateBars();
    describe();
    viewport()->update();
}

void HexView::showHits(Hits hits, std::optional<ByteRange> current)
{
    m_hits = std::move(hits);
    m_currentHit = current;
    viewport()->update();
}

void HexView::reveal(ByteCount offset)
{
    moveTo(offset, false);
    const auto row = static_cast<int>(std::min(offset, m_size) / perRow);
    const auto first = verticalScrollBar()->value();
    if (row <= first || row >= first + rowsInView() - 1)
        verticalScrollBar()->setValue(std::max(0, row - rowsInView() / 3));
}

ByteRange HexView::selection() const
{
    if (!m_isRange)
        return {m_cursor, m_cursor};
    return {std::min(m_anchor, m_cursor), std::min(std::max(m_anchor, m_cursor) + 1, m_size)};
}

double HexView::hexX(std::size_t column) const
{
    return style::space::margin +
           (10.0 + 3.0 * static_cast<double>(column) + (column >= perRow / 2 ? 1 : 0)) * pitch() -
           horizontalScrollBar()->value();
}

double HexView::lettersX(std::size_t column) const
{
    return hexX(perRow) + (1.0 + static_cast<double>(column)) * pitch();
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), style::color(Role::Surface));
    painter.setFont(style::codeFont());
    const auto first = static_cast<ByteCount>(verticalScrollBar()->value()) * perRow;
    const auto bytes =
        m_content.read({first, std::min(m_size, first + static_cast<ByteCount>(rowsInView() + 2) * perRow)});
    for (std::size_t at = 0; at < bytes.size(); at += perRow)
        paintRow(painter, first + at, std::string_view(bytes).substr(at, perRow),
                 static_cast<int>(at / perRow) * rowHeight + style::space::tight);
}

void HexView::paintRow(QPainter &painter, ByteCount offset, std::string_view bytes, int top) const
{
    painter.setPen(style::color(Role::Dim));
    painter.drawText(
        QRectF(style::space::margin - horizontalScrollBar()->value(), top, 10 * pitch(), rowHeight), flags,
        QStringLiteral("%1").arg(offset, 8, 16, QLatin1Char('0')));
    for (std::size_t column = 0; column < bytes.size(); ++column)
        paintByte(painter, offset + column, bytes[column], column, top);
}

void HexView::paintByte(QPainter &painter, ByteCount offset, char byte, std::size_t column, int top) const
{
    const bool isCursor = offset == m_cursor && hasFocus();
    const bool isChosen = m_isRange && selection().contains(offset);
    const bool isCurrent = m_currentHit && m_currentHit->contains(offset);
    const bool isFound = isHit(offset);
    const auto step = pitch();
    // The gap behind a byte belongs to the mark when the next byte is marked too.
    const bool goesOn = column + 1 < perRow && ((isChosen && selection().contains(offset + 1)) ||
                                                (isCurrent && m_currentHit->contains(offset + 1)));
    const QRectF hex(hexX(column), top,
                     (goesOn ? 3 : 2) * step + (goesOn && column + 1 == perRow / 2 ? step : 0), rowHeight);
    const QRectF letter(lettersX(column), top, step, rowHeight);
    const auto ground = isChosen ? Role::Selection : isCurrent ? Role::AccentFill : Role::WarningChip;
    if (isChosen || isFound) {
        painter.fillRect(hex, style::color(ground));
        painter.fillRect(letter, style::color(ground));
    }
    painter.setPen(style::color(isChosen    ? Role::SelectedText
                                : isCurrent ? Role::OnAccent
                                : isFound   ? Role::OnWarningChip
                                            : inkOf(byte)));
    painter.drawText(hex, flags, hexByte(byte));
    const bool isLetter = byte >= 0x20 && byte < 0x7f;
    painter.drawText(letter, flags, isLetter ? QString(QLatin1Char(byte)) : QStringLiteral("·"));
    if (isCursor) {
        painter.setPen(style::color(Role::Accent));
        painter.drawRect(QRectF(hexX(column) - 1.5, top + 0.5, 2 * step + 2, rowHeight - 2));
        painter.drawRect(letter.adjusted(-0.5, 0.5, 0, -1.5));
    }
}

bool HexView::isHit(ByteCount offset) const
{
    if (!m_hits)
        return false;
    const auto hit = std::lower_bound(m_hits->begin(), m_hits->end(), offset,
                                      [](const ByteRange &each, ByteCount at) { return each.end <= at; });
    return hit != m_hits->end() && hit->contains(offset);
}

int HexView::rowsInView() const
{
    return std::max((viewport()->height() - style::space::tight) / rowHeight, 1);
}

void HexView::updateBars()
{
    const auto rows = static_cast<int>((m_size + perRow - 1) / perRow);
    verticalScrollBar()->setRange(0, std::max(rows - rowsInView(), 0));
    verticalScrollBar()->setPageStep(rowsInView());
    const auto width =
        static_cast<int>(lettersX(perRow) + horizontalScrollBar()->value()) + style::space::margin;
    horizontalScrollBar()->setRange(0, std::max(width - viewport()->width(), 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(static_cast<int>(pitch() * 3));
}

ByteCount HexView::byteAt(const QPoint &position) const
{
    const auto row =
        verticalScrollBar()->value() + std::max(position.y() - style::space::tight, 0) / rowHeight;
    std::size_t column = 0;
    if (position.x() >= lettersX(0) - pitch() / 2) {
        column = static_cast<std::size_t>(std::clamp((position.x() - lettersX(0)) / pitch(), 0.0, 15.0));
    } else {
        while (column + 1 < perRow && position.x() >= hexX(column + 1) - pitch() / 2)
            ++column;
    }
    return std::min(static_cast<ByteCount>(row) * perRow + column, m_size == 0 ? 0 : m_size - 1);
}

void HexView::moveTo(ByteCount offset, bool isExtending)
{
    m_cursor = std::min(offset, m_size == 0 ? 0 : m_size - 1);
    if (!isExtending)
        m_anchor = m_cursor;
    m_isRange = isExtending && m_size > 0;
    const auto row = static_cast<int>(m_cursor / perRow);
    auto *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + rowsInView())
        bar->setValue(row - rowsInView() + 1);
    describe();
    viewport()->update();
    emit cursorMoved();
}

void HexView::moveBy(std::int64_t bytes, bool isExtending)
{
    const auto target = static_cast<std::int64_t>(m_cursor) + bytes;
    moveTo(static_cast<ByteCount>(std::max<std::int64_t>(target, 0)), isExtending);
}

/// What is under the cursor, for those who can't see it.
void HexView::describe()
{
    const auto row = m_cursor / perRow * perRow;
    const auto bytes = m_content.read({row, std::min(m_size, row + perRow)});
    setAccessibleDescription(tr("Offset %1: %2").arg(row).arg(hexText(bytes)));
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void HexView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace expectra
