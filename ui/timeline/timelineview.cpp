// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "app/analysis/exacttime.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/lanes/lanewords.h"
#include "ui/timeline/picture/laneplot.h"
#include "ui/timeline/timelineaccess.h"
#include "ui/timeline/timelineoverlay.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

constexpr double labelColumn = 110;
constexpr int axisHeight = 28;
constexpr int fewestLanes = 2;   // the view keeps this height when there is less to show
constexpr int mostLanes = 10;    // more are scrolled
constexpr int heightALane = 110; // pixels of a window that allow one more: the panels need room too
constexpr int lowWindow = 840;   // in which each lane is less high
constexpr int heightALowLane = 96;
constexpr int barMargin = 8; // above and below a bar together
constexpr int lowMargin = 5; // the bar's words need their height
constexpr int frame = 16;    // milliseconds between two looks at an exchange that runs

LaneMetrics metrics()
{
    LaneMetrics metrics;
    metrics.labelWidth = labelColumn;
    metrics.laneHeight = style::space::lane;
    metrics.textWidth = [](const QString &text) {
        return std::ceil(QFontMetricsF(style::smallCodeFont()).horizontalAdvance(text));
    };
    metrics.elided = [](const QString &text, double width) {
        return QFontMetricsF(style::smallCodeFont()).elidedText(text, Qt::ElideRight, width);
    };
    return metrics;
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_stage(metrics())
    , m_pointer(m_stage)
    , m_plot(std::make_unique<LanePlot>(this))
    , m_overlay(new TimelineOverlay(this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_growing(new QTimer(this))
{
    installTimelineAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline"));
    m_scrollBar->setAccessibleName(tr("Lanes of the timeline"));
    m_scrollBar->setFocusPolicy(Qt::NoFocus);
    m_scrollBar->hide();
    m_growing->setInterval(frame);
    m_growing->setTimerType(Qt::PreciseTimer);
    connect(m_growing, &QTimer::timeout, this, &TimelineView::grow);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_stage.scroll(value - scene().scroll);
        refresh();
    });
    showExchange(nullptr);
}

TimelineView::~TimelineView()
{
    delete m_card;
}

void TimelineView::showExchange(const Exchange *exchange, const std::vector<ExchangePtr> &play)
{
    const bool isSame = exchange && m_latest && exchange->id == m_latest->id;
    m_latest = exchange ? std::make_shared<const Exchange>(*exchange) : nullptr;
    m_play = play;
    m_sinceShown.start();
    if (!isSame) {
        m_measureFrom.reset();
        hideCard();
    }
    if (isSame && !exchange->isComplete && m_growing->isActive())
        return; // the next frame shows it
    takeLatest();
}

void TimelineView::takeLatest()
{
    const auto before = scene().lanes.lanes.size();
    ++m_revision;
    m_stage.show(m_latest.get(), m_play, now());
    m_plot->widget()->setVisible(m_latest != nullptr);
    m_overlay->setVisible(m_latest != nullptr);
    if (scene().lanes.lanes.size() != before)
        updateGeometry();
    layOut();
    setAccessibleDescription(m_latest ? describeLanes(scene().lanes)
                                      : tr("Send a request to see its timeline."));
    announceRows(*this);
    updateGrowing();
}

Instant TimelineView::now() const
{
    if (!m_latest)
        return {};
    return m_latest->isComplete ? m_latest->end() : m_latest->end() + Duration(m_sinceShown.nsecsElapsed());
}

void TimelineView::grow()
{
    const auto before = scene().lanes.lanes.size();
    ++m_revision;
    m_stage.show(m_latest.get(), m_play, now());
    if (scene().lanes.lanes.size() != before) {
        updateGeometry();
        announceRows(*this);
        layOut();
        return;
    }
    refresh();
}

/// Nothing wakes up for what is finished or out of sight.
void TimelineView::updateGrowing()
{
    if (m_stage.isRunning() && isVisible())
        m_growing->start();
    else
        m_growing->stop();
}

void TimelineView::layOut()
{
    const auto lanesHeight = std::max(height() - axisHeight, 0);
    const auto needed = static_cast<int>(scene().lanes.lanes.size()) * laneHeight();
    const bool isLow = laneHeight() == style::space::lowLane;
    m_stage.setLaneHeight(laneHeight(), laneHeight() - (isLow ? lowMargin : barMargin));
    const bool isScrolled = needed > lanesHeight;
    const auto barWidth = isScrolled ? m_scrollBar->sizeHint().width() : 0;
    m_plot->widget()->setGeometry(rect());
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    m_scrollBar->setGeometry(width() - barWidth, 0, barWidth, lanesHeight);
    m_scrollBar->setVisible(isScrolled);
    m_scrollBar->raise();
    m_stage.resize(width() - labelColumn - barWidth, std::min(needed, lanesHeight), devicePixelRatioF());
    refresh();
}

void TimelineView::refresh()
{
    const QSignalBlocker quiet(m_scrollBar);
    m_scrollBar->setRange(0, static_cast<int>(std::ceil(m_stage.scrollable())));
    m_scrollBar->setPageStep(static_cast<int>(scene().height));
    m_scrollBar->setSingleStep(laneHeight());
    m_scrollBar->setValue(static_cast<int>(scene().scroll));
    m_plot->show(scene(), labelColumn);
    refreshSight();
}

void TimelineView::refreshSight()
{
    TimelineSight sight;
    const auto area = scene().layout.plotArea();
    const bool isDragged = m_pointer.drag() == PointerDrag::Pan || m_pointer.drag() == PointerDrag::Overview;
    if (m_hover && !isDragged && m_hover->x() >= area.left() && m_hover->x() <= area.right()) {
        const auto at = snapped(scene().lanes, scene().scale, m_hover->x() - area.left());
        sight.hair = std::round(area.left() + scene().scale.pixel(at));
        sight.hairText = exactTime(at);
    }
    sight.band = m_pointer.band();
    if (sight.band) {
        const auto from = scene().scale.at(sight.band->left() - area.left());
        const auto to = scene().scale.at(sight.band->right() - area.left());
        sight.measured = sight.band;
        sight.measuredText = exactTime(to - from);
    } else if (const auto &measured = m_stage.measured()) {
        const auto from = std::clamp(scene().scale.pixel(measured->begin), 0.0, area.width());
        const auto to = std::clamp(scene().scale.pixel(measured->end), 0.0, area.width());
        sight.measured = QRectF(area.left() + from, 0, std::max(to - from, 1.0), scene().height);
        sight.measuredText = QStringLiteral("Δ ") + exactTime(measured->length());
    }
    m_overlay->show(sight, scene());
}

QSize TimelineView::sizeHint() const
{
    return {640, lanesInView() * laneHeight() + axisHeight};
}

QSize TimelineView::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

int TimelineView::laneHeight() const
{
    const bool isLow = !isWindow() && window()->height() < lowWindow;
    return isLow ? style::space::lowLane : style::space::lane;
}

int TimelineView::lanesInView() const
{
    const bool isLow = laneHeight() == style::space::lowLane;
    const int allowed = window()->height() / (isLow ? heightALowLane : heightALane);
    const auto most = isWindow() ? mostLanes : std::clamp(allowed, fewestLanes, mostLanes);
    return std::clamp(static_cast<int>(scene().lanes.lanes.size()), fewestLanes, most);
}

void TimelineView::choose(const LaneStop &stop)
{
    chooseQuietly(stop);
    if (!exists(scene().lanes, stop) || scene().lanes.lanes[stop.lane].related)
        return;
    const auto &bar = scene().lanes.lanes[stop.lane].bar();
    emit phaseSelected(bar.phase, bar.wire.bytes, bar.wire.direction);
}

void TimelineView::chooseQuietly(const std::optional<LaneStop> &stop)
{
    const auto before = scene().selected;
    if (!m_stage.choose(stop))
        return;
    if (m_measureFrom && stop) {
        const auto to = timeOf(scene().lanes, *stop);
        const auto end = to.end > *m_measureFrom ? to.end : to.begin;
        m_stage.measure(Stretch{std::min(*m_measureFrom, end), std::max(*m_measureFrom, end)});
    }
    refresh();
    if (scene().selected != before)
        announceChosen(*this);
}

void TimelineView::selectPhase(timeline::PhaseName phase)
{
    chooseQuietly(stopOf(scene().lanes, phase));
}

void TimelineView::selectBytes(ByteRange bytes, Direction direction)
{
    for (std::size_t i = 0; i < scene().lanes.lanes.size(); ++i) {
        const auto &lane = scene().lanes.lanes[i];
        const auto &wire = lane.bar().wire;
        if (lane.related || wire.direction != direction || wire.bytes.isEmpty())
            continue;
        if (bytes.begin >= wire.bytes.begin && bytes.begin < wire.bytes.end)
            return chooseQuietly(LaneStop{i, false, 0});
    }
    chooseQuietly(std::nullopt);
}

} // namespace expectra
