// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a tool tip would say, at once and out of the pointer's way: a card inside the window, which takes no
// events. A real tool tip is a window of its own, under which the pointer would leave the picture.

#include <QtWidgets/QLabel>

namespace expectra {

class HoverCard final : public QLabel
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *window);

    /// Below the box, or above it where there is no room; the box is in the window's pixels.
    void showFor(const QString &richText, const QRect &box, int x);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace expectra
