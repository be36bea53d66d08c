// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an area says while it has nothing to show: what will stand here, and how to get it.

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

private:
    QVBoxLayout *m_buttons;
};

} // namespace expectra
