// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

// What the user and the desktop do to the timeline: each event becomes a call on its stage.

#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/lanes/lanewords.h"
#include "ui/timeline/picture/laneplot.h"
#include "ui/timeline/timelineoverlay.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace expectra {

namespace {

constexpr double notch = 120; // a wheel's step in the units of Qt
constexpr double zoomStep = 1.25;
constexpr quint64 wheelPause = 700; // milliseconds; what is turned after that is a step of its own

} // namespace

bool TimelineView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto command = timelineCommandFor(*static_cast<QKeyEvent *>(event));
        const bool isOurs = command && (*command != TimelineCommand::Clear || m_stage.measured());
        if (isOurs)
            event->accept();
        return isOurs || QWidget::event(event);
    }
    case QEvent::ToolTip: return true; // hover() shows it at once
    default: return QWidget::event(event);
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const auto command = timelineCommandFor(*event);
    if (!command || (*command == TimelineCommand::Clear && !m_stage.measured()))
        return QWidget::keyPressEvent(event);
    run(*command);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange) {
        m_plot->takeStyle(style::Theme::System);
        layOut();
    }
    QWidget::changeEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), style::color(style::Role::Canvas));
    if (m_latest)
        return;
    painter.setPen(style::color(style::Role::Dim));
    painter.drawText(rect(), Qt::AlignCenter, tr("Send a request to see its timeline."));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    takeLatest();
}

void TimelineView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    hideCard();
    updateGrowing();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (event->timestamp() > m_wheelTurned + wheelPause)
        m_stage.settle();
    m_wheelTurned = event->timestamp();
    const auto turn = event->angleDelta();
    const auto at = event->position();
    const bool isOverLabels = at.x() < scene().layout.plotArea().left();
    if (isOverLabels && m_stage.scrollable() > 0)
        m_stage.scroll(-turn.y() / notch * m_stage.laneHeight());
    else if (std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier))
        m_stage.pan(-(turn.x() + turn.y()), ZoomBy::Pan);
    else
        m_stage.zoom(at.x() - scene().layout.plotArea().left(), std::pow(zoomStep, turn.y() / notch),
                     ZoomBy::Wheel);
    event->accept();
    refresh();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        return run(TimelineCommand::Back);
    if (event->button() == Qt::ForwardButton)
        return run(TimelineCommand::Forward);
    if (event->button() != Qt::LeftButton || !m_latest)
        return QWidget::mousePressEvent(event);
    hideCard();
    m_pointer.press(event->position(), event->modifiers(), m_overlay->overview());
    refresh();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = event->position();
    updateCursor(event->position());
    if (m_pointer.drag() == PointerDrag::None)
        return hover(event->position());
    m_pointer.move(event->position());
    refresh();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pointer.drag() == PointerDrag::None)
        return QWidget::mouseReleaseEvent(event);
    if (m_pointer.drag() == PointerDrag::Measure)
        m_measureFrom.reset();
    if (m_pointer.release(event->position()))
        click(event->position());
    updateCursor(event->position());
    refresh();
}

/// The second press of a double click has no gesture of its own.
void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pointer.cancel();
    const auto stop = scene().layout.stopAt(onLanes(event->position()));
    if (stop && scene().lanes.lanes[stop->lane].related)
        emit exchangeRequested(scene().lanes.lanes[stop->lane].related->id);
    else
        run(TimelineCommand::Fit);
}

void TimelineView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hover.reset();
    hideCard();
    refreshSight();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_stage.setFocus(true);
    refresh();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_stage.setFocus(false);
    refresh();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_latest)
        return;
    auto place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && scene().selected)
        place = mapToGlobal(
            scene().layout.boxOf(*scene().selected).translated(0, -scene().scroll).bottomLeft().toPoint());
    else if (const auto stop = scene().layout.stopAt(onLanes(event->pos())))
        choose(*stop);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto group = 1;
    for (const auto &entry : timelineCommands()) {
        if (entry.menuGroup == 0)
            continue;
        if (entry.menuGroup != group)
            menu->addSeparator();
        group = entry.menuGroup;
        auto *action = menu->addAction(timelineCommandText(entry), this,
                                       [this, command = entry.command] { run(command); });
        action->setShortcuts(entry.keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown here; the keys are the view's
        action->setEnabled((entry.menuGroup != 1 || scene().selected) &&
                           (entry.command != TimelineCommand::Back || m_stage.zooms().canGoBack()) &&
                           (entry.command != TimelineCommand::Forward || m_stage.zooms().canGoForward()));
    }
    menu->popup(place);
}

QPointF TimelineView::onLanes(QPointF at) const
{
    return at.y() < scene().height ? at + QPointF(0, scene().scroll) : QPointF(at.x(), -1);
}

void TimelineView::hover(QPointF at)
{
    refreshSight();
    const auto stop = scene().layout.stopAt(onLanes(at));
    if (!stop)
        return hideCard();
    const auto box = scene().layout.boxOf(*stop).adjusted(0, -4, 0, 4).translated(0, -scene().scroll);
    if (!m_card || m_card->parentWidget() != window()) {
        delete m_card;
        m_card = new HoverCard(window());
    }
    const auto corner = mapTo(window(), box.topLeft().toPoint());
    const auto x = mapTo(window(), at.toPoint()).x();
    m_card->showFor(stopTip(scene().lanes, *stop), QRect(corner, box.size().toSize()), x);
}

void TimelineView::hideCard()
{
    if (m_card)
        m_card->hide();
}

void TimelineView::updateCursor(QPointF at)
{
    switch (m_pointer.drag()) {
    case PointerDrag::Pan: return setCursor(Qt::ClosedHandCursor);
    case PointerDrag::Band:
    case PointerDrag::Measure: return setCursor(Qt::CrossCursor);
    case PointerDrag::Overview: return setCursor(Qt::SizeHorCursor);
    default: break;
    }
    const auto row = scene().layout.rowAt(onLanes(at));
    const bool isLink = row >= 0 && at.x() < scene().layout.plotArea().left() &&
                        scene().lanes.lanes[static_cast<std::size_t>(row)].related;
    const bool isAxis = at.y() >= scene().height && at.x() >= scene().layout.plotArea().left();
    setCursor(isLink || scene().layout.stopAt(onLanes(at)) ? Qt::PointingHandCursor
              : m_overlay->overview().contains(at)         ? Qt::SizeHorCursor
              : isAxis && m_latest                         ? Qt::CrossCursor
                                                           : Qt::ArrowCursor);
}

void TimelineView::click(QPointF at)
{
    const auto place = onLanes(at);
    if (const auto stop = scene().layout.stopAt(place))
        return choose(*stop);
    const auto row = scene().layout.rowAt(place);
    if (row < 0)
        return run(TimelineCommand::Clear);
    const auto index = static_cast<std::size_t>(row);
    const bool isLabel = at.x() < scene().layout.plotArea().left();
    if (isLabel && scene().lanes.lanes[index].related)
        emit exchangeRequested(scene().lanes.lanes[index].related->id);
    else if (isLabel || scene().layout.lanes()[index].out != OutOfView::No)
        choose({index, false, 0});
    else
        run(TimelineCommand::Clear);
}

} // namespace expectra
