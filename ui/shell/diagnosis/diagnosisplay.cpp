// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diagnosis/diagnosisplay.h"

#include "app/analysis/wiretext.h"
#include "ui/diagnosis/diagnosisview.h"
#include "ui/shell/plays.h"

#include <algorithm>

namespace expectra {

DiagnosisPlay::DiagnosisPlay(DiagnosisView *view, Plays *plays)
    : QObject(view), m_view(view), m_plays(plays), m_run(plays->wire())
{
    m_run.setTouch([plays](PreparedRequest &request) { trustLab(request, plays->lab()); });
    connect(view, &DiagnosisView::runRequested, this, &DiagnosisPlay::start);
    connect(view, &DiagnosisView::cancelRequested, &m_run, &diagnosis::BatteryRun::cancel);
    connect(&m_run, &diagnosis::BatteryRun::cellStarted, this, &DiagnosisPlay::handleStarted);
    connect(&m_run, &diagnosis::BatteryRun::sampleFinished, this, &DiagnosisPlay::handleSample);
    connect(&m_run, &diagnosis::BatteryRun::progressed, this, &DiagnosisPlay::showProgress);
    connect(&m_run, &diagnosis::BatteryRun::finished, this, &DiagnosisPlay::handleFinished);
}

bool DiagnosisPlay::isRunning() const
{
    return m_run.isRunning();
}

/// Every exchange comes into the log by the wire's own signals.
void DiagnosisPlay::start(const diagnosis::BatteryPlan &plan)
{
    if (m_run.isRunning())
        return;
    m_judging.cancel();
    m_cells.clear();
    PlayOptions options;
    options.jar = m_plays->jar();
    if (auto started = m_run.start(plan, options); !started)
        emit startFailed(escapedText(started.error().detail));
    else
        showProgress();
    emit runningChanged();
}

void DiagnosisPlay::handleStarted(const diagnosis::Cell &cell)
{
    m_cells.push_back(cell);
    showProgress();
}

void DiagnosisPlay::handleSample(const diagnosis::Sample &sample)
{
    const diagnosis::Cell cell{sample.probe, sample.route};
    m_cells.erase(std::remove(m_cells.begin(), m_cells.end(), cell), m_cells.end());
    showProgress();
}

/// What was started can end without a sample: left out, because the server doesn't offer it.
void DiagnosisPlay::showProgress()
{
    if (!m_run.isRunning())
        return; // the verdict is on its way
    const auto &diagnosis = m_run.diagnosis();
    m_cells.erase(std::remove_if(m_cells.begin(), m_cells.end(),
                                 [&diagnosis](const diagnosis::Cell &cell) {
                                     return diagnosis.omission(cell.probe, cell.route) != nullptr;
                                 }),
                  m_cells.end());
    m_view->showProgress(diagnosis, m_cells);
}

void DiagnosisPlay::handleFinished(const diagnosis::Diagnosis &diagnosis)
{
    m_cells.clear();
    emit runningChanged();
    m_judging.start([this, diagnosis](TaskLine &line) {
        auto conclusion = diagnosis::conclude(diagnosis, knowledge::builtinBase());
        line.tell([this, diagnosis, conclusion = std::move(conclusion)] {
            m_view->showConclusion(diagnosis, conclusion);
        });
    });
}

} // namespace expectra
