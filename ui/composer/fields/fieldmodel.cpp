// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fields/fieldmodel.h"

namespace expectra {

bool FieldModel::isTyped(int row) const
{
    return row >= 0 && index(row, NameColumn).data(KindRole).value<RowKind>() == RowKind::Typed;
}

QVariant FieldModel::emptyCell(int column, int role)
{
    switch (role) {
    case KindRole: return QVariant::fromValue(RowKind::Empty);
    case IsSentRole: return true;
    case Qt::AccessibleTextRole:
        return column == NameColumn ? QVariant(tr("Empty row for a new one")) : QVariant();
    default: return {};
    }
}

} // namespace expectra
