// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dropdown.h"

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

/// The delegate that a combo box has of its own knows no style sheet.
DropDown::DropDown(QWidget *parent) : QComboBox(parent)
{
    setItemDelegate(new QStyledItemDelegate(this));
}

} // namespace expectra
