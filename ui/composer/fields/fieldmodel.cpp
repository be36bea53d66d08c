// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fields/fieldmodel.h"

namespace expectra {

bool FieldModel::isTyped(int row) const
{
    return row >= 0 && index(row, NameColumn).data(KindRole).value<RowKind>() == RowKind::Typed;
}

} // namespace expectra
