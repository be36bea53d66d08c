// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The heads of an exchange as a tree: a branch a head, a row a field. It filters by an index of its own and
// escapes a value when it is asked for it, so that ten thousand fields stay quick.

#include "app/analysis/heads/messageheads.h"

#include <QtCore/QAbstractItemModel>

#include <vector>

namespace expectra {

class HeaderModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, NotesColumn, ColumnCount };
    enum Role {
        FactsRole = Qt::UserRole, // QString: when a head passed, how many fields it has
        IsExpectRole,             // bool: the field that this program is about
        IsOddRole,                // bool: something about it is remarked
    };

    explicit HeaderModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    void setHeads(std::vector<MessageHead> heads);
    /// Shows the fields whose name or value holds the text, case aside, and the heads that have such.
    void setFilter(const QString &text);

    /// The head of the row, or of the row's field; nullptr for an index that is none.
    [[nodiscard]] const MessageHead *headAt(const QModelIndex &index) const;
    [[nodiscard]] const HeadField *fieldAt(const QModelIndex &index) const; // nullptr for a head
    /// The row of the field, else of the head, that holds these bytes.
    [[nodiscard]] QModelIndex indexOf(ByteRange bytes, Direction direction) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown
    {
        std::size_t head = 0;
        std::vector<std::size_t> fields;
    };

    void updateShown();
    [[nodiscard]] QVariant headData(const MessageHead &head, int column, int role) const;
    [[nodiscard]] QVariant fieldData(const HeadField &field, int column, int role) const;

    std::vector<MessageHead> m_heads;
    std::vector<Shown> m_shown;
    QString m_filter;
};

} // namespace expectra
