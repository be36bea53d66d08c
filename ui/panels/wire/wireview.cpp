// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wireview.h"

#include "app/analysis/wiretext.h"
#include "ui/panels/text/shownbytes.h"
#include "ui/panels/wire/wirewords.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtCore/QStringList>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace expectra {

namespace {

using style::Role;

constexpr int rowHeight = 18;
constexpr int timeWidth = 104; // "12345.678 ms" and its air
constexpr int signWidth = 18;  // the arrow
constexpr int stripe = 3;      // the colour of the direction
constexpr int textLeft = timeWidth + signWidth + stripe + style::space::gap;
constexpr int longestText = 65536;
constexpr int hexFirst = 10;   // columns of the offset and its air
constexpr int hexLetters = 60; // where the letters begin

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

int hexColumn(ByteCount byte)
{
    return hexFirst + 3 * static_cast<int>(byte) + (byte >= hexWidth / 2 ? 1 : 0);
}

} // namespace

WireView::WireView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes on the wire"));
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
}

void WireView::showRows(WireRows rows, const Exchange *exchange)
{
    m_rows = std::move(rows);
    m_exchange = exchange;
    m_things = exchange ? WireThings(*exchange) : WireThings();
    m_thing.reset();
    m_anchor = m_current = -1;
    constexpr qsizetype told = 20;
    QStringList blocks;
    for (std::size_t i = 0; i < m_rows.blocks().size() && blocks.size() < told; ++i) {
        const auto row = m_rows.row(m_rows.headingOf(i));
        blocks.append(timeText(m_rows.blockOf(row).from) + QLatin1Char(' ') + m_rows.text(row));
    }
    setAccessibleDescription(blocks.join(QLatin1Char('\n')));
    updateBars();
    viewport()->update();
}

void WireView::highlight(ByteRange bytes, Direction direction)
{
    m_marked = {direction, bytes};
    m_thing.reset();
    if (const auto row = bytes.isEmpty() ? std::nullopt : m_rows.find(bytes, direction)) {
        const auto first = static_cast<std::uint64_t>(verticalScrollBar()->value());
        if (*row < first || *row >= first + static_cast<std::uint64_t>(rowsInView()))
            verticalScrollBar()->setValue(
                static_cast<int>(*row > 0 ? *row - 1 : 0)); // with the heading above it
    }
    viewport()->update();
}

void WireView::showHits(const WireFind *find)
{
    m_find = find;
    viewport()->update();
}

void WireView::reveal(const WirePlace &place)
{
    if (const auto row = m_rows.find(place.bytes, place.direction)) {
        choose(static_cast<std::int64_t>(*row), false);
        keepInView(*row);
    }
}

void WireView::jumpTo(std::uint64_t row)
{
    choose(static_cast<std::int64_t>(row), false);
    verticalScrollBar()->setValue(static_cast<int>(row));
}

WireView::Shown WireView::shown(const WireRow &row) const
{
    const auto bytes = m_rows.read(m_rows.blockOf(row).direction, row.bytes);
    if (m_rows.form() == WireForm::Text)
        return {row, RowLayout(shownRow(bytes, Tabs::AsEscapes), {})};
    const auto text = hexRow(row.bytes.begin, bytes).toStdString();
    std::vector<Word> words{{0, hexFirst - 2, WordKind::Mark}};
    return {row, RowLayout(shownRow(text), words)};
}

RowMark WireView::markOf(const Shown &each, ByteRange bytes, Role ground, Role ink) const
{
    const auto begin = std::max(bytes.begin, each.row.bytes.begin) - each.row.bytes.begin;
    const auto end = std::min(bytes.end, each.row.bytes.end) - each.row.bytes.begin;
    if (m_rows.form() == WireForm::Hex)
        return {hexColumn(begin), hexColumn(end - 1) + 2, ground, ink};
    const auto &row = each.layout.row();
    return {row.letterAt(static_cast<std::size_t>(begin)), row.letterAt(static_cast<std::size_t>(end)),
            ground, ink};
}

/// In hexadecimal the letters at the right are marked too.
void WireView::addLetterMarks(std::vector<RowMark> &marks, const Shown &each, ByteRange bytes, Role ground,
                              Role ink) const
{
    marks.push_back(markOf(each, bytes, ground, ink));
    if (m_rows.form() == WireForm::Text)
        return;
    const auto begin = std::max(bytes.begin, each.row.bytes.begin) - each.row.bytes.begin;
    const auto end = std::min(bytes.end, each.row.bytes.end) - each.row.bytes.begin;
    marks.push_back({hexLetters + static_cast<int>(begin), hexLetters + static_cast<int>(end), ground, ink});
}

std::vector<RowMark> WireView::marksOf(const Shown &each) const
{
    std::vector<RowMark> marks;
    const auto direction = m_rows.blockOf(each.row).direction;
    if (m_marked.direction == direction && m_marked.bytes.overlaps(each.row.bytes))
        addLetterMarks(marks, each, m_marked.bytes, Role::WarningChip, Role::OnWarningChip);
    if (m_thing && m_thing->direction == direction && m_thing->bytes.overlaps(each.row.bytes))
        addLetterMarks(marks, each, m_thing->bytes, Role::NoteChip, Role::OnNoteChip);
    if (!m_find)
        return marks;
    const auto &hits = *m_find->hits(direction);
    auto hit = std::lower_bound(hits.begin(), hits.end(), each.row.bytes.begin,
                                [](const ByteRange &range, ByteCount at) { return range.end <= at; });
    for (; hit != hits.end() && hit->begin < each.row.bytes.end; ++hit) {
        const bool isCurrent = m_find->current() == WirePlace{direction, *hit};
        addLetterMarks(marks, each, *hit, isCurrent ? Role::AccentFill : Role::WarningChip,
                       isCurrent ? Role::OnAccent : Role::OnWarningChip);
    }
    return marks;
}

void WireView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), style::color(Role::Surface));
    const auto first = static_cast<std::uint64_t>(verticalScrollBar()->value());
    const auto last = std::min(first + static_cast<std::uint64_t>(rowsInView()) + 1, m_rows.count());
    for (auto number = first; number < last; ++number)
        paintRow(painter, number, static_cast<int>(number - first) * rowHeight + style::space::tight);
}

void WireView::paintRow(QPainter &painter, std::uint64_t number, int top)
{
    const auto row = m_rows.row(number);
    const QRect place(0, top, viewport()->width(), rowHeight);
    const auto at = static_cast<std::int64_t>(number);
    const bool isChosen =
        m_current >= 0 && at >= std::min(m_anchor, m_current) && at <= std::max(m_anchor, m_current);
    if (isChosen && (m_anchor != m_current || !m_thing))
        painter.fillRect(place, style::color(Role::Selection));
    if (row.kind == RowKind::Event)
        return paintEventRow(painter, row, place);
    paintMargin(painter, row, top);
    if (row.kind == RowKind::Heading)
        paintHeading(painter, row, place);
    else
        paintBytes(painter, row, place);
}

/// The direction by its colour and by its sign, on each row.
void WireView::paintMargin(QPainter &painter, const WireRow &row, int top) const
{
    const auto direction = m_rows.blockOf(row).direction;
    painter.fillRect(QRect(timeWidth + signWidth, top, stripe, rowHeight),
                     style::color(directionRole(direction)));
    painter.setFont(style::smallFont());
    painter.setPen(style::color(row.kind == RowKind::Heading ? directionRole(direction) : Role::Dim));
    painter.drawText(QRect(timeWidth, top, signWidth, rowHeight), Qt::AlignCenter, arrow(direction));
}

void WireView::paintHeading(QPainter &painter, const WireRow &row, const QRect &place) const
{
    const auto &block = m_rows.blockOf(row);
    painter.setFont(style::smallCodeFont());
    painter.setPen(style::color(Role::Dim));
    painter.drawText(QRect(0, place.top(), timeWidth - style::space::tight, rowHeight),
                     Qt::AlignRight | Qt::AlignVCenter, timeText(block.from));
    painter.setFont(style::smallFont());
    painter.setPen(style::color(directionRole(block.direction)));
    painter.drawText(place.adjusted(textLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     m_rows.text(row));
}

void WireView::paintEventRow(QPainter &painter, const WireRow &row, const QRect &place) const
{
    const auto &event = m_rows.eventOf(row);
    painter.setFont(style::smallCodeFont());
    painter.setPen(style::color(Role::Dim));
    painter.drawText(QRect(0, place.top(), timeWidth - style::space::tight, rowHeight),
                     Qt::AlignRight | Qt::AlignVCenter, timeText(event.at));
    painter.setFont(style::smallFont());
    painter.setPen(style::color(event.isTrouble ? Role::Refused : Role::Dim));
    painter.drawText(QRect(timeWidth, place.top(), signWidth, rowHeight), Qt::AlignCenter,
                     event.isTrouble ? QStringLiteral("!") : QStringLiteral("·"));
    painter.drawText(place.adjusted(textLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     event.text);
}

void WireView::paintBytes(QPainter &painter, const WireRow &row, const QRect &place)
{
    const auto visible = place.adjusted(textLeft - style::space::tight, 0, 0, 0);
    const QPointF origin(textLeft - horizontalScrollBar()->value(), place.top());
    painter.save();
    painter.setClipRect(visible);
    if (row.kind == RowKind::Decoded) {
        paintDecoded(painter, row, origin);
    } else if (row.kind == RowKind::Missing) {
        painter.setFont(style::smallFont());
        painter.setPen(style::color(Role::Dim));
        painter.drawText(QRectF(origin, QSizeF(longestText, rowHeight)),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_rows.text(row));
    } else {
        const auto each = shown(row);
        each.layout.paint(painter, origin, rowHeight, marksOf(each), visible);
        if (m_rows.blockOf(row).direction == Direction::Received)
            paintDeviations(painter, each, origin);
    }
    painter.restore();
}

/// What a frame says has no bytes of its own: the frame is marked as a whole.
void WireView::paintDecoded(QPainter &painter, const WireRow &row, const QPointF &origin) const
{
    const auto direction = m_rows.blockOf(row).direction;
    const auto isOn = [&](Direction marked, ByteRange bytes) {
        return marked == direction && bytes.overlaps(row.bytes);
    };
    const bool isMarked = isOn(m_marked.direction, m_marked.bytes);
    const bool isThing = m_thing && isOn(m_thing->direction, m_thing->bytes);
    const auto text = m_rows.text(row);
    painter.setFont(style::codeFont());
    if (isMarked || isThing) {
        const auto width = QFontMetricsF(style::codeFont()).horizontalAdvance(text);
        painter.fillRect(QRectF(origin, QSizeF(width, rowHeight)),
                         style::color(isThing ? Role::NoteChip : Role::WarningChip));
    }
    painter.setPen(style::color(isThing ? Role::OnNoteChip : isMarked ? Role::OnWarningChip : Role::Text));
    painter.drawText(QRectF(origin, QSizeF(longestText, rowHeight)),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

/// A line below what departs from the rules; the words stand in the tool tip and in the line below the view.
void WireView::paintDeviations(QPainter &painter, const Shown &each, const QPointF &origin) const
{
    if (!m_exchange)
        return;
    painter.setPen(QPen(style::color(Role::Refused), 1.5, Qt::DotLine));
    for (const auto &deviation : m_exchange->deviations) {
        auto range = deviation.range;
        if (range.isEmpty())
            range.end = range.begin + 1;
        if (!range.overlaps(each.row.bytes))
            continue;
        const auto mark = markOf(each, range, Role::Surface, Role::Refused);
        const auto y = origin.y() + rowHeight - 1.5;
        painter.drawLine(QPointF(origin.x() + each.layout.x(mark.begin), y),
                         QPointF(origin.x() + each.layout.x(mark.end), y));
    }
}

std::optional<std::uint64_t> WireView::rowAt(int y) const
{
    const auto row = verticalScrollBar()->value() + (y - style::space::tight) / rowHeight;
    return y >= 0 && row >= 0 && static_cast<std::uint64_t>(row) < m_rows.count()
               ? std::optional(static_cast<std::uint64_t>(row))
               : std::nullopt;
}

std::optional<WirePlace> WireView::byteAt(const QPoint &position) const
{
    const auto number = rowAt(position.y());
    if (!number || position.x() < textLeft)
        return std::nullopt;
    const auto row = m_rows.row(*number);
    if (row.kind != RowKind::Bytes || row.bytes.isEmpty())
        return std::nullopt;
    const auto each = shown(row);
    const auto x = position.x() - textLeft + horizontalScrollBar()->value();
    if (x > each.layout.width() + style::space::margin)
        return std::nullopt;
    ByteCount byte = 0;
    if (m_rows.form() == WireForm::Hex) {
        const auto column = each.layout.letterAt(x);
        while (byte + 1 < row.bytes.size() &&
               (column >= hexLetters ? column > hexLetters + static_cast<int>(byte)
                                     : column >= hexColumn(byte + 1)))
            ++byte;
    } else {
        byte = each.layout.row().byteAt(each.layout.letterAt(x));
    }
    byte = std::min(byte, row.bytes.size() - 1);
    return WirePlace{m_rows.blockOf(row).direction, {row.bytes.begin + byte, row.bytes.begin + byte + 1}};
}

std::optional<WireThing> WireView::thingAt(const QPoint &position)
{
    const auto place = byteAt(position);
    return place ? m_things.at(place->direction, place->bytes.begin) : std::nullopt;
}

QString WireView::wordsOf(const WireThing &thing) const
{
    const auto words = thingText(thing);
    const auto remark = m_exchange && thing.direction == Direction::Received
                            ? deviationsText(*m_exchange, thing.bytes)
                            : QString();
    return remark.isEmpty() ? words : tr("%1 — %2", "a thing, and what is wrong with it").arg(words, remark);
}

int WireView::rowsInView() const
{
    return std::max((viewport()->height() - style::space::tight) / rowHeight, 1);
}

void WireView::updateBars()
{
    const auto count = static_cast<int>(std::min<std::uint64_t>(m_rows.count(), 2'000'000'000));
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

void WireView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace expectra
