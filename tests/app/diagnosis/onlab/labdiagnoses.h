// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plays the batteries of rows against one lab, a few side by side, since they wait far more than they work.
// The lab's places are named in short. In a route: `via=strip`, the lab's proxy for that user; `to=lab`, its
// origin; `echo`, its echo origin; `via=nobody`. An address begins with `lab`, `tls`, `gateway:strip` (the
// lab's gateway for that user) or `nobody` (a port that nobody listens on).

#include "app/diagnosis/battery/batteryrun.h"
#include "app/lab/lab.h"
#include "tests/app/diagnosis/onlab/labrows.h"

#include <deque>

namespace expectra::test {

class LabDiagnoses final : public QObject
{
    Q_OBJECT

public:
    /// What is wrong; empty: nothing. The rows begin as soon as the event loop runs.
    [[nodiscard]] QString start(std::span<const LabRow> rows);
    /// nullptr: the row could not be played, or not to its end.
    [[nodiscard]] const diagnosis::Diagnosis *of(const LabRow &row);

private:
    struct Play
    {
        const LabRow *row = nullptr;
        Player player;
        diagnosis::BatteryRun run{player};
        bool isOver = false;
    };
    void startMore();
    [[nodiscard]] diagnosis::BatteryPlan planOf(const LabRow &row) const;
    [[nodiscard]] std::string inFull(const std::string &routeWord) const;
    [[nodiscard]] std::string addressOf(const std::string &url) const;

    std::unique_ptr<lab::Lab> m_lab;
    std::uint16_t m_nobody = 0;
    std::deque<const LabRow *> m_waiting;
    std::vector<std::unique_ptr<Play>> m_plays;
};

} // namespace expectra::test
