// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinestage.h"

#include "app/analysis/wiretext.h"
#include "ui/style/spacing.h"

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

constexpr double smallestShare = 0.25; // of the width that the shown exchange gets beside its play
constexpr double widestTrailing = 0.3;
constexpr double trailingStep = 40; // in steps, or the picture would tremble while a number grows
constexpr double tickGap = 44;      // between labels: an axis is read at a glance, not ticked off
constexpr int limitInSight = 10;    // a limit comes into view when a tenth of it has passed

} // namespace

void TimelineStage::show(const Exchange *exchange, const std::vector<ExchangePtr> &play, Instant now)
{
    const bool isSame = exchange && m_exchange && exchange->id == m_exchange->id;
    if (!isSame) {
        m_scene.selected.reset();
        m_scene.scroll = 0;
        m_scene.scale = TimeScale::fit(Duration(), m_width);
        m_zooms.clear();
        m_measured.reset();
        m_isNew = true;
    }
    m_exchange = exchange ? std::optional<Exchange>(*exchange) : std::nullopt;
    m_play = play;
    rebuild(now);
}

void TimelineStage::grow(Instant now)
{
    rebuild(now);
}

void TimelineStage::rebuild(Instant now)
{
    auto lanes = m_exchange ? lanesOf(*m_exchange, now, m_play) : Lanes();
    if (m_scene.selected)
        m_scene.selected = sameStop(m_scene.lanes, *m_scene.selected, lanes);
    m_scene.lanes = std::move(lanes);
    m_scene.scale = m_scene.scale.refitted(extent(), m_width, trailing());
    if (m_isNew)
        showFirst();
    layOut();
}

/// An exchange that its play would squeeze to nothing is shown alone at first.
void TimelineStage::showFirst()
{
    const auto share = static_cast<double>(m_scene.lanes.whole.count()) /
                       std::max(1.0, static_cast<double>(m_scene.lanes.play.length().count()));
    m_scene.scale = TimeScale::fit(extent(), m_width, trailing());
    if (share >= smallestShare || m_scene.lanes.whole == Duration::zero())
        return;
    const auto margin = m_scene.lanes.whole / 3;
    m_scene.scale = m_scene.scale.showing({Instant(-margin / 4), Instant(m_scene.lanes.whole + margin)});
}

void TimelineStage::resize(double width, double lanesHeight, double pixelRatio)
{
    m_width = std::max(width, 1.0);
    m_scene.height = std::max(lanesHeight, 0.0);
    m_metrics.pixelRatio = pixelRatio;
    m_scene.scale = m_scene.scale.refitted(extent(), m_width, trailing());
    if (m_isNew)
        showFirst();
    layOut();
}

void TimelineStage::setLaneHeight(double lane, double bar)
{
    m_metrics.laneHeight = lane;
    m_metrics.barHeight = bar;
}

void TimelineStage::layOut()
{
    m_scene.layout = LaneLayout(m_scene.lanes, m_scene.scale, m_metrics);
    m_scene.scroll = std::clamp(m_scene.scroll, 0.0, scrollable());
    m_scene.ticks.clear();
    if (!m_scene.lanes.lanes.empty())
        m_scene.ticks = timeTicks(m_scene.scale, m_metrics.textWidth, tickGap);
}

double TimelineStage::scrollable() const
{
    return std::max(m_scene.layout.height() - m_scene.height, 0.0);
}

Stretch TimelineStage::extent() const
{
    auto extent = m_scene.lanes.play;
    if (!isRunning())
        return extent;
    extent.end = Instant(nextRoundTime(extent.end.sinceStart()));
    for (const auto &lane : m_scene.lanes.lanes) {
        if (lane.limit && lane.length() * limitInSight >= *lane.limit - lane.start())
            extent.end = *lane.limit;
    }
    return extent;
}

/// Room for what stands behind the bars that end last.
double TimelineStage::trailing() const
{
    double widest = 0;
    const auto play = m_scene.lanes.play;
    for (const auto &lane : m_scene.lanes.lanes) {
        if ((lane.end() - play.begin) * 5 < play.length() * 4)
            continue;
        const auto text = durationText(lane.length()) + QLatin1Char(' ') + lane.note;
        widest = std::max(widest, m_metrics.textWidth(text));
    }
    const auto wanted = std::ceil((widest + style::space::margin * 2) / trailingStep) * trailingStep;
    return std::min(wanted, m_width * widestTrailing);
}

void TimelineStage::leave(ZoomBy by)
{
    m_zooms.leave(view(), by);
    m_isNew = false;
}

void TimelineStage::scaleTo(const TimeScale &scale)
{
    m_scene.scale = scale;
    layOut();
}

void TimelineStage::zoom(double pixel, double factor, ZoomBy by)
{
    leave(by);
    scaleTo(m_scene.scale.zoomed(pixel, factor));
}

void TimelineStage::pan(double pixels, ZoomBy by)
{
    const auto panned = m_scene.scale.panned(pixels);
    if (panned.shown() == m_scene.scale.shown())
        return;
    leave(by);
    scaleTo(panned);
}

void TimelineStage::scroll(double pixels)
{
    m_scene.scroll = std::clamp(m_scene.scroll + pixels, 0.0, scrollable());
}

void TimelineStage::showPart(Stretch part)
{
    leave(ZoomBy::Once);
    scaleTo(m_scene.scale.showing(part));
}

void TimelineStage::centerOn(double shareOfAll)
{
    leave(ZoomBy::Pan);
    const auto &scale = m_scene.scale;
    const auto middle = (scale.shownFrom() + scale.shownTo()) / 2;
    const auto share = scale.shownTo() - scale.shownFrom();
    scaleTo(scale.panned((shareOfAll - middle) / std::max(share, 1e-12) * scale.width()));
}

void TimelineStage::fit()
{
    leave(ZoomBy::Once);
    const bool isWhole = m_scene.scale.isFitted();
    const bool hasOthers = m_scene.lanes.play.length() > m_scene.lanes.whole;
    scaleTo(m_scene.scale.fitted());
    if (!isWhole || !hasOthers || m_scene.lanes.whole == Duration::zero())
        return;
    const auto alone = TimeScale::fit(m_scene.lanes.whole, m_width, trailing());
    scaleTo(m_scene.scale.showing(alone.shown()));
}

void TimelineStage::take(const std::optional<ZoomView> &view)
{
    if (!view)
        return;
    scaleTo(view->isFitted ? m_scene.scale.fitted() : m_scene.scale.showing(view->shown));
}

void TimelineStage::back()
{
    take(m_zooms.back(view()));
}

void TimelineStage::forward()
{
    take(m_zooms.forward(view()));
}

bool TimelineStage::choose(const std::optional<LaneStop> &stop)
{
    if (stop && !exists(m_scene.lanes, *stop))
        return false;
    m_scene.selected = stop;
    if (stop)
        reveal(*stop);
    return true;
}

void TimelineStage::reveal(const LaneStop &stop)
{
    const auto time = timeOf(m_scene.lanes, stop);
    const auto &scale = m_scene.scale;
    const auto left = scale.pixel(time.begin);
    if (left > scale.width() - style::space::gap || scale.pixel(time.end) < style::space::gap) {
        if (!scale.isFitted())
            pan(left - scale.width() / 3, ZoomBy::Key);
    }
    const auto &row = m_scene.layout.lanes()[stop.lane].row;
    if (row.top() < m_scene.scroll)
        m_scene.scroll = row.top();
    else if (row.bottom() > m_scene.scroll + m_scene.height)
        m_scene.scroll = std::min(row.bottom() - m_scene.height, scrollable());
}

void TimelineStage::zoomToChosen()
{
    if (!m_scene.selected)
        return;
    const auto time = timeOf(m_scene.lanes, *m_scene.selected);
    const auto margin = std::max(time.length() / 4, Duration(5us));
    showPart({Instant(time.begin.sinceStart() - margin), time.end + margin * 2});
}

} // namespace expectra
