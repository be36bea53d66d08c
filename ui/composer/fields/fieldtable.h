// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table of the composer. Keys: Return or typing edits, Space switches a row on and off, Delete removes,
// Alt+Up and Alt+Down move, Ctrl+D duplicates, Ctrl+C copies rows as text and Ctrl+V makes rows of lines.
// Rows can be dragged; everything stands in the context menu too.

#include "ui/composer/fields/fieldmodel.h"

#include <QtWidgets/QTableView>

class QMenu;

namespace expectra {

class FieldDelegate;

class FieldTable final : public QTableView
{
    Q_OBJECT

public:
    explicit FieldTable(FieldModel *model, QWidget *parent = nullptr);

    [[nodiscard]] FieldDelegate *fields() const { return m_delegate; }
    void setColumn(int column, int width); // 0 shares what is left
    /// What can be done with rows, for menus elsewhere too.
    void addRowActions(QMenu *menu);

    void removeSelected();
    void moveCurrent(int by);
    void duplicateCurrent();
    void copySelected();
    void paste();
    /// Where a drag ends: above or below the row at this height.
    void moveRowTo(int row, int y);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    void shape();
    void makeActions();
    QAction *addRowAction(const QString &text, const QKeySequence &keys, void (FieldTable::*slot)());
    void moveUp() { moveCurrent(-1); }
    void moveDown() { moveCurrent(1); }
    void toggleCurrent();
    void chooseSomePlace();
    [[nodiscard]] QList<int> selectedRows() const;

    FieldModel *m_model;
    FieldDelegate *m_delegate;
    QList<QAction *> m_actions;
};

} // namespace expectra
