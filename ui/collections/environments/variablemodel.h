// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The variables of one environment as rows: name, value, a place for the button that reveals, privacy. Laws:
// a private value is never handed out as text to show until it is revealed, not to a screen reader either; an
// edit is only announced, the row changes when the file has.

#include "app/collections/environments/environmentsheet.h"

#include <QtCore/QAbstractTableModel>

#include <set>

namespace expectra {

class VariableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Reveal, Private, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Values that are revealed stay so while the environment is the same.
    void setVariables(const QString &environment, const std::vector<collections::SheetVariable> &variables);
    [[nodiscard]] const collections::SheetVariable *variable(const QModelIndex &index) const;
    /// The row of this name in this file, or -1.
    [[nodiscard]] int rowOf(const std::string &name, bool isPrivate) const;
    [[nodiscard]] bool isMasked(int row) const;
    void setRevealed(int row, bool revealed);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void nameEdited(const expectra::collections::SheetVariable &variable, const std::string &newName);
    void valueEdited(const expectra::collections::SheetVariable &variable, const std::string &value);
    void privacyEdited(const expectra::collections::SheetVariable &variable, bool isPrivate);

private:
    [[nodiscard]] QVariant text(int row, int column) const;
    [[nodiscard]] QString spokenText(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;

    QString m_environment;
    std::vector<collections::SheetVariable> m_variables;
    std::set<std::string> m_revealed; // names of private ones
};

} // namespace expectra
