// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table of lines that belong to exchanges: Enter or a click opens the exchange, Ctrl+C copies the selected
// lines, Home and End go to the first and last.

#include "ui/console/linedelegate.h"

#include <QtWidgets/QTableView>

namespace expectra {

class LineTable final : public QTableView
{
    Q_OBJECT

public:
    LineTable(QAbstractItemModel *model, LineDelegate::Look look, QWidget *parent = nullptr);

    /// One width a column; the one at `stretched` takes what is left.
    void setWidths(const std::vector<int> &widths, int stretched);
    [[nodiscard]] QString selectedText() const;

signals:
    void rowActivated(int row);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace expectra
