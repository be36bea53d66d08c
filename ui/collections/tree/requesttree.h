// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tree of the sidebar. The row that is selected or pointed at is marked over the whole width, branches
// included; a drag shows where it would go before it is let go. A click opens a request or turns a branch.

#include "ui/collections/tree/dropplan.h"

#include <QtWidgets/QTreeView>

namespace expectra {

class CollectionModel;
class ShownRows;

class RequestTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit RequestTree(CollectionModel *rows, QWidget *parent = nullptr);

    /// The selected rows in the order of the tree, without those that go along with their directory or file.
    [[nodiscard]] TreeNodes selectedNodes() const;
    [[nodiscard]] const TreeNode *currentNode() const;
    [[nodiscard]] QModelIndex currentRow() const; // of the model behind the filter
    /// Selects the row and brings it into sight, unless the filter hides it.
    void select(const QModelIndex &row);
    void rename(const QModelIndex &row);
    /// What the drag that is over the tree would do.
    [[nodiscard]] const DropPlan &drop() const { return m_drop; }

signals:
    /// Of the model behind the filter.
    void openRequested(const QModelIndex &row);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void open(const QModelIndex &index);
    void setDrop(const DropPlan &plan);
    [[nodiscard]] QRect dropMark() const;
    [[nodiscard]] QModelIndex shown(const TreeNode *node) const;

    CollectionModel *m_rows;
    ShownRows *m_shown;
    DropPlan m_drop;
};

} // namespace expectra
