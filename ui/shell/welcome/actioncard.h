// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A large button that says what it does: mark, title, a line about it, and its keys.

#include "ui/style/icons.h"

#include <QtGui/QStaticText>
#include <QtWidgets/QAbstractButton>

namespace expectra {

class ActionCard final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Weight {
        Main, // the one to begin with: filled with the accent
        Other,
    };

    ActionCard(Weight weight, style::Icon icon, const QString &title, const QString &about,
               const QString &shortcut, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Weight m_weight;
    style::Icon m_icon;
    QStaticText m_titleLine;
    QStaticText m_aboutLine;
    QString m_shortcut;
};

} // namespace expectra
