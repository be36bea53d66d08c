// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The dim heading over a group: "HEADER SETS".

#include "ui/widgets/linelabel.h"

namespace expectra {

class SectionLabel final : public LineLabel
{
    Q_OBJECT

public:
    explicit SectionLabel(const QString &text, QWidget *parent = nullptr);
};

} // namespace expectra
