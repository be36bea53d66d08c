// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Leaves out the rows that the model's filter hides. Which those are is worked out once a change for the
// whole tree, so that ten thousand requests are filtered while one types.

#include <QtCore/QSortFilterProxyModel>

namespace expectra {

class CollectionModel;

class ShownRows final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ShownRows(CollectionModel *model, QObject *parent = nullptr);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    CollectionModel *m_model;
};

} // namespace expectra
