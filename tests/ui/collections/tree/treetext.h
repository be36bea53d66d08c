// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An item model as text: a line a row, indented by two spaces a level.

#include <QtCore/QAbstractItemModel>

namespace expectra {

[[nodiscard]] inline QString treeText(const QAbstractItemModel &model, const QModelIndex &parent = {},
                                      int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth * 2, QLatin1Char(' ')) + index.data().toString() + QLatin1Char('\n');
        text += treeText(model, index, depth + 1);
    }
    return text;
}

} // namespace expectra
