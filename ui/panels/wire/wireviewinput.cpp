// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wireview.h"

#include "app/analysis/wiretext.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace expectra {

namespace {

constexpr ByteCount mostCopied = 16 * 1024 * 1024; // a clipboard holds no GiB

} // namespace

void WireView::keepInView(std::uint64_t row)
{
    const auto at = static_cast<int>(row);
    auto *bar = verticalScrollBar();
    if (at < bar->value())
        bar->setValue(at);
    else if (at >= bar->value() + rowsInView())
        bar->setValue(at - rowsInView() + 1);
}

void WireView::choose(std::int64_t row, bool isExtending)
{
    if (m_rows.isEmpty())
        return;
    m_current = std::clamp<std::int64_t>(row, 0, static_cast<std::int64_t>(m_rows.count()) - 1);
    if (!isExtending || m_anchor < 0)
        m_anchor = m_current;
    m_thing.reset();
    keepInView(static_cast<std::uint64_t>(m_current));
    nameRow();
    viewport()->update();
}

/// What the row begins with, for those who go by keys.
void WireView::nameRow()
{
    const auto row = m_rows.row(static_cast<std::uint64_t>(m_current));
    if (row.kind == RowKind::Event || row.kind == RowKind::Heading) {
        emit thingNamed(m_rows.text(row));
        return;
    }
    const auto thing = m_things.at(m_rows.blockOf(row).direction, row.bytes.begin);
    emit thingNamed(thing ? wordsOf(*thing) : QString());
}

void WireView::chooseThing(const WireThing &thing, bool isTold)
{
    m_thing = thing;
    if (const auto row = m_rows.find(thing.bytes, thing.direction)) {
        m_anchor = m_current = static_cast<std::int64_t>(*row);
        if (isTold)
            keepInView(*row);
    }
    emit thingNamed(wordsOf(thing));
    viewport()->update();
    for (const auto &block : m_rows.blocks()) {
        if (block.direction == thing.direction && block.bytes.contains(thing.bytes.begin)) {
            emit thingSelected(thing.bytes, thing.direction, block.from);
            return;
        }
    }
}

/// The thing behind or before the chosen one; without one, the first of the row.
/// Within one direction from thing to thing; at its end on to what passed next, whichever way it went.
void WireView::stepThing(int by)
{
    if (m_thing) {
        if (const auto next = by > 0 ? m_things.next(*m_thing) : m_things.previous(*m_thing))
            return chooseThing(*next, true);
    }
    const auto begin = m_thing ? m_current + by : std::max<std::int64_t>(m_current, 0);
    for (auto at = begin; at >= 0 && at < static_cast<std::int64_t>(m_rows.count()); at += by) {
        const auto row = m_rows.row(static_cast<std::uint64_t>(at));
        if (row.kind != RowKind::Bytes)
            continue;
        const auto thing = m_things.at(m_rows.blockOf(row).direction, row.bytes.begin);
        if (thing && !(m_thing && thing->bytes == m_thing->bytes && thing->direction == m_thing->direction))
            return chooseThing(*thing, true);
    }
}

void WireView::stepBlock(int by)
{
    const auto &blocks = m_rows.blocks();
    const auto here = static_cast<std::uint64_t>(std::max<std::int64_t>(m_current, 0));
    std::optional<std::uint64_t> target;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const auto heading = m_rows.headingOf(block);
        if (by < 0 ? heading < here : heading > here) {
            target = heading;
            if (by > 0)
                break;
        }
    }
    if (target)
        jumpTo(*target);
}

void WireView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto position = event->position().toPoint();
    const bool isExtending = event->modifiers().testFlag(Qt::ShiftModifier);
    if (const auto row = rowAt(position.y()))
        choose(static_cast<std::int64_t>(*row), isExtending);
    if (const auto thing = isExtending ? std::nullopt : thingAt(position)) {
        const auto row = m_current;
        chooseThing(*thing, false);
        m_anchor = m_current = row;
    }
}

void WireView::mouseMoveEvent(QMouseEvent *event)
{
    const auto position = event->position().toPoint();
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const auto row = rowAt(position.y());
        if (row && static_cast<std::int64_t>(*row) != m_anchor)
            choose(static_cast<std::int64_t>(*row), true);
        return;
    }
    const auto thing = thingAt(position);
    emit thingNamed(thing ? wordsOf(*thing) : m_thing ? wordsOf(*m_thing) : QString());
}

void WireView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    emit thingNamed(m_thing ? wordsOf(*m_thing) : QString());
}

bool WireView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto thing = thingAt(help->pos());
    QToolTip::showText(help->globalPos(), thing ? wordsOf(*thing).toHtmlEscaped() : QString(), viewport());
    return true;
}

void WireView::keyPressEvent(QKeyEvent *event)
{
    const bool isExtending = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isFar = event->modifiers().testFlag(Qt::ControlModifier);
    const auto last = static_cast<std::int64_t>(m_rows.count()) - 1;
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        return choose(last, true);
    }
    switch (event->key()) {
    case Qt::Key_Up: return isFar ? stepBlock(-1) : choose(m_current - 1, isExtending);
    case Qt::Key_Down: return isFar ? stepBlock(1) : choose(m_current + 1, isExtending);
    case Qt::Key_Left: return stepThing(-1);
    case Qt::Key_Right: return stepThing(1);
    case Qt::Key_PageUp: return choose(m_current - rowsInView(), isExtending);
    case Qt::Key_PageDown: return choose(m_current + rowsInView(), isExtending);
    case Qt::Key_Home: return choose(0, isExtending);
    case Qt::Key_End: return choose(last, isExtending);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

QString WireView::selectedText() const
{
    constexpr std::int64_t most = 200'000; // rows; a clipboard holds no GiB
    QStringList lines;
    const auto end = std::min(std::max(m_anchor, m_current), std::min(m_anchor, m_current) + most);
    for (auto row = std::min(m_anchor, m_current); row >= 0 && row <= end; ++row)
        lines.append(m_rows.text(m_rows.row(static_cast<std::uint64_t>(row))));
    return lines.join(QLatin1Char('\n'));
}

std::string WireView::selectedBytes() const
{
    if (m_thing)
        return m_rows.read(
            m_thing->direction,
            {m_thing->bytes.begin, std::min(m_thing->bytes.end, m_thing->bytes.begin + mostCopied)});
    std::string bytes;
    for (auto at = std::min(m_anchor, m_current);
         at >= 0 && at <= std::max(m_anchor, m_current) && bytes.size() < mostCopied; ++at) {
        const auto row = m_rows.row(static_cast<std::uint64_t>(at));
        if (row.kind == RowKind::Bytes)
            bytes += m_rows.read(m_rows.blockOf(row).direction, row.bytes);
    }
    return bytes;
}

void WireView::copy() const
{
    QGuiApplication::clipboard()->setText(m_thing ? copiedText(selectedBytes(), CopyForm::Escaped)
                                                  : selectedText());
}

void WireView::copyAs(CopyForm form) const
{
    QGuiApplication::clipboard()->setText(copiedText(selectedBytes(), form));
}

void WireView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const auto add = [&](const QString &text, CopyForm form) {
        menu.addAction(text, this, [this, form] { copyAs(form); })->setEnabled(m_current >= 0);
    };
    menu.addAction(tr("Copy"), QKeySequence::Copy, this, &WireView::copy)->setEnabled(m_current >= 0);
    add(tr("Copy as text"), CopyForm::Text);
    add(tr("Copy as escaped text"), CopyForm::Escaped);
    add(tr("Copy as hex"), CopyForm::Hex);
    add(tr("Copy as C array"), CopyForm::CArray);
    menu.exec(event->globalPos());
}

} // namespace expectra
