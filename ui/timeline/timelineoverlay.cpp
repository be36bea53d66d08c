// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineoverlay.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>

namespace expectra {

namespace {

using style::Role;

constexpr double overviewHeight = 6;
constexpr double pillPadding = 6;
constexpr double pillHeight = 18;

} // namespace

TimelineOverlay::TimelineOverlay(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void TimelineOverlay::show(const TimelineSight &sight, const LaneScene &scene)
{
    m_scene = &scene;
    m_sight = sight;
    update();
}

QRectF TimelineOverlay::overview() const
{
    if (!m_scene || m_scene->scale.isFitted())
        return {};
    const auto area = m_scene->layout.plotArea();
    return {area.left(), height() - overviewHeight, area.width(), overviewHeight};
}

void TimelineOverlay::paintEvent(QPaintEvent *)
{
    if (!m_scene)
        return;
    QPainter painter(this);
    paintOverview(painter);
    if (m_sight.measured)
        paintStretch(painter, *m_sight.measured);
    const auto measured =
        m_sight.measured ? pill(m_sight.measuredText, m_sight.measured->center().x()) : QRectF();
    if (m_sight.hair) {
        painter.fillRect(QRectF(*m_sight.hair, 0, 1, m_scene->height), style::color(Role::Dim));
        const auto box = pill(m_sight.hairText, *m_sight.hair);
        if (!box.intersects(measured))
            paintPill(painter, box, m_sight.hairText);
    }
    if (m_sight.measured)
        paintPill(painter, measured, m_sight.measuredText);
}

/// All there is, small; what is in view stands out.
void TimelineOverlay::paintOverview(QPainter &painter) const
{
    const auto strip = overview();
    if (strip.isEmpty())
        return;
    painter.fillRect(strip, style::color(Role::Raised));
    const auto all = m_scene->scale.fitted();
    for (const auto &lane : m_scene->lanes.lanes) {
        for (const auto &bar : lane.bars) {
            const auto left = strip.left() + all.pixel(bar.start);
            const auto right = strip.left() + all.pixel(bar.end);
            painter.fillRect(QRectF(left, strip.top() + 1, std::max(right - left, 1.0), strip.height() - 2),
                             barColor(bar, style::Theme::System));
        }
    }
    auto veil = style::color(Role::Canvas);
    veil.setAlphaF(0.7F);
    const auto from = strip.left() + m_scene->scale.shownFrom() * strip.width();
    const auto to = std::max(strip.left() + m_scene->scale.shownTo() * strip.width(), from + 6);
    painter.fillRect(QRectF(strip.topLeft(), QPointF(from, strip.bottom())), veil);
    painter.fillRect(QRectF(QPointF(to, strip.top()), strip.bottomRight()), veil);
    painter.setPen(QPen(style::color(Role::Accent), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(from, strip.top(), to - from, strip.height()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void TimelineOverlay::paintStretch(QPainter &painter, const QRectF &box) const
{
    const auto accent = style::color(Role::Accent);
    auto fill = accent;
    fill.setAlphaF(0.14F);
    painter.fillRect(box, fill);
    painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), accent);
    painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), accent);
}

/// On the axis below this pixel, within the view.
QRectF TimelineOverlay::pill(const QString &text, double center) const
{
    const auto width = QFontMetricsF(style::smallCodeFont()).horizontalAdvance(text) + 2 * pillPadding;
    const auto left = std::clamp(center - width / 2, 0.0, std::max(this->width() - width, 0.0));
    return {left, m_scene->height + 1, width, pillHeight};
}

void TimelineOverlay::paintPill(QPainter &painter, const QRectF &box, const QString &text) const
{
    const QFontMetricsF metrics(style::smallCodeFont());
    for (const auto &tick : m_scene->ticks) { // half a label beside the pill would be misread
        const auto width = metrics.horizontalAdvance(tick.label) + 2;
        const auto x = m_scene->layout.plotArea().left() + m_scene->scale.pixel(tick.at);
        const QRectF label(x - width / 2, box.top(), width, box.height() + 2);
        if (label.intersects(box))
            painter.fillRect(label, style::color(Role::Canvas));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(style::color(Role::Line), style::space::hair));
    painter.setBrush(style::color(Role::Control));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), style::space::corner, style::space::corner);
    painter.setFont(style::smallCodeFont());
    painter.setPen(style::color(Role::Text));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace expectra
