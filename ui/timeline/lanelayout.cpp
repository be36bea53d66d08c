// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanelayout.h"

#include "app/analysis/wiretext.h"

#include <algorithm>
#include <array>

namespace expectra {

namespace {

constexpr double narrowest = 3; // pixels of a bar, however short it was
constexpr double besideBar = 6; // between a bar and its text
constexpr double markRadius = 5;
constexpr double markGap = 2;   // between a mark and its text
constexpr double tolerance = 3; // a bar of three pixels should still be easy to hit
constexpr double refusalGap = 4;

/// From the fullest to the shortest way to say it.
std::array<QString, 2> texts(const Lane &lane)
{
    const auto duration = durationText(lane.length());
    return {lane.note.isEmpty() ? duration : duration + QLatin1Char(' ') + lane.note, duration};
}

} // namespace

LaneLayout::LaneLayout(const Lanes &lanes, const TimeScale &scale, const LaneMetrics &metrics)
    : m_scale(scale)
    , m_metrics(metrics)
    , m_area(metrics.labelWidth, 0, scale.width(),
             metrics.laneHeight * static_cast<double>(lanes.lanes.size()))
{
    for (const auto &lane : lanes.lanes)
        m_lanes.push_back(placed(lane, m_lanes.size()));
    if (lanes.refusedAt)
        placeRefusal(*lanes.refusedAt);
}

PlacedLane LaneLayout::placed(const Lane &lane, std::size_t index) const
{
    const auto top = m_metrics.laneHeight * static_cast<double>(index);
    PlacedLane place;
    place.row = QRectF(0, top, m_area.right(), m_metrics.laneHeight);
    const auto left = m_area.left() + m_scale.pixel(lane.start);
    const auto right = std::max(m_area.left() + m_scale.pixel(lane.end), left + narrowest);
    const auto barTop = top + (m_metrics.laneHeight - m_metrics.barHeight) / 2;
    const auto bar = QRectF(QPointF(std::max(left, m_area.left()), barTop),
                            QPointF(std::min(right, m_area.right()), barTop + m_metrics.barHeight));
    if (bar.width() > 0)
        place.bar = bar;
    placeText(place, lane);
    placeMarks(place, lane);
    return place;
}

void LaneLayout::placeText(PlacedLane &place, const Lane &lane) const
{
    if (place.bar.isEmpty())
        return;
    const bool hasTail = lane.isRunning || !lane.marks.empty(); // something stands at the bar's end
    const auto behind = hasTail ? besideBar + 2 * markRadius - 2 : besideBar;
    for (const auto &text : texts(lane)) {
        const auto width = m_metrics.textWidth(text);
        const auto right = place.bar.right() + behind;
        const auto left = place.bar.left() - besideBar - width;
        place.isTextInBar = false;
        place.shown = text;
        place.text = QRectF(right, place.row.top(), width, place.row.height());
        if (place.text.right() <= m_area.right() - besideBar)
            return;
        place.text.moveLeft(place.bar.right() - besideBar - behind - width);
        place.isTextInBar = place.text.left() >= place.bar.left() + besideBar;
        if (place.isTextInBar)
            return;
        place.text.moveLeft(left);
        if (left >= m_area.left())
            return;
    }
    place.shown.clear();
    place.text = {};
}

/// A mark's text stands before it, or behind it where that is free: on the bar, clear of other marks and
/// texts.
void LaneLayout::placeMarks(PlacedLane &place, const Lane &lane) const
{
    for (const auto &mark : lane.marks)
        place.marks.push_back({m_area.left() + m_scale.pixel(mark.at), {}});
    const auto end = place.isTextInBar ? place.text.left() - besideBar : place.bar.right();
    auto taken = place.bar.left();
    for (std::size_t i = 0; i < place.marks.size(); ++i) {
        const auto width = m_metrics.textWidth(lane.marks[i].text);
        const auto x = place.marks[i].x;
        const auto limit =
            i + 1 < place.marks.size() ? std::min(end, place.marks[i + 1].x - markRadius) : end;
        const auto before =
            QRectF(x - markRadius - markGap - width, place.row.top(), width, place.row.height());
        const auto behind = before.translated(2 * (markRadius + markGap) + width, 0);
        const auto isFree = [&](const QRectF &text) {
            return text.left() > taken + markGap && text.right() <= end;
        };
        if (lane.marks[i].text.isEmpty())
            continue;
        if (isFree(before) && x <= end + markRadius)
            place.marks[i].text = before;
        else if (isFree(behind) && behind.right() + markGap <= limit)
            place.marks[i].text = behind;
        taken = std::max(x + markRadius, place.marks[i].text.right());
    }
}

/// The label stands beside the line in the first lane where it covers nothing.
void LaneLayout::placeRefusal(Instant at)
{
    const auto x = m_area.left() + m_scale.pixel(at);
    if (x < m_area.left() || x > m_area.right())
        return;
    m_refusalLine = x;
    const auto width = m_metrics.textWidth(QStringLiteral("417"));
    for (const auto &lane : m_lanes) {
        for (const auto left : {x + refusalGap, x - refusalGap - width}) {
            const QRectF label(left, lane.row.top(), width, lane.row.height());
            const auto free = !label.intersects(lane.text) && !label.intersects(lane.bar);
            if (free && label.left() >= m_area.left() && label.right() <= m_area.right()) {
                m_refusalLabel = label;
                return;
            }
        }
    }
}

int LaneLayout::rowAt(QPointF point) const
{
    const auto found = std::find_if(m_lanes.begin(), m_lanes.end(), [point](const PlacedLane &lane) {
        return point.y() >= lane.row.top() && point.y() < lane.row.bottom();
    });
    return found == m_lanes.end() ? -1 : static_cast<int>(found - m_lanes.begin());
}

int LaneLayout::barAt(QPointF point) const
{
    const auto row = rowAt(point);
    if (row < 0)
        return -1;
    const auto &bar = m_lanes[static_cast<std::size_t>(row)].bar;
    return !bar.isEmpty() && bar.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(point) ? row
                                                                                                        : -1;
}

int LaneLayout::markAt(int lane, QPointF point) const
{
    if (lane < 0 || lane >= static_cast<int>(m_lanes.size()))
        return -1;
    const auto &marks = m_lanes[static_cast<std::size_t>(lane)].marks;
    const auto found = std::find_if(marks.begin(), marks.end(), [point](const PlacedMark &mark) {
        return std::abs(mark.x - point.x()) <= markRadius;
    });
    return found == marks.end() ? -1 : static_cast<int>(found - marks.begin());
}

} // namespace expectra
