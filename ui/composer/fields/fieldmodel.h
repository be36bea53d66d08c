// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every table of the composer has in common: rows that are typed, can be switched off, moved and copied,
// and one empty row behind them to type a new one into. Rows that others add stand around them and can't be
// changed. Law: moving, copying and pasting touch typed rows only.

#include <QtCore/QAbstractTableModel>

namespace expectra {

class FieldModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        EnabledColumn,
        NameColumn,
        ValueColumn,
        FirstOwnColumn, // what a table has beyond these
    };
    enum Role {
        KindRole = Qt::UserRole, // RowKind
        IsSentRole,              // false for a row that is switched off
        ChoicesRole,             // words of which one is chosen, instead of typing
        HintRole,                // what stands in an empty cell
    };
    enum class RowKind {
        Typed,     // by the user, in this request
        HeaderSet, // from a set that is switched on
        Computed,  // by prepare()
        Empty,     // the row to type a new one into
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] virtual int emptyRow() const = 0;
    [[nodiscard]] bool isTyped(int row) const;
    /// Moves a typed row to the place of another; false where it can't go.
    virtual bool moveTo(int row, int to) = 0;
    /// Puts the same once more below it.
    virtual bool duplicate(int row) = 0;
    /// A line that insertText() reads back.
    [[nodiscard]] virtual QString textOf(int row) const = 0;
    /// Puts lines as rows before this one; how many became rows.
    virtual int insertText(int row, const QString &text) = 0;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

signals:
    void edited();

protected:
    /// What the row to type into has to say.
    [[nodiscard]] static QVariant emptyCell(int column, int role);
};

} // namespace expectra
