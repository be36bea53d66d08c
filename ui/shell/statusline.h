// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line at the bottom: how many exchanges there are and how much they moved, which clock stamped the shown
// one, and what the program has to say about itself.

#include "app/exchange/exchange.h"

#include <QtWidgets/QStatusBar>

#include <vector>

class QLabel;

namespace expectra {

class ElidedLabel;

class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showTotals(int count, ByteCount bytes);
    void showClock(const Exchange *exchange); // nullptr: nothing was sent yet
    void showUnsaved(int requests);
    void showSaved(const QString &text);   // until something else happens
    void showProblem(const QString &text); // empty when there is none

private:
    QLabel *m_totals;
    QLabel *m_clock;
    ElidedLabel *m_problem;
    QLabel *m_saved;
};

} // namespace expectra
