// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/hex/hexview.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace expectra {

void HexView::selectAll()
{
    m_anchor = 0;
    if (m_size > 0)
        moveTo(m_size - 1, true);
}

QString HexView::copied(CopyForm form) const
{
    auto range = m_isRange ? selection() : ByteRange{m_cursor, std::min(m_size, m_cursor + 1)};
    range.end = std::min(range.end, range.begin + mostCopied);
    return copiedText(m_content.read(range), form);
}

void HexView::copy(CopyForm form) const
{
    QGuiApplication::clipboard()->setText(copied(form));
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(byteAt(event->position().toPoint()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(byteAt(event->position().toPoint()), true);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const bool isExtending = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isFar = event->modifiers().testFlag(Qt::ControlModifier);
    constexpr std::int64_t row = 16; // bytes
    const auto page = static_cast<std::int64_t>(rowsInView()) * row;
    const auto column = static_cast<std::int64_t>(m_cursor % row);
    if (event->matches(QKeySequence::Copy))
        return copy(CopyForm::Hex);
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Left: return moveBy(-1, isExtending);
    case Qt::Key_Right: return moveBy(1, isExtending);
    case Qt::Key_Up: return moveBy(-row, isExtending);
    case Qt::Key_Down: return moveBy(row, isExtending);
    case Qt::Key_PageUp: return moveBy(-page, isExtending);
    case Qt::Key_PageDown: return moveBy(page, isExtending);
    case Qt::Key_Home: return isFar ? moveTo(0, isExtending) : moveBy(-column, isExtending);
    case Qt::Key_End: return isFar ? moveTo(m_size, isExtending) : moveBy(row - 1 - column, isExtending);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const auto add = [&](const QString &text, CopyForm form) {
        auto *entry = menu.addAction(text, this, [this, form] { copy(form); });
        entry->setEnabled(m_size > 0);
        return entry;
    };
    add(tr("Copy as hex"), CopyForm::Hex)->setShortcut(QKeySequence::Copy);
    add(tr("Copy as text"), CopyForm::Text);
    add(tr("Copy as escaped text"), CopyForm::Escaped);
    add(tr("Copy as C array"), CopyForm::CArray);
    add(tr("Copy as Base64"), CopyForm::Base64);
    menu.addSeparator();
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, this, &HexView::selectAll)
        ->setEnabled(m_size > 0);
    menu.exec(event->globalPos());
}

} // namespace expectra
