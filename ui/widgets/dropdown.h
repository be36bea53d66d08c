// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A drop-down list whose rows have the height of all other rows, each with a colour of its own where it has
// one: not the one that is shown in the closed control.

#include "ui/style/palette.h"

#include <QtWidgets/QComboBox>

namespace expectra {

class DropDown final : public QComboBox
{
    Q_OBJECT

public:
    explicit DropDown(QWidget *parent = nullptr);

    void setItemWords(int index, style::Role role);
};

} // namespace expectra
