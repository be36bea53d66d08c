// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A chip that can be pressed, by mouse and by key.

#include "ui/widgets/chip.h"

#include <QtWidgets/QAbstractButton>

namespace expectra {

class ChipButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipButton(QWidget *parent = nullptr);

    void setContent(const QString &text, Tone tone, style::Icon icon);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Chip *m_chip;
};

} // namespace expectra
