// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/picture/lanelayout.h"

#include "app/analysis/wiretext.h"

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

constexpr double narrowest = 3; // pixels of a bar, however short it was
constexpr double besideBar = 6; // between a bar and its text
constexpr double betweenTexts = 7;
constexpr double markRadius = 6;
constexpr double markGap = 2;       // between a mark and its text
constexpr double tolerance = 3;     // a bar of three pixels should still be easy to hit
constexpr double worthEliding = 60; // less of a note than this says nothing
constexpr double refusalGap = 4;

QRectF inRow(const QRectF &row, double left, double width)
{
    return {left, row.top(), width, row.height()};
}

bool covers(const QRectF &box, double x)
{
    return !box.isEmpty() && box.left() - refusalGap < x && box.right() + refusalGap > x;
}

} // namespace

LaneLayout::LaneLayout(const Lanes &lanes, const TimeScale &scale, const LaneMetrics &metrics)
    : m_scale(scale)
    , m_metrics(metrics)
    , m_area(metrics.labelWidth, 0, scale.width(),
             metrics.laneHeight * static_cast<double>(lanes.lanes.size()))
{
    for (const auto &lane : lanes.lanes)
        place(lane);
    if (lanes.refusedAt)
        placeRefusal(*lanes.refusedAt);
}

double LaneLayout::snapped(double x) const
{
    return std::round(x * m_metrics.pixelRatio) / m_metrics.pixelRatio;
}

double LaneLayout::x(Instant at) const
{
    return m_area.left() + m_scale.pixel(at);
}

void LaneLayout::place(const Lane &lane)
{
    PlacedLane place;
    const auto top = m_metrics.laneHeight * static_cast<double>(m_lanes.size());
    place.row = QRectF(0, top, m_area.right(), m_metrics.laneHeight);
    for (const auto &mark : lane.marks)
        place.marks.push_back({snapped(x(mark.at)), {}});
    placeBars(place, lane);
    placeTexts(place, lane);
    placeMarkTexts(place, lane);
    m_lanes.push_back(std::move(place));
}

void LaneLayout::placeBars(PlacedLane &place, const Lane &lane) const
{
    const auto height = lane.related ? m_metrics.relatedHeight : m_metrics.barHeight;
    const auto top = snapped(place.row.center().y() - height / 2);
    const auto clipped = [&](double from, double to) {
        const QRectF box(QPointF(std::max(from, m_area.left()), top),
                         QPointF(std::min(to, m_area.right()), top + height));
        return box.width() > 0 ? box : QRectF();
    };
    bool isAnyInView = false;
    for (const auto &bar : lane.bars) {
        const auto left = snapped(x(bar.start));
        place.bars.push_back(clipped(left, std::max(snapped(x(bar.end)), left + narrowest)));
        isAnyInView = isAnyInView || !place.bars.back().isEmpty();
    }
    if (!isAnyInView)
        place.out = x(lane.start()) >= m_area.right() ? OutOfView::After : OutOfView::Before;
    if (lane.limit)
        place.ghost =
            clipped(std::max(snapped(x(lane.end())), place.bars.back().right()), snapped(x(*lane.limit)));
    if (lane.related && lane.related->waitsFrom) {
        const auto from = std::clamp(x(*lane.related->waitsFrom), m_area.left(), m_area.right());
        const auto to = std::clamp(x(lane.start()), m_area.left(), m_area.right());
        if (to > from)
            place.gap = QLineF(from, place.row.center().y(), to, place.row.center().y());
    }
}

void LaneLayout::placeTexts(PlacedLane &place, const Lane &lane) const
{
    if (place.out != OutOfView::No)
        return;
    place.duration.text = durationText(lane.length());
    place.isDurationInBar = !lane.related && placeInBar(place, m_metrics.textWidth(place.duration.text));
    place.note.text = lane.note;
    placeBeside(place, lane);
    for (auto *text : {&place.duration, &place.note}) {
        if (text->box.isEmpty())
            *text = {};
    }
}

/// At the left of the bar, where no mark stands.
bool LaneLayout::placeInBar(PlacedLane &place, double width) const
{
    const auto box = place.bars.front().adjusted(besideBar, 0, -besideBar, 0);
    if (box.width() < width)
        return false;
    const auto right = box.left() + width;
    const bool isFree = std::none_of(place.marks.begin(), place.marks.end(), [&](const PlacedMark &mark) {
        return mark.x + markRadius > box.left() && mark.x - markRadius - markGap < right;
    });
    if (isFree)
        place.duration.box = inRow(place.row, box.left(), width);
    return isFree;
}

/// Behind the bar and what stands at its end; before the bar where that is too little.
void LaneLayout::placeBeside(PlacedLane &place, const Lane &lane) const
{
    const auto last = std::find_if(place.bars.rbegin(), place.bars.rend(),
                                   [](const QRectF &bar) { return !bar.isEmpty(); });
    auto from = std::max(last->right(), place.ghost.right()) + (lane.isRunning() ? besideBar : 0);
    auto to = m_area.right() - besideBar;
    for (const auto &mark : place.marks) {
        if (mark.x + markRadius > from && mark.x - markRadius < from + besideBar)
            from = mark.x + markRadius;
        else if (mark.x > from)
            to = std::min(to, mark.x - markRadius - besideBar);
    }
    from += besideBar;
    const auto width = m_metrics.textWidth(place.duration.text);
    const auto first =
        std::find_if(place.bars.begin(), place.bars.end(), [](const QRectF &bar) { return !bar.isEmpty(); });
    if (!place.isDurationInBar) {
        const auto before = first->left() - besideBar - width;
        const bool isMarked = std::any_of(place.marks.begin(), place.marks.end(), [&](const PlacedMark &m) {
            return m.x - markRadius < first->left() && m.x + markRadius > before;
        });
        if (from + width <= to)
            place.duration.box = inRow(place.row, from, width);
        else if (before >= m_area.left() && !isMarked)
            return placeBefore(place, before, width);
        else
            return;
        from += width + betweenTexts;
    }
    if (place.note.text.isEmpty())
        return;
    const auto whole = m_metrics.textWidth(place.note.text);
    const auto room = to - from;
    if (whole > room && room >= worthEliding && m_metrics.elided)
        place.note.text = m_metrics.elided(place.note.text, room);
    const auto given = m_metrics.textWidth(place.note.text);
    if (given <= room)
        place.note.box = inRow(place.row, from, given);
}

/// The line of a gap ends where its words begin.
void LaneLayout::placeBefore(PlacedLane &place, double left, double width) const
{
    place.duration.box = inRow(place.row, left, width);
    const auto noteWidth = m_metrics.textWidth(place.note.text);
    const auto noteLeft = left - betweenTexts - noteWidth;
    const bool isMarked = std::any_of(place.marks.begin(), place.marks.end(), [&](const PlacedMark &mark) {
        return mark.x - markRadius < left && mark.x + markRadius > noteLeft;
    });
    if (!place.note.text.isEmpty() && noteLeft >= m_area.left() && !isMarked)
        place.note.box = inRow(place.row, noteLeft, noteWidth);
    if (place.gap.isNull())
        return;
    const auto end = (place.note.box.isEmpty() ? left : noteLeft) - besideBar;
    place.gap = end > place.gap.x1() ? QLineF(place.gap.x1(), place.gap.y1(), end, place.gap.y2()) : QLineF();
}

/// A mark's text stands before it, or behind it where that is free: on the bar, clear of other marks and
/// texts. The line of a 417 has a label of its own.
void LaneLayout::placeMarkTexts(PlacedLane &place, const Lane &lane) const
{
    if (lane.related || place.out != OutOfView::No)
        return;
    const auto &bar = place.bars.front();
    auto taken = std::max(bar.left(), place.isDurationInBar ? place.duration.box.right() : 0.0);
    for (std::size_t i = 0; i < place.marks.size(); ++i) {
        const auto x = place.marks[i].x;
        if (x < taken - markRadius)
            continue;
        if (x > bar.right() + markRadius)
            return;
        const auto free = taken;
        taken = x + markRadius;
        if (lane.marks[i].text.isEmpty() || lane.marks[i].kind == MarkKind::Refusal ||
            lane.marks[i].kind == MarkKind::TlsMessage)
            continue;
        const auto width = m_metrics.textWidth(lane.marks[i].text);
        const auto next = i + 1 < place.marks.size() ? place.marks[i + 1].x - markRadius : bar.right();
        const auto before = inRow(place.row, x - markRadius - markGap - width, width);
        const auto behind = inRow(place.row, x + markRadius + markGap, width);
        if (before.left() > free + markGap && before.right() <= bar.right())
            place.marks[i].text = before;
        else if (behind.right() + markGap <= std::min(next, bar.right()) && behind.left() > free)
            place.marks[i].text = behind;
        taken = std::max(taken, place.marks[i].text.right());
    }
}

/// The label stands beside the line in the first lane where it covers nothing.
void LaneLayout::placeRefusal(Instant at)
{
    const auto line = snapped(x(at));
    if (line < m_area.left() || line > m_area.right())
        return;
    m_refusalLine = line;
    const auto width = m_metrics.textWidth(QStringLiteral("417"));
    for (const auto &lane : m_lanes) {
        for (const auto left : {line + refusalGap, line - refusalGap - width}) {
            const auto label = inRow(lane.row, left, width);
            const auto hits = [&label](const QRectF &box) { return label.intersects(box); };
            const bool isTaken =
                hits(lane.duration.box) || hits(lane.note.box) || hits(lane.ghost) ||
                std::any_of(lane.bars.begin(), lane.bars.end(), hits) ||
                std::any_of(lane.marks.begin(), lane.marks.end(), [&label](const PlacedMark &mark) {
                    return mark.x + markRadius > label.left() && mark.x - markRadius < label.right();
                });
            if (!isTaken && m_refusalLabel.isEmpty() && label.left() >= m_area.left() &&
                label.right() <= m_area.right())
                m_refusalLabel = label;
        }
        if (!covers(lane.duration.box, line) && !covers(lane.note.box, line))
            m_refusalParts.emplace_back(line, lane.row.top(), line, lane.row.bottom());
    }
}

int LaneLayout::rowAt(QPointF point) const
{
    const auto row = std::floor(point.y() / m_metrics.laneHeight);
    return row >= 0 && row < static_cast<double>(m_lanes.size()) ? static_cast<int>(row) : -1;
}

std::optional<LaneStop> LaneLayout::stopAt(QPointF point) const
{
    const auto row = rowAt(point);
    if (row < 0 || point.x() < m_area.left() - tolerance)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(row);
    const auto &lane = m_lanes[index];
    std::optional<LaneStop> found;
    auto nearest = markRadius;
    for (std::size_t i = 0; i < lane.marks.size(); ++i) {
        const auto away = std::abs(lane.marks[i].x - point.x());
        if (away >= nearest)
            continue;
        nearest = away;
        found = LaneStop{index, true, i};
    }
    const auto reach = std::max(tolerance, (m_metrics.barHeight - m_metrics.relatedHeight) / 2);
    for (auto i = lane.bars.size(); i > 0 && !found; --i) {
        const auto &bar = lane.bars[i - 1];
        const auto isOnly = lane.bars.size() == 1;
        const auto wider = isOnly ? tolerance : 0;
        if (!bar.isEmpty() && bar.adjusted(-wider, -reach, wider, reach).contains(point))
            found = LaneStop{index, false, i - 1};
    }
    return found;
}

QRectF LaneLayout::boxOf(const LaneStop &stop) const
{
    if (stop.lane >= m_lanes.size())
        return {};
    const auto &lane = m_lanes[stop.lane];
    if (!stop.isMark)
        return stop.index < lane.bars.size() ? lane.bars[stop.index] : QRectF();
    if (stop.index >= lane.marks.size())
        return {};
    const auto x = lane.marks[stop.index].x;
    if (x < m_area.left() || x > m_area.right())
        return {};
    return {x - markRadius, lane.row.center().y() - markRadius, 2 * markRadius, 2 * markRadius};
}

} // namespace expectra
