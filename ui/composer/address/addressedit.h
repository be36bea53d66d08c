// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The address field. {{placeholders}} stand out in a colour of their own, and the tool tip says what they
// stand for. What is typed is never corrected.

#include <QtWidgets/QLineEdit>

namespace expectra {

class AddressEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressEdit(QWidget *parent = nullptr);

    void setResolved(const QString &address); // empty: what is typed is what is meant

protected:
    void changeEvent(QEvent *event) override;

private:
    void markVariables();
};

} // namespace expectra
