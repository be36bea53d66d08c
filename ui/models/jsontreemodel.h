// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tree of a JSON content, each branch read when it is opened. More than a thousand members stand in
// groups, so that no branch has more rows than that. Law: rows hold facts (what it is, its bytes); words and
// colours come from the delegate.

#include "app/bodyview/json/jsonmembers.h"

#include <QtCore/QAbstractItemModel>

namespace expectra {

class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr std::uint64_t widest = 1000; // rows of a branch
    static constexpr int deepest = 2000;          // levels that are shown; a tree view gets slow beyond

    enum Role {
        KindRole = Qt::UserRole, // JsonValueKind; of a group that of its container
        KeyRole,                 // as it stands in the content, or the number; shortened
        ValueRole,               // the front of the value's bytes
        CountRole,
        GlanceRole, // what a branch holds, as far as a line has room for it
        IsGroupRole,
        IsCutRole,     // its end was never found
        IsReadingRole, // its end is not read yet
    };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void showContent(const Content &content, std::shared_ptr<const JsonIndex> index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// "$.items[3]"
    [[nodiscard]] JsonPath path(const QModelIndex &index) const;
    /// The bytes of the value in the content.
    [[nodiscard]] ByteRange valueBytes(const QModelIndex &index) const;
    [[nodiscard]] ByteRange keyBytes(const QModelIndex &index) const;
    /// The row whose key or value these bytes are part of, as deep as it is shown.
    [[nodiscard]] QModelIndex find(ByteCount offset) const;

private:
    struct Node;

    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node) const;
    void load(Node &node) const;
    [[nodiscard]] QString keyText(const Node &node) const;
    [[nodiscard]] QString valueText(const Node &node) const;
    [[nodiscard]] QString glance(const Node &node) const;

    bool m_isWhole = true;                  // false while more is being read
    std::unique_ptr<JsonMembers> m_members; // reads while rows are asked for
    std::unique_ptr<Node> m_root;           // its only child is the content's value
};

} // namespace expectra
