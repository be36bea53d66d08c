// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepointer.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr double dragDistance = 4;  // a hand trembles less than that
constexpr double overviewReach = 5; // above the overview, which is thin
constexpr double narrowestBand = 3; // less was no band but a slip

Stretch ordered(Instant a, Instant b)
{
    return {std::min(a, b), std::max(a, b)};
}

} // namespace

double TimelinePointer::plotX(double x) const
{
    const auto area = m_stage.scene().layout.plotArea();
    return std::clamp(x - area.left(), 0.0, std::max(area.width(), 0.0));
}

void TimelinePointer::press(QPointF at, Qt::KeyboardModifiers modifiers, const QRectF &overview)
{
    m_drag = PointerDrag::Pressed;
    m_pressed = m_last = at;
    m_overview = overview;
    m_from = snapped(m_stage.lanes(), m_stage.scene().scale, plotX(at.x()));
    const bool isInPlot = at.x() >= m_stage.scene().layout.plotArea().left();
    const bool isOnAxis = isInPlot && at.y() >= m_stage.scene().height;
    if (!overview.isEmpty() && overview.adjusted(0, -overviewReach, 0, 0).contains(at)) {
        m_intent = PointerDrag::Overview;
        m_drag = PointerDrag::Overview;
        m_stage.centerOn((at.x() - overview.left()) / overview.width());
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        m_intent = PointerDrag::Band;
    } else {
        m_intent =
            isOnAxis || modifiers.testFlag(Qt::ControlModifier) ? PointerDrag::Measure : PointerDrag::Pan;
    }
}

void TimelinePointer::move(QPointF at)
{
    if (m_drag == PointerDrag::None)
        return;
    const auto far = at - m_pressed;
    if (m_drag == PointerDrag::Pressed) {
        if (std::max(std::abs(far.x()), std::abs(far.y())) < dragDistance)
            return;
        m_drag = m_intent;
    }
    const auto by = at - m_last;
    m_last = at;
    switch (m_drag) {
    case PointerDrag::Pan:
        m_stage.pan(-by.x(), ZoomBy::Pan);
        m_stage.scroll(-by.y());
        break;
    case PointerDrag::Measure:
        m_stage.measure(ordered(m_from, snapped(m_stage.lanes(), m_stage.scene().scale, plotX(at.x()))));
        break;
    case PointerDrag::Overview: m_stage.centerOn((at.x() - m_overview.left()) / m_overview.width()); break;
    default: break;
    }
}

bool TimelinePointer::release(QPointF at)
{
    const auto drag = m_drag;
    const auto drawn = band();
    m_drag = PointerDrag::None;
    m_stage.settle();
    if (drag == PointerDrag::Band && drawn && drawn->width() >= narrowestBand) {
        const auto &scale = m_stage.scene().scale;
        m_stage.showPart(ordered(scale.at(plotX(m_pressed.x())), scale.at(plotX(at.x()))));
    }
    return drag == PointerDrag::Pressed;
}

std::optional<QRectF> TimelinePointer::band() const
{
    if (m_drag != PointerDrag::Band)
        return std::nullopt;
    const auto left = m_stage.scene().layout.plotArea().left();
    const auto from = left + plotX(std::min(m_pressed.x(), m_last.x()));
    const auto to = left + plotX(std::max(m_pressed.x(), m_last.x()));
    return QRectF(from, 0, to - from, m_stage.scene().height);
}

} // namespace expectra
