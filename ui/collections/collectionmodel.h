// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The folders and requests of a collection as a tree. Holds facts; method colours are the delegate's.

#include "app/collections/collection.h"

#include <QtCore/QAbstractItemModel>

#include <memory>
#include <vector>

namespace expectra {

class CollectionModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        MethodRole = Qt::UserRole, // empty for a folder
        AddressRole,               // as written
    };

    explicit CollectionModel(QObject *parent = nullptr);
    ~CollectionModel() override;

    void setCollection(const collections::Collection &collection);
    /// nullptr for a folder.
    [[nodiscard]] const collections::CollectionRequest *request(const QModelIndex &index) const;
    /// The first request of this name; invalid when there is none.
    [[nodiscard]] QModelIndex find(const QString &name) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node;

    void fill(Node &node, const collections::Folder &folder);
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(Node *node) const;
    [[nodiscard]] Node *findIn(Node &node, const QString &name) const;

    std::unique_ptr<Node> m_root;
};

} // namespace expectra
