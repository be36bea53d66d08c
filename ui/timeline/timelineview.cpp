// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/timeline/laneplot.h"
#include "ui/timeline/lanewords.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <cmath>

namespace expectra {

namespace {

constexpr double labelColumn = 110;
constexpr int axisHeight = 24;
constexpr std::size_t fewestLanes = 4; // the view keeps this height when there is less to show
constexpr double notch = 120;          // a wheel's step in the units of Qt
constexpr double zoomStep = 1.25;
constexpr int frame = 33; // milliseconds between two looks at an exchange that runs

double textWidth(const QString &text)
{
    return std::ceil(QFontMetricsF(style::smallCodeFont()).horizontalAdvance(text));
}

} // namespace

TimelineView::TimelineView(QWidget *parent) : QWidget(parent), m_plot(std::make_unique<LanePlot>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline"));
    m_growing.setInterval(frame);
    connect(&m_growing, &QTimer::timeout, this, &TimelineView::grow);
    showExchange(nullptr);
}

TimelineView::~TimelineView() = default;

void TimelineView::showExchange(const Exchange *exchange)
{
    const bool isSame = exchange && m_exchange && exchange->id == m_exchange->id;
    if (!isSame)
        m_scene = LaneScene();
    m_exchange = exchange ? std::optional<Exchange>(*exchange) : std::nullopt;
    m_sinceShown.start();
    m_plot->widget()->setVisible(exchange != nullptr);
    rebuild();
    setAccessibleDescription(exchange ? describeLanes(m_scene.lanes)
                                      : tr("Send a request to see its timeline."));
    if (exchange && !exchange->isComplete)
        m_growing.start();
    else
        m_growing.stop();
}

void TimelineView::grow()
{
    if (isVisible())
        rebuild();
}

void TimelineView::rebuild()
{
    const auto before = m_scene.lanes.lanes.size();
    m_scene.lanes = {};
    if (m_exchange)
        m_scene.lanes = lanesOf(*m_exchange, m_exchange->end() + Duration(m_sinceShown.nsecsElapsed()));
    if (m_scene.selected >= static_cast<int>(m_scene.lanes.lanes.size()))
        m_scene.selected = -1;
    m_scene.scale = m_scene.scale.refitted(extent(), plotWidth(), trailing());
    if (m_scene.lanes.lanes.size() != before)
        updateGeometry();
    layOut();
}

void TimelineView::layOut()
{
    m_plot->widget()->setGeometry(rect());
    LaneMetrics metrics;
    metrics.labelWidth = labelColumn;
    metrics.laneHeight = style::space::lane;
    metrics.textWidth = textWidth;
    m_scene.layout = LaneLayout(m_scene.lanes, m_scene.scale, metrics);
    m_plot->show(m_scene, labelColumn);
    update();
}

Duration TimelineView::extent() const
{
    const auto whole = m_scene.lanes.whole;
    return m_exchange && !m_exchange->isComplete ? nextRoundTime(whole) : whole;
}

double TimelineView::plotWidth() const
{
    return std::max(width() - labelColumn, 1.0);
}

/// Room for what stands behind the bars that end last.
double TimelineView::trailing() const
{
    double widest = 0;
    for (const auto &lane : m_scene.lanes.lanes) {
        if (lane.end.sinceStart() * 5 >= m_scene.lanes.whole * 4)
            widest = std::max(widest, textWidth(durationText(lane.length()) + QLatin1Char(' ') + lane.note));
    }
    constexpr double step = 40; // in steps, or the picture would tremble while a number grows
    return std::min(std::ceil((widest + style::space::margin * 2) / step) * step, plotWidth() * 0.3);
}

QSize TimelineView::sizeHint() const
{
    const auto lanes = static_cast<int>(std::max(m_scene.lanes.lanes.size(), fewestLanes));
    return {640, lanes * style::space::lane + axisHeight};
}

QSize TimelineView::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void TimelineView::scaleTo(const TimeScale &scale)
{
    m_scene.scale = scale;
    layOut();
}

void TimelineView::fit()
{
    scaleTo(TimeScale::fit(extent(), plotWidth(), trailing()));
}

void TimelineView::select(int lane)
{
    if (lane < 0 || lane >= static_cast<int>(m_scene.lanes.lanes.size()))
        return;
    m_scene.selected = lane;
    const auto &chosen = m_scene.lanes.lanes[static_cast<std::size_t>(lane)];
    const auto left = m_scene.scale.pixel(chosen.start);
    const auto isOut = left > m_scene.scale.width() - style::space::gap ||
                       m_scene.scale.pixel(chosen.end) < style::space::gap;
    scaleTo(isOut ? m_scene.scale.panned(left - m_scene.scale.width() / 3) : m_scene.scale);
    emit phaseSelected(chosen.phase, chosen.wire.bytes, chosen.wire.direction);
}

void TimelineView::step(int by)
{
    const auto count = static_cast<int>(m_scene.lanes.lanes.size());
    const auto from = m_scene.selected < 0 && by < 0 ? count : m_scene.selected;
    select(std::clamp(from + by, 0, std::max(count - 1, 0)));
}

void TimelineView::showToolTip(const QPoint &at, const QPoint &onScreen)
{
    const auto row = m_scene.layout.rowAt(at);
    const auto mark = m_scene.layout.markAt(row, at);
    const auto bar = m_scene.layout.barAt(at);
    if (mark < 0 && bar < 0)
        return QToolTip::hideText();
    const auto &lane = m_scene.lanes.lanes[static_cast<std::size_t>(row)];
    const auto text = mark >= 0 ? markToolTip(lane.marks[static_cast<std::size_t>(mark)]) : laneToolTip(lane);
    QToolTip::showText(onScreen, text, this);
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showToolTip(help->pos(), help->globalPos());
    return true;
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_plot->takeStyle();
        layOut();
    }
    QWidget::changeEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), style::color(style::Role::Canvas));
    if (m_exchange)
        return;
    painter.setPen(style::color(style::Role::Dim));
    painter.drawText(rect(), Qt::AlignCenter, tr("Send a request to see its timeline."));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scaleTo(m_scene.scale.refitted(extent(), plotWidth(), trailing()));
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const auto turn = event->angleDelta();
    if (std::abs(turn.x()) > std::abs(turn.y()))
        scaleTo(m_scene.scale.panned(-turn.x()));
    else
        scaleTo(
            m_scene.scale.zoomed(event->position().x() - labelColumn, std::pow(zoomStep, turn.y() / notch)));
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_isDragging = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        setCursor(m_scene.layout.barAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const auto moved = event->position().x() - m_pressed->x();
    m_isDragging = m_isDragging || std::abs(moved) >= QApplication::startDragDistance();
    if (!m_isDragging)
        return;
    setCursor(Qt::ClosedHandCursor);
    m_pressed = event->position();
    scaleTo(m_scene.scale.panned(-moved));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed && !m_isDragging)
        select(m_scene.layout.barAt(event->position()));
    m_pressed.reset();
    unsetCursor();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const auto middle = m_scene.scale.width() / 2;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: return step(-1);
    case Qt::Key_Right:
    case Qt::Key_Down: return step(1);
    case Qt::Key_Home: return select(0);
    case Qt::Key_End: return select(static_cast<int>(m_scene.lanes.lanes.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter: return select(m_scene.selected);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return scaleTo(m_scene.scale.zoomed(middle, zoomStep));
    case Qt::Key_Minus: return scaleTo(m_scene.scale.zoomed(middle, 1 / zoomStep));
    case Qt::Key_0: return fit();
    default: QWidget::keyPressEvent(event);
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_scene.hasFocus = true;
    layOut();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_scene.hasFocus = false;
    layOut();
}

} // namespace expectra
