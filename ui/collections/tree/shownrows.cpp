// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/shownrows.h"

#include "ui/collections/tree/collectionmodel.h"

namespace expectra {

ShownRows::ShownRows(CollectionModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    connect(model, &CollectionModel::shownRowsChanged, this, [this] { invalidateFilter(); });
    // A view goes through thousands of removed rows for longer than it takes to begin anew.
    connect(model, &CollectionModel::filterChanged, this, [this] {
        setSourceModel(nullptr);
        setSourceModel(m_model);
    });
}

bool ShownRows::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const TreeNode *node = m_model->node(m_model->index(row, 0, parent));
    return node && node->isShown;
}

} // namespace expectra
