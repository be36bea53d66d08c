// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What LanePlot asks of the canvas below the lanes. QCustomPlot answers from a library of its own, which is
// loaded with the first timeline: bound with the program it would cost every start a twentieth of its time.

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPixmap>

#include <functional>
#include <vector>

class QPainter;
class QWidget;

namespace expectra {

struct CanvasLook
{
    QColor ground;
    QFont labelFont;
    QColor label;
    QColor grid;
    QColor zero; // of the grid's first line
};

/// The axis below the lanes; its keys are nanoseconds.
struct CanvasAxis
{
    std::vector<std::pair<double, QString>> ticks;
    double begin = 0;
    double end = 0;
    int labelWidth = 0;    // what stands left of the axis
    double laneHeight = 0; // what stands above it
};

class LaneCanvas
{
public:
    LaneCanvas() = default;
    virtual ~LaneCanvas() = default;
    LaneCanvas(const LaneCanvas &) = delete;
    LaneCanvas &operator=(const LaneCanvas &) = delete;

    [[nodiscard]] virtual QWidget *widget() = 0;
    virtual void dress(const CanvasLook &look) = 0;
    virtual void show(const CanvasAxis &axis) = 0;
    [[nodiscard]] virtual QPixmap picture(QSize size, double ratio) = 0;
};

using PaintLanes = std::function<void(QPainter &)>;

/// expectra_lane_canvas of the library; the caller owns what it returns.
using MakeLaneCanvas = LaneCanvas *(*)(QWidget *parent, const PaintLanes &paint);

} // namespace expectra
