// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The diagnoses of the window, each in a tab of its own behind those of the requests. Nothing of it is made
// before the first one. Laws: one request has one diagnosis, which follows the request until it is run; the
// exchanges of a diagnosis stand below it as those of a request do.

#include "app/diagnosis/battery/batteryplan.h"
#include "app/drafts/session.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace expectra {

class Desk;
class DiagnosisPlay;
class DiagnosisView;
class RequestTab;
class Settings;

class DiagnosisTabs final : public QObject
{
    Q_OBJECT

public:
    /// The settings remember the routes of each host.
    DiagnosisTabs(Desk *desk, Settings *settings);

    /// Of the request that is shown; of an address still to be typed where none is.
    void diagnose();
    /// What a session keeps of them. A restored one is set up when it is first looked at.
    [[nodiscard]] std::vector<drafts::OpenDiagnosis> setups() const;
    void restore(const std::vector<drafts::OpenDiagnosis> &setups);
    [[nodiscard]] DiagnosisView *current() const; // nullptr: none is shown
    [[nodiscard]] bool isRunning() const;         // the one that is shown

signals:
    void stateChanged();  // which one is shown, and whether it runs
    void setupsChanged(); // anything that a session keeps
    void viewMade(expectra::DiagnosisView *view);
    void problemChanged(const QString &text); // empty when there is none

private:
    [[nodiscard]] DiagnosisView *makeView();
    void bind(const RequestTab *tab, DiagnosisView *view);
    [[nodiscard]] RequestTab *tabOf(const DiagnosisView *view) const; // nullptr: a bare address
    [[nodiscard]] drafts::OpenDiagnosis setupOf(const DiagnosisView *view) const;
    void setUp(DiagnosisView *view, const drafts::OpenDiagnosis &setup);
    [[nodiscard]] std::vector<diagnosis::Route> routesFor(const Request &base) const;
    void remember(const diagnosis::BatteryPlan &plan);
    void handleShown(QWidget *page);
    void followExchange();

    Desk *m_desk;
    Settings *m_settings;
    QHash<QWidget *, DiagnosisPlay *> m_plays;               // by view
    QHash<const QObject *, DiagnosisView *> m_ofRequest;     // by the request's tab
    QHash<const QWidget *, drafts::OpenDiagnosis> m_waiting; // restored, and not looked at yet; by view
};

} // namespace expectra
