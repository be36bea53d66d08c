// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineaccess.h"

#include "ui/timeline/lanes/lanetable.h"
#include "ui/timeline/timelineview.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>

#include <algorithm>
#include <map>

namespace expectra {

namespace {

class TimelineAccess;

class CellAccess final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    CellAccess(TimelineAccess &table, int row, int column) : m_table(table), m_row(row), m_column(column) {}

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this)
                                                       : nullptr;
    }

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override;

private:
    TimelineAccess &m_table;
    int m_row;
    int m_column;
};

class TimelineAccess final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TimelineAccess(TimelineView *view) : QAccessibleWidget(view, QAccessible::Table), m_view(view) {}
    ~TimelineAccess() override { forget(); }
    TimelineAccess(const TimelineAccess &) = delete;
    TimelineAccess &operator=(const TimelineAccess &) = delete;

    TimelineView &view() const { return *m_view; }
    const LaneTable &rows() const
    {
        if (m_revision != m_view->revision()) {
            m_rows = tableOf(m_view->scene().lanes);
            m_revision = m_view->revision();
        }
        return m_rows;
    }
    int chosenRow() const
    {
        const auto &stops = rows().stops;
        const auto &chosen = m_view->scene().selected;
        const auto found = chosen ? std::find(stops.begin(), stops.end(), *chosen) : stops.end();
        return found == stops.end() ? -1 : static_cast<int>(found - stops.begin());
    }
    int indexOf(int row, int column) const { return row * laneColumns + column; }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return rowCount() * laneColumns; }
    QAccessibleInterface *child(int index) const override
    {
        return index < 0 ? nullptr : cellAt(index / laneColumns, index % laneColumns);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[index, id] : m_cells) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto place =
            m_view->mapFromGlobal(QPoint(x, y)) + QPoint(0, static_cast<int>(m_view->scene().scroll));
        const auto stop = m_view->scene().layout.stopAt(place);
        const auto &stops = rows().stops;
        const auto found = stop ? std::find(stops.begin(), stops.end(), *stop) : stops.end();
        return found == stops.end() ? nullptr : cellAt(static_cast<int>(found - stops.begin()), 0);
    }
    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() && chosenRow() >= 0 ? cellAt(chosenRow(), 0) : nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || column < 0 || row >= rowCount() || column >= laneColumns)
            return nullptr;
        auto &self = const_cast<TimelineAccess &>(*this); // Qt asks for cells of a table that it won't change
        auto &id = m_cells[indexOf(row, column)];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new CellAccess(self, row, column));
        return QAccessible::accessibleInterface(id);
    }
    int selectedCellCount() const override { return selectedRowCount() * laneColumns; }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (int column = 0; chosenRow() >= 0 && column < laneColumns; ++column)
            cells.append(cellAt(chosenRow(), column));
        return cells;
    }
    QString columnDescription(int column) const override
    {
        return laneColumnName(static_cast<LaneColumn>(column));
    }
    QString rowDescription(int row) const override
    {
        return row >= 0 && row < rowCount() ? rows().rows[static_cast<std::size_t>(row)].front() : QString();
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return chosenRow() < 0 ? 0 : 1; }
    int columnCount() const override { return laneColumns; }
    int rowCount() const override { return static_cast<int>(rows().rows.size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        return chosenRow() < 0 ? QList<int>() : QList<int>{chosenRow()};
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return row >= 0 && row == chosenRow(); }
    bool selectRow(int row) override
    {
        if (row < 0 || row >= rowCount())
            return false;
        m_view->choose(rows().stops[static_cast<std::size_t>(row)]);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forget(); }

private:
    void forget()
    {
        for (const auto &[index, id] : m_cells)
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    TimelineView *m_view;
    mutable LaneTable m_rows;
    mutable std::uint64_t m_revision = 0;
    mutable std::map<int, QAccessible::Id> m_cells; // made when they are asked for
};

bool CellAccess::isValid() const
{
    return m_row < m_table.rowCount();
}

QAccessibleInterface *CellAccess::parent() const
{
    return &m_table;
}

QAccessibleInterface *CellAccess::table() const
{
    return &m_table;
}

QString CellAccess::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Name || kind == QAccessible::Value)
        return m_table.rows().rows[static_cast<std::size_t>(m_row)][m_column];
    return kind == QAccessible::Description ? m_table.columnDescription(m_column) : QString();
}

QRect CellAccess::rect() const
{
    if (!isValid())
        return {};
    const auto &view = m_table.view();
    const auto stop = m_table.rows().stops[static_cast<std::size_t>(m_row)];
    const auto box = view.scene().layout.boxOf(stop).translated(0, -view.scene().scroll).toAlignedRect();
    return box.isEmpty() ? QRect() : QRect(view.mapToGlobal(box.topLeft()), box.size());
}

bool CellAccess::isSelected() const
{
    return m_table.isRowSelected(m_row);
}

QAccessible::State CellAccess::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.readOnly = true;
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected();
    state.focused = isSelected() && m_table.view().hasFocus();
    return state;
}

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccess(view) : nullptr;
}

} // namespace

void installTimelineAccess()
{
    static const bool isInstalled = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(isInstalled);
}

void announceChosen(TimelineView &view)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    const auto *table = dynamic_cast<TimelineAccess *>(QAccessible::queryAccessibleInterface(&view));
    if (!table || table->chosenRow() < 0)
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(table->indexOf(table->chosenRow(), 0));
    QAccessible::updateAccessibility(&event);
}

void announceRows(TimelineView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(&view, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

} // namespace expectra
