// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tree of the sidebar. The row that is selected or pointed at is marked over the whole width, branches
// included.

#include <QtWidgets/QTreeView>

namespace expectra {

class RequestTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit RequestTree(QWidget *parent = nullptr);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
};

} // namespace expectra
