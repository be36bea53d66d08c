// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A few words on a ground of their own: a status, a state, a warning. Filled chips stand out, outlined ones
// tell. The words alone carry the meaning; the colour repeats it.

#include "ui/style/icons.h"

#include <QtWidgets/QWidget>

namespace expectra {

enum class Tone { Neutral, Met, Refused, Warning };

class Chip final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape {
        Filled,
        Outlined,
        OutlinedWithDot, // a dot before the words says that something runs
    };

    explicit Chip(Shape shape, QWidget *parent = nullptr);

    void setContent(const QString &text, Tone tone, style::Icon icon = style::Icon::None);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int markWidth() const;

    Shape m_shape;
    QString m_text;
    Tone m_tone = Tone::Neutral;
    style::Icon m_icon = style::Icon::None;
};

} // namespace expectra
