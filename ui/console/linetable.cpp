// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/linetable.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

namespace expectra {

LineTable::LineTable(QAbstractItemModel *model, LineDelegate::Look look, QWidget *parent) : QTableView(parent)
{
    style::makeFrameless(this);
    setModel(model);
    setItemDelegate(new LineDelegate(std::move(look), this));
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(style::space::row);
    verticalHeader()->setDefaultSectionSize(style::space::row);
    horizontalHeader()->setFont(style::smallFont());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(style::space::row);
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex &index) { emit rowActivated(index.row()); });
}

void LineTable::setWidths(const std::vector<int> &widths, int stretched)
{
    for (std::size_t i = 0; i < widths.size(); ++i)
        horizontalHeader()->resizeSection(static_cast<int>(i), widths[i]);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

QString LineTable::selectedText() const
{
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const auto &row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

QModelIndex LineTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const auto column = std::max(currentIndex().column(), 0);
    if (action == MoveHome)
        return model()->index(0, column);
    if (action == MoveEnd)
        return model()->index(model()->rowCount() - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

void LineTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               currentIndex().isValid()) {
        emit rowActivated(currentIndex().row());
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace expectra
