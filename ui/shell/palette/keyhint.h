// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys to press and what they do, small, for the foot of a card.

#include <QtWidgets/QWidget>

namespace expectra {

class KeyHint final : public QWidget
{
    Q_OBJECT

public:
    KeyHint(const QString &keys, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
    QString m_text;
};

} // namespace expectra
