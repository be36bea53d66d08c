// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The canvas of the timeline: a QCustomPlot with the time axis and one plottable that paints the lanes. The
// only place where QCustomPlot is seen, as its header is costly. It takes no input: the view around it does.

#include "ui/timeline/picture/lanepainter.h"

#include <QtGui/QPixmap>

#include <memory>

class QWidget;

namespace expectra {

class LanePlot final
{
public:
    explicit LanePlot(QWidget *parent);
    ~LanePlot();
    LanePlot(const LanePlot &) = delete;
    LanePlot &operator=(const LanePlot &) = delete;

    [[nodiscard]] QWidget *widget() const;
    void show(const LaneScene &scene, double labelWidth);
    void takeStyle(style::Theme theme);
    /// What was shown last, so many device pixels to a pixel.
    [[nodiscard]] QPixmap picture(QSize size, double ratio);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace expectra
