// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The answer in one line: status, time, sizes, protocol and address, and at the right what matters most.
// While the exchange runs it says what is waited for; after a failure, what failed and in which phase.

#include "app/exchange/exchange.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace expectra {

class Chip;
class ChipButton;
class ElidedLabel;

class AnswerStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerStrip(QWidget *parent = nullptr);

    void showExchange(const Exchange *exchange); // nullptr: nothing was sent yet

signals:
    /// The finding at the right was clicked, by its stable id; empty where the sentence is about the outcome.
    void findingActivated(const QString &id);
    /// Of the exchange that runs.
    void pauseRequested(bool isPaused);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showFacts(const Exchange &exchange);
    void showFinding(const Exchange &exchange);
    void showPause(bool isPaused);

    void showTime();
    void updateRunning();
    [[nodiscard]] QString wholeText() const; // what is copied

    Chip *m_status;
    QLabel *m_time;
    ElidedLabel *m_facts;
    QToolButton *m_pause;
    ChipButton *m_finding;
    QString m_findingId;
    bool m_isRunning = false;
    Duration m_timeShown{};     // of the exchange when it was shown
    QElapsedTimer m_sinceShown; // while it runs, its time goes on
    QTimer *m_running;
};

} // namespace expectra
