// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table to read, row by row: flat, keyboard first, Ctrl+C copies the chosen rows with tabs between. It
// tells which row the user chose, and nothing while others move the choice.

#include <QtWidgets/QTableView>

namespace expectra {

class RowTable final : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(const QString &name, QWidget *parent = nullptr);

    /// Chosen elsewhere: -1 for none. Tells nobody.
    void goToRow(int row);
    /// The whole table with its headings, tabs between.
    [[nodiscard]] QString asText() const;

signals:
    void rowChosen(int row);
    void rowActivated(int row); // Enter, or a double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] QString rowText(int row) const;
    void copyRows() const;

    bool m_isSilent = false;
};

} // namespace expectra
