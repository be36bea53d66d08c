// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The diagnoses of the window, each in a tab of its own behind those of the requests. Nothing of it is made
// before the first one. Laws: one request has one diagnosis, which follows the request until it is run; the
// exchanges of a diagnosis stand below it as those of a request do.

#include "app/diagnosis/battery/batteryplan.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace expectra {

class Desk;
class DiagnosisPlay;
class DiagnosisView;
class Settings;

class DiagnosisTabs final : public QObject
{
    Q_OBJECT

public:
    /// The settings remember the routes of each host.
    DiagnosisTabs(Desk *desk, Settings *settings);

    /// Of the request that is shown; of an address still to be typed where none is.
    void diagnose();
    [[nodiscard]] DiagnosisView *current() const; // nullptr: none is shown
    [[nodiscard]] bool isRunning() const;         // the one that is shown

signals:
    void stateChanged(); // which one is shown, and whether it runs
    void viewMade(expectra::DiagnosisView *view);
    void problemChanged(const QString &text); // empty when there is none

private:
    [[nodiscard]] DiagnosisView *makeView();
    [[nodiscard]] std::vector<diagnosis::Route> routesFor(const Request &base) const;
    void remember(const diagnosis::BatteryPlan &plan);
    void handleShown(QWidget *page);
    void followExchange();

    Desk *m_desk;
    Settings *m_settings;
    QHash<QWidget *, DiagnosisPlay *> m_plays;           // by view
    QHash<const QObject *, DiagnosisView *> m_ofRequest; // by the request's tab
};

} // namespace expectra
