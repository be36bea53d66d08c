// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The status adviser for those who write the server: folded to one line until it is asked for. It formats;
// app/analysis/advice decides.

#include "app/analysis/advice/statusadvice.h"

#include <QtWidgets/QWidget>

class QToolButton;

namespace expectra {

class AdviserCard final : public QWidget
{
    Q_OBJECT

public:
    AdviserCard(const Exchange &exchange, bool isOpen, QWidget *parent = nullptr);

signals:
    void opened(bool isOpen);

private:
    void setOpen(bool isOpen);

    QToolButton *m_head;
    QWidget *m_content;
};

} // namespace expectra
