// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A label of one line.

#include "ui/widgets/shapedlabel.h"

namespace expectra {

class LineLabel : public ShapedLabel
{
    Q_OBJECT

public:
    explicit LineLabel(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace expectra
