// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A dot in front of a line of words, as high as the line. It repeats by colour what the words say.

#include "ui/style/palette.h"

#include <QtWidgets/QWidget>

namespace expectra {

class Dot final : public QWidget
{
    Q_OBJECT

public:
    explicit Dot(style::Role role, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    style::Role m_role;
};

} // namespace expectra
