// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands before a run: over which routes, what will be sent and how much at most, and what each probe
// asks. Law: nothing leaves before this was shown and the run was asked for.

#include "app/diagnosis/battery/batteryplan.h"

#include <QtWidgets/QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace expectra {

class Notice;
class RoutesEditor;

class AnnouncePage final : public QWidget
{
    Q_OBJECT

public:
    explicit AnnouncePage(QWidget *parent = nullptr);

    void setRequest(const Request &request);
    void setRoutes(const std::vector<diagnosis::Route> &routes);
    /// The keys go to its place, which is still to be typed.
    void addRoute(diagnosis::Route::Way way);
    [[nodiscard]] std::vector<diagnosis::Route> routes() const; // those that can be read
    /// nullopt: what stands in the way is shown.
    [[nodiscard]] std::optional<diagnosis::BatteryPlan> plan() const;

signals:
    void runRequested();
    void planChanged(); // by the user

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makePlan();
    [[nodiscard]] static QWidget *makeProbes();
    void announce();
    void showLines(const QStringList &lines);

    Request m_base;
    QLabel *m_about;
    RoutesEditor *m_routes;
    QVBoxLayout *m_lines;
    QWidget *m_shownLines = nullptr;
    Notice *m_problem;
    QPushButton *m_run;
    QBoxLayout *m_parts; // the plan and the probes
    QWidget *m_between;
    QWidget *m_probes;
};

} // namespace expectra
