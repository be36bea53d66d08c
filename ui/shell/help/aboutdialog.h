// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which program this is, what it is built from, and where it runs.

#include <QtWidgets/QDialog>

namespace expectra {

class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeLicences();
    [[nodiscard]] QWidget *makeFacts();
};

} // namespace expectra
