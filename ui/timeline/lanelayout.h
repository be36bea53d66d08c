// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where each lane's label, bar, text and marks stand, and what lies under a point. Geometry only: it is told
// how wide texts are, and paints nothing. Laws: no two texts of a lane overlap, no bar is narrower than can
// be seen, and a text that finds no room is left out rather than cut.

#include "ui/timeline/lanes.h"
#include "ui/timeline/timescale.h"

#include <QtCore/QRectF>

#include <functional>

namespace expectra {

struct LaneMetrics
{
    double labelWidth = 110; // the column at the left; pixel 0 of the scale is at its end
    double laneHeight = 22;
    double barHeight = 14;
    std::function<double(const QString &)> textWidth;
};

struct PlacedMark
{
    double x = 0;
    QRectF text; // empty where there is no room for it
};

struct PlacedLane
{
    QRectF row;
    QRectF bar; // empty where the bar is out of view
    QRectF text;
    QString shown; // the part of duration and note that found room
    bool isTextInBar = false;
    std::vector<PlacedMark> marks; // one a mark of the lane; x may be out of view
};

class LaneLayout final
{
public:
    LaneLayout() = default;
    LaneLayout(const Lanes &lanes, const TimeScale &scale, const LaneMetrics &metrics);

    [[nodiscard]] const std::vector<PlacedLane> &lanes() const { return m_lanes; }
    [[nodiscard]] QRectF plotArea() const { return m_area; } // where bars are: right of the labels
    [[nodiscard]] double height() const { return m_area.height(); }
    /// Where the line of a 417 stands, and its label; nothing when it is out of view.
    [[nodiscard]] std::optional<double> refusalLine() const { return m_refusalLine; }
    [[nodiscard]] QRectF refusalLabel() const { return m_refusalLabel; }

    /// The lane of the bar at this point, with a little tolerance; -1 where there is none.
    [[nodiscard]] int barAt(QPointF point) const;
    /// The lane whose row is at this point; -1 below the last one.
    [[nodiscard]] int rowAt(QPointF point) const;
    /// The mark of this lane at this point; -1 where there is none.
    [[nodiscard]] int markAt(int lane, QPointF point) const;

private:
    [[nodiscard]] PlacedLane placed(const Lane &lane, std::size_t index) const;
    void placeText(PlacedLane &place, const Lane &lane) const;
    void placeMarks(PlacedLane &place, const Lane &lane) const;
    void placeRefusal(Instant at);

    TimeScale m_scale = TimeScale::fit({}, 1);
    LaneMetrics m_metrics;
    QRectF m_area;
    std::vector<PlacedLane> m_lanes;
    std::optional<double> m_refusalLine;
    QRectF m_refusalLabel;
};

} // namespace expectra
