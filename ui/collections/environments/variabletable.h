// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The variables of an environment. Return or F2 edits, Space in the last column makes a value private, Ctrl+R
// reveals one; each private value has a button for it.

#include "ui/collections/environments/variablemodel.h"

#include <QtWidgets/QTableView>

namespace expectra {

class VariableTable final : public QTableView
{
    Q_OBJECT

public:
    explicit VariableTable(QWidget *parent = nullptr);

    [[nodiscard]] VariableModel *rows() const { return m_rows; }
    /// Keeps the current place where it is still there.
    void setVariables(const QString &environment, const std::vector<collections::SheetVariable> &variables);
    void editName(const std::string &name, bool isPrivate);
    void toggleReveal(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeButtons();

    VariableModel *m_rows;
};

} // namespace expectra
