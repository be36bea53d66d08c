// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an area says while it has nothing to show: what will stand here, and how to get it. Law: while it is
// hidden it asks for no room, so that its words aren't measured before anybody reads them.

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace expectra {

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &title, const QString &hint, QWidget *parent = nullptr);

    /// What gets it, below the hint.
    QPushButton *addButton(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;

private:
    QVBoxLayout *m_buttons;
};

} // namespace expectra
