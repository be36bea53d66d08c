// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A drop-down list whose rows have the height of all other rows.

#include <QtWidgets/QComboBox>

namespace expectra {

class DropDown final : public QComboBox
{
    Q_OBJECT

public:
    explicit DropDown(QWidget *parent = nullptr);
};

} // namespace expectra
