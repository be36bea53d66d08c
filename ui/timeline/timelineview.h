// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The picture of an exchange in time: a lane a phase, marks for interim responses and limits, a red line at a
// 417. Wheel zooms at the pointer, drag pans, double click or 0 fits, arrows walk over the bars. It shows
// unfinished exchanges too, and says everything in its accessible description. QCustomPlot is the canvas and
// stays inside.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/timeline/phase.h"

#include <QWidget>

#include <memory>

namespace expectra {

class LanePlot;

class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    /// nullptr for the empty state. The zoom is kept while the same exchange grows.
    void showExchange(const Exchange *exchange);

signals:
    /// The user chose a bar. The range is empty for a phase that moved no bytes.
    void phaseSelected(expectra::timeline::PhaseName phase, expectra::ByteRange bytes,
                       expectra::Direction direction);

private:
    std::unique_ptr<LanePlot> m_plot;
};

} // namespace expectra
