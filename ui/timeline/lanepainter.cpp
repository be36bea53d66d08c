// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanepainter.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/phaserole.h"
#include "ui/style/spacing.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace expectra {

namespace {

using style::Role;

constexpr double rounding = 2;
constexpr double diamond = 4.5;

QColor barColor(const Lane &lane)
{
    return style::color(lane.tone == LaneTone::Plain ? style::phaseRole(lane.phase) : Role::PhaseRefused);
}

/// Words on a bar are near black or near white, whichever reads better.
QColor onBar(const QColor &bar)
{
    const auto dark = style::color(Role::Canvas, style::Theme::Dark);
    const auto light = style::color(Role::Canvas, style::Theme::Light);
    return style::contrast(bar, dark) >= style::contrast(bar, light) ? dark : light;
}

Role markRole(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Continue: return Role::Met;
    case MarkKind::Interim: return Role::Note;
    case MarkKind::Limit: return Role::Expect;
    case MarkKind::Failure: return Role::Refused;
    }
    return Role::Note;
}

void paintSeparator(QPainter &painter, const PlacedLane &place)
{
    QPen pen(style::color(Role::Grid), style::space::hair, Qt::CustomDashLine);
    pen.setDashPattern({3, 3});
    pen.setCosmetic(true);
    painter.setPen(pen);
    const auto y = place.row.bottom() - 0.5;
    painter.drawLine(QPointF(0, y), QPointF(place.row.right(), y));
}

void paintLabel(QPainter &painter, const Lane &lane, const PlacedLane &place, double width, bool isSelected)
{
    const auto isBroken = lane.tone == LaneTone::Failed;
    painter.setFont(style::smallFont());
    painter.setPen(style::color(isBroken ? Role::Refused : isSelected ? Role::Text : Role::Dim));
    const QRectF box(style::space::margin, place.row.top(),
                     width - style::space::margin - style::space::tight, place.row.height());
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, lane.label);
}

void paintBar(QPainter &painter, const Lane &lane, const PlacedLane &place)
{
    auto fill = barColor(lane);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(place.bar, rounding, rounding);
    if (!lane.isRunning || place.bar.width() < 2 * rounding)
        return;
    fill.setAlphaF(0.35F); // the open end of a bar that still grows
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(place.bar.right() + 1, place.bar.top(), rounding * 2, place.bar.height()),
                            rounding, rounding);
}

/// How long it took stands out from what is said beside it.
void paintText(QPainter &painter, const Lane &lane, const PlacedLane &place)
{
    if (place.shown.isEmpty())
        return;
    constexpr int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip;
    const bool isBroken = lane.tone == LaneTone::Failed;
    const auto duration = durationText(lane.length());
    painter.setFont(style::smallCodeFont());
    painter.setPen(place.isTextInBar ? onBar(barColor(lane))
                                     : style::color(isBroken ? Role::Refused : Role::Text));
    painter.drawText(place.text, flags, duration);
    if (!place.isTextInBar && !isBroken)
        painter.setPen(style::color(Role::Dim));
    const auto width = QFontMetricsF(painter.font()).horizontalAdvance(duration);
    painter.drawText(place.text.adjusted(width, 0, 0, 0), flags, place.shown.mid(duration.size()));
}

void paintCross(QPainter &painter, QPointF center, const QColor &color)
{
    constexpr double arm = 3.5;
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(center - QPointF(arm, arm), center + QPointF(arm, arm));
    painter.drawLine(center - QPointF(arm, -arm), center + QPointF(arm, -arm));
}

void paintMark(QPainter &painter, const LaneMark &mark, QPointF center)
{
    const auto color = style::color(markRole(mark.kind));
    const auto halo = style::color(Role::Canvas);
    if (mark.kind == MarkKind::Failure) {
        paintCross(painter, center + QPointF(diamond, 0), color);
        return;
    }
    if (mark.kind == MarkKind::Limit) {
        painter.setPen(QPen(color, 1.5));
        painter.drawLine(center - QPointF(0, 9), center + QPointF(0, 9));
        return;
    }
    painter.setPen(QPen(halo, 1.5));
    painter.setBrush(color);
    const QPolygonF shape{center + QPointF(0, -diamond - 1), center + QPointF(diamond + 1, 0),
                          center + QPointF(0, diamond + 1), center + QPointF(-diamond - 1, 0)};
    painter.drawPolygon(shape);
}

void paintMarks(QPainter &painter, const Lane &lane, const PlacedLane &place, const QRectF &area)
{
    for (std::size_t i = 0; i < place.marks.size(); ++i) {
        const auto &placed = place.marks[i];
        if (placed.x < area.left() - diamond || placed.x > area.right() + diamond)
            continue;
        paintMark(painter, lane.marks[i], {placed.x, place.row.center().y()});
        if (placed.text.isEmpty())
            continue;
        painter.setFont(style::smallCodeFont());
        painter.setPen(onBar(barColor(lane)));
        painter.drawText(placed.text, Qt::AlignCenter | Qt::TextDontClip, lane.marks[i].text);
    }
}

void paintRing(QPainter &painter, const QRectF &bar, bool hasFocus)
{
    painter.setPen(QPen(style::color(hasFocus ? Role::Accent : Role::Text), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(bar.adjusted(-2, -2, 2, 2), rounding + 1.5, rounding + 1.5);
}

void paintRefusal(QPainter &painter, const LaneLayout &layout)
{
    if (!layout.refusalLine())
        return;
    painter.setPen(QPen(style::color(Role::PhaseRefused), 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(QPointF(*layout.refusalLine(), 0), QPointF(*layout.refusalLine(), layout.height()));
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(style::smallCodeFont());
    painter.setPen(style::color(Role::Refused));
    painter.drawText(layout.refusalLabel(), Qt::AlignCenter | Qt::TextDontClip, QStringLiteral("417"));
}

} // namespace

void paintLanes(QPainter &painter, const LaneScene &scene)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    const auto area = scene.layout.plotArea();
    const auto &places = scene.layout.lanes();
    for (std::size_t i = 0; i < places.size(); ++i) {
        paintSeparator(painter, places[i]);
        paintLabel(painter, scene.lanes.lanes[i], places[i], area.left(),
                   static_cast<int>(i) == scene.selected);
    }
    painter.setClipRect(area.adjusted(-style::space::gap, 0, 0, 0));
    paintRefusal(painter, scene.layout);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto &lane = scene.lanes.lanes[i];
        if (!places[i].bar.isEmpty())
            paintBar(painter, lane, places[i]);
        paintText(painter, lane, places[i]);
        paintMarks(painter, lane, places[i], area);
        if (static_cast<int>(i) == scene.selected && !places[i].bar.isEmpty())
            paintRing(painter, places[i].bar, scene.hasFocus);
    }
    painter.restore();
}

} // namespace expectra
