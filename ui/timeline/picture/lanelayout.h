// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where each lane's label, bars, texts and marks stand, and what lies under a point. Geometry only: it is
// told how wide texts are, and paints nothing. Laws: no text covers a bar, a mark or another text of its
// lane, but for what stands on a bar by intent and clear of everything else there; no bar is narrower than
// can be seen; a text that finds too little room is elided, or left out.

#include "ui/timeline/lanes/lanestops.h"
#include "ui/timeline/scale/timescale.h"

#include <QtCore/QLineF>
#include <QtCore/QRectF>

#include <functional>

namespace expectra {

struct LaneMetrics
{
    double labelWidth = 110; // the column at the left; pixel 0 of the scale is at its end
    double laneHeight = 22;
    double barHeight = 14;
    double relatedHeight = 8; // of the bars of another exchange
    double pixelRatio = 1;    // edges stand on whole pixels of the screen
    std::function<double(const QString &)> textWidth;
    std::function<QString(const QString &, double)> elided;
};

struct PlacedText
{
    QRectF box; // empty where there was no room
    QString text;
};

struct PlacedMark
{
    double x = 0;
    QRectF text; // empty where there is no room for it
};

/// Where a lane went that has nothing in view.
enum class OutOfView { No, Before, After };

struct PlacedLane
{
    QRectF row;
    std::vector<QRectF> bars; // one a bar of the lane; empty where it is out of view
    QRectF ghost;             // from the end of an expect wait to its limit
    QLineF gap;               // from the exchange before to this one; null where there is none
    PlacedText duration;
    PlacedText note;
    bool isDurationInBar = false;
    OutOfView out = OutOfView::No;
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
    /// Where the line of a 417 stands, its parts between the texts in its way, and its label; nothing when it
    /// is out of view.
    [[nodiscard]] std::optional<double> refusalLine() const { return m_refusalLine; }
    [[nodiscard]] const std::vector<QLineF> &refusalParts() const { return m_refusalParts; }
    [[nodiscard]] QRectF refusalLabel() const { return m_refusalLabel; }

    /// The bar or mark at this point, with a little tolerance.
    [[nodiscard]] std::optional<LaneStop> stopAt(QPointF point) const;
    /// The lane whose row is at this point; -1 outside.
    [[nodiscard]] int rowAt(QPointF point) const;
    /// What to draw around a chosen bar or mark; empty when it is out of view.
    [[nodiscard]] QRectF boxOf(const LaneStop &stop) const;

private:
    void place(const Lane &lane);
    void placeBars(PlacedLane &place, const Lane &lane) const;
    void placeTexts(PlacedLane &place, const Lane &lane) const;
    [[nodiscard]] bool placeInBar(PlacedLane &place, double width) const;
    void placeBeside(PlacedLane &place, const Lane &lane) const;
    void placeBefore(PlacedLane &place, double left, double width) const;
    void placeMarkTexts(PlacedLane &place, const Lane &lane) const;
    void placeRefusal(Instant at);
    [[nodiscard]] double x(Instant at) const;
    [[nodiscard]] double snapped(double x) const;

    TimeScale m_scale = TimeScale::fit(Duration(), 1);
    LaneMetrics m_metrics;
    QRectF m_area;
    std::vector<PlacedLane> m_lanes;
    std::optional<double> m_refusalLine;
    std::vector<QLineF> m_refusalParts;
    QRectF m_refusalLabel;
};

} // namespace expectra
