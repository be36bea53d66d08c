// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Between one diagnosis view, which plays nothing, and the battery, which shows nothing. The verdict is found
// beside the window's thread: bodies are searched for it. Law: the view outlives it, being its parent.

#include "app/diagnosis/battery/batteryrun.h"
#include "ui/widgets/backgroundtask.h"

namespace expectra {

class DiagnosisView;
class Plays;

class DiagnosisPlay final : public QObject
{
    Q_OBJECT

public:
    DiagnosisPlay(DiagnosisView *view, Plays *plays);

    [[nodiscard]] bool isRunning() const;

signals:
    void runningChanged();
    void startFailed(const QString &reason);

private:
    void start(const diagnosis::BatteryPlan &plan);
    void handleStarted(const diagnosis::Cell &cell);
    void handleSample(const diagnosis::Sample &sample);
    void showProgress();
    void handleFinished(const diagnosis::Diagnosis &diagnosis);

    DiagnosisView *m_view;
    Plays *m_plays;
    diagnosis::BatteryRun m_run;
    BackgroundTask m_judging;
    std::vector<diagnosis::Cell> m_cells; // on the wire
};

} // namespace expectra
