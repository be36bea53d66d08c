// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parts/rowtable.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace expectra {

RowTable::RowTable(const QString &name, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(style::space::row);
    horizontalHeader()->setFont(style::smallFont());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit rowActivated(index.row()); });
}

void RowTable::goToRow(int row)
{
    const QScopedValueRollback silence(m_isSilent, true);
    const auto index = model()->index(row, 0);
    if (!index.isValid())
        return clearSelection();
    setCurrentIndex(index);
    scrollTo(index);
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isSilent && current.isValid() && current.row() != previous.row())
        emit rowChosen(current.row());
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowActivated(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy"), QKeySequence::Copy, this, &RowTable::copyRows);
    menu.addAction(tr("Copy the whole table"), this,
                   [this] { QGuiApplication::clipboard()->setText(asText()); });
    menu.exec(event->globalPos());
}

QString RowTable::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells.append(model()->index(row, column).data().toString());
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast(); // cells that only draw
    return cells.join(QLatin1Char('\t'));
}

QString RowTable::asText() const
{
    QStringList titles;
    for (int column = 0; column < model()->columnCount(); ++column)
        titles.append(model()->headerData(column, Qt::Horizontal).toString());
    while (!titles.isEmpty() && titles.last().isEmpty())
        titles.removeLast();
    QStringList lines{titles.join(QLatin1Char('\t'))};
    for (int row = 0; row < model()->rowCount(); ++row)
        lines.append(rowText(row));
    return lines.join(QLatin1Char('\n'));
}

void RowTable::copyRows() const
{
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const auto &row : rows)
        lines.append(rowText(row.row()));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace expectra
