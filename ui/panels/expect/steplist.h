// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dated steps, one below the other: a dot in the colour of what happened, when, and what. A link inside the
// last step leads to another exchange.

#include "ui/style/palette.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace expectra {

struct StepRow
{
    style::Role role = style::Role::Dim;
    QString time;  // as exact as the stamp; empty for what has no time of its own
    QString since; // since the step before: "+5.61 ms"
    QString html;
    QString link{}; // the target of the link in it, for the keyboard; empty where it has none
};

class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void setRows(const std::vector<StepRow> &rows);

signals:
    void linkActivated(const QString &link);

private:
    void addRow(const StepRow &row);

    QGridLayout *m_grid = nullptr;
    QWidget *m_rows = nullptr;
};

} // namespace expectra
