// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A label whose words wrap: layouts ask for its size at many widths.

#include "ui/widgets/shapedlabel.h"

namespace expectra {

class WrappedLabel final : public ShapedLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    [[nodiscard]] QSize preferred() const; // of the words alone
};

} // namespace expectra
