// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a diagnosis concludes, to read: who causes it and how sure that is, what it rests on, what to change,
// what else was found. It formats a Conclusion and decides nothing. Evidence and findings lead to their
// cells.

#include "app/diagnosis/verdict/conclusion.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace expectra {

class VerdictView final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictView(QWidget *parent = nullptr);

    /// While it runs there is nothing to conclude.
    void showRunning(const diagnosis::Diagnosis &diagnosis);
    void showConclusion(const diagnosis::Diagnosis &diagnosis, const diagnosis::Conclusion &conclusion);

signals:
    void cellRequested(const expectra::diagnosis::Cell &cell);
    void routeWanted(expectra::diagnosis::Route::Way way); // a further one, which would decide
    void atlasRequested();

private:
    void beginColumn();
    void showColumn();
    /// `said`: what need not be repeated.
    void addState(const diagnosis::Diagnosis &diagnosis, const QString &said = {});
    void addVerdict(const diagnosis::Diagnosis &diagnosis, const diagnosis::Conclusion &conclusion);
    void addDecider(const diagnosis::Decider &decider);
    void addEvidence(const diagnosis::Diagnosis &diagnosis,
                     const std::vector<diagnosis::EvidenceLine> &evidence);
    void addFixes(const std::vector<diagnosis::Fix> &fixes);
    void addFindings(const diagnosis::Diagnosis &diagnosis,
                     const std::vector<diagnosis::RouteFinding> &findings);
    void addAtlas();
    void addLinks(QVBoxLayout *below, const diagnosis::Diagnosis &diagnosis,
                  const std::vector<diagnosis::Cell> &cells);

    QScrollArea *m_area;
    QVBoxLayout *m_column = nullptr;
};

} // namespace expectra
