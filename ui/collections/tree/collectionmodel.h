// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open collections as a tree. Holds facts; colours are the delegate's, and what becomes of an edit is its
// receiver's. Law: a collection that was read again is merged in, row by row, so that views keep their
// selection and their open branches; dropping and renaming change nothing here before the files have changed.

#include "ui/collections/tree/dropplan.h"
#include "ui/collections/tree/treenode.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QHash>

namespace expectra {

struct ListStep;

/// A request that stands in a tab.
struct OpenRequest
{
    enum class State { None, Open, Edited };
    QString file;
    std::size_t index = 0;
    State state = State::Open;
};

class CollectionModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, // a TreeNode::Kind
        KeyRole,                 // the same after the collection was read again
        PathRole,                // of the directory or file
        MethodRole,              // empty but for requests
        AddressRole,             // as written
        TabRole,                 // an OpenRequest::State
        ReasonRole,              // why a broken file is not understood, and where
    };

    explicit CollectionModel(QObject *parent = nullptr);
    ~CollectionModel() override;

    /// The open ones in their order; `paths` are what they were opened by.
    void setCollections(const std::vector<CollectionPtr> &collections, const QStringList &paths);
    void setOpenRequests(const std::vector<OpenRequest> &requests);

    /// All words must occur in a row's path, name, method or address; rows above and below a match of a
    /// directory stay. Empty shows everything.
    void setFilter(const QString &words);
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }

    [[nodiscard]] const TreeNode *node(const QModelIndex &index) const; // nullptr for an invalid one
    [[nodiscard]] QModelIndex indexOf(const TreeNode *node) const;
    [[nodiscard]] const collections::CollectionRequest *request(const QModelIndex &index) const;
    /// The first request of this name; invalid when there is none.
    [[nodiscard]] QModelIndex find(const QString &name) const;
    [[nodiscard]] QModelIndex findKey(const QString &key) const;
    [[nodiscard]] QModelIndex findRequest(const QString &file, std::size_t index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override
    {
        return Qt::MoveAction | Qt::CopyAction;
    }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    /// The rows of a drag that are still there.
    [[nodiscard]] TreeNodes nodesIn(const QMimeData *data) const;

signals:
    /// Many rows may now be shown that were not, or the other way round.
    void filterChanged();
    /// The same for a few, after a reading.
    void shownRowsChanged();
    void nameEdited(const QModelIndex &index, const QString &name);
    /// The rows live until the next reading.
    void rowsDropped(const expectra::TreeNodes &rows, const expectra::DropPlan &plan, Qt::DropAction action);

private:
    void merge(TreeNode &node, TreeNode &fresh);
    void mergeChildren(TreeNode &node, TreeNode &fresh);
    void carryOut(const ListStep &step, TreeNode &node, TreeNode &fresh);
    [[nodiscard]] TreeNode *nodeOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex findIf(const TreeNode::Predicate &matches) const;
    [[nodiscard]] QString spoken(const TreeNode &node) const;
    [[nodiscard]] OpenRequest::State tabState(const TreeNode &node) const;

    std::unique_ptr<TreeNode> m_root;
    QStringList m_words; // of the filter, folded
    QHash<QString, OpenRequest::State> m_tabs;
};

} // namespace expectra
