// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fields/fieldtable.h"

#include "ui/composer/fields/fielddelegate.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace expectra {

namespace space = style::space;

FieldTable::FieldTable(FieldModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new FieldDelegate(this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    shape();
    makeActions();
    connect(model, &QAbstractItemModel::modelReset, this, &FieldTable::chooseSomePlace);
    setAccessibleDescription(
        tr("Return edits, Space switches off and on, Delete removes, Alt+Up and Alt+Down "
           "move, Ctrl+D duplicates, Ctrl+C and Ctrl+V copy and paste rows as text."));
}

void FieldTable::shape()
{
    setFont(style::codeFont());
    setShowGrid(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(space::row);

    auto *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setMinimumSectionSize(space::row);
    setColumn(FieldModel::EnabledColumn, 36);
}

/// Under a style sheet the header loses a face that it was given while the table was built.
void FieldTable::showEvent(QShowEvent *event)
{
    horizontalHeader()->setFont(style::smallFont());
    QTableView::showEvent(event);
}

void FieldTable::setColumn(int column, int width)
{
    auto *header = horizontalHeader();
    header->setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (width != 0)
        header->resizeSection(column, width);
}

QAction *FieldTable::addRowAction(const QString &text, const QKeySequence &keys, void (FieldTable::*slot)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_actions.append(action);
    return action;
}

void FieldTable::makeActions()
{
    const auto separate = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        m_actions.append(line);
    };
    addRowAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), &FieldTable::duplicateCurrent);
    addRowAction(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), &FieldTable::moveUp);
    addRowAction(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), &FieldTable::moveDown);
    addRowAction(tr("Switch off or on"), {}, &FieldTable::toggleCurrent);
    separate();
    addRowAction(tr("Copy as text"), QKeySequence(QKeySequence::Copy), &FieldTable::copySelected);
    addRowAction(tr("Paste lines as rows"), QKeySequence(QKeySequence::Paste), &FieldTable::paste);
    separate();
    addRowAction(tr("Delete"), QKeySequence(Qt::Key_Delete), &FieldTable::removeSelected);
}

void FieldTable::addRowActions(QMenu *menu)
{
    menu->addActions(m_actions);
}

QList<int> FieldTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Typed rows go; a computed field is left out of the request; what a header set brings stays.
void FieldTable::removeSelected()
{
    const auto rows = selectedRows();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (!m_model->removeRows(*row, 1, {}))
            m_model->setData(m_model->index(*row, FieldModel::EnabledColumn), Qt::Unchecked,
                             Qt::CheckStateRole);
    }
}

void FieldTable::moveCurrent(int by)
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && m_model->moveTo(current.row(), current.row() + by))
        setCurrentIndex(m_model->index(current.row() + by, current.column()));
}

void FieldTable::duplicateCurrent()
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && m_model->duplicate(current.row()))
        setCurrentIndex(m_model->index(current.row() + 1, current.column()));
}

void FieldTable::toggleCurrent()
{
    const QModelIndex mark = currentIndex().siblingAtColumn(FieldModel::EnabledColumn);
    const bool on = mark.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    m_model->setData(mark, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void FieldTable::copySelected()
{
    QString text;
    for (const int row : selectedRows()) {
        if (row != m_model->emptyRow())
            text += m_model->textOf(row) + QLatin1Char('\n');
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void FieldTable::paste()
{
    const int current = currentIndex().isValid() ? currentIndex().row() : m_model->emptyRow();
    const int row = m_model->isTyped(current) ? current : m_model->emptyRow();
    const int count = m_model->insertText(row, QApplication::clipboard()->text());
    if (count > 0)
        setCurrentIndex(m_model->index(row + count - 1, FieldModel::NameColumn));
}

void FieldTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->modifiers() == Qt::NoModifier && current.isValid()) {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
            current.flags().testFlag(Qt::ItemIsEditable))
            return QTableView::edit(current);
        if (event->key() == Qt::Key_Space)
            return toggleCurrent();
    }
    QTableView::keyPressEvent(event);
}

void FieldTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    addRowActions(&menu);
    menu.exec(event->reason() == QContextMenuEvent::Keyboard
                  ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                  : event->globalPos());
}

void FieldTable::dragMoveEvent(QDragMoveEvent *event)
{
    QTableView::dragMoveEvent(event);
    if (event->source() == this)
        event->accept();
}

/// The move is the model's; the view must not take rows away afterwards, so the drop counts as ignored.
void FieldTable::dropEvent(QDropEvent *event)
{
    if (event->source() != this)
        return event->ignore();
    moveRowTo(currentIndex().row(), event->position().toPoint().y());
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
}

void FieldTable::moveRowTo(int row, int y)
{
    const int target = rowAt(y);
    int to = target < 0 ? m_model->emptyRow() : target;
    if (target >= 0 && y > rowViewportPosition(target) + rowHeight(target) / 2)
        ++to;
    if (to > row)
        --to; // the row itself leaves its place
    while (to != row && !m_model->isTyped(to))
        to += to > row ? -1 : 1;
    const int column = currentIndex().column();
    if (m_model->moveTo(row, to))
        setCurrentIndex(m_model->index(to, column));
}

/// By keyboard there is always a place to be.
void FieldTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    chooseSomePlace();
}

void FieldTable::chooseSomePlace()
{
    if (hasFocus() && !currentIndex().isValid())
        setCurrentIndex(m_model->index(0, FieldModel::NameColumn));
}

/// A letter typed on the mark or on a note begins no editor, and neither does a space.
bool FieldTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (trigger == AnyKeyPressed && event && event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (key.text().isEmpty() || !key.text().front().isPrint() ||
            (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            return false;
    }
    return QTableView::edit(index, trigger, event);
}

} // namespace expectra
