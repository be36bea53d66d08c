// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/picture/markpainter.h"

#include <QtGui/QPainter>

#include <array>

namespace expectra {

namespace {

using style::Role;

constexpr double radius = 5;
constexpr double halo = 1.5; // sets a mark off from the bar that it stands on

Role markRole(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Continue: return Role::Met;
    case MarkKind::Interim: return Role::Note;
    case MarkKind::FirstByte: return Role::Text;
    case MarkKind::TlsMessage: return Role::Text;
    case MarkKind::Limit: return Role::Expect;
    case MarkKind::Refusal:
    case MarkKind::Failure: return Role::Refused;
    }
    return Role::Note;
}

QPolygonF diamond(QPointF c)
{
    constexpr double arm = radius + 0.5;
    return {{c + QPointF(0, -arm), c + QPointF(arm, 0), c + QPointF(0, arm), c + QPointF(-arm, 0)}};
}

QPolygonF triangle(QPointF c)
{
    constexpr double high = radius - 0.5;
    return {{c + QPointF(-high, -high), c + QPointF(high, -high), c + QPointF(0, high)}};
}

QPolygonF octagon(QPointF c)
{
    constexpr double far = radius;
    constexpr double near = radius * 0.414; // the tangent of an eighth of a turn
    return {{c + QPointF(-near, -far), c + QPointF(near, -far), c + QPointF(far, -near),
             c + QPointF(far, near), c + QPointF(near, far), c + QPointF(-near, far), c + QPointF(-far, near),
             c + QPointF(-far, -near)}};
}

void paintLines(QPainter &painter, const std::array<QLineF, 3> &lines, const QColor &color,
                const QColor &behind)
{
    for (const auto &pen :
         {QPen(behind, 4, Qt::SolidLine, Qt::RoundCap), QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap)}) {
        painter.setPen(pen);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
}

void paintCross(QPainter &painter, QPointF c, const QColor &color, const QColor &behind)
{
    constexpr double arm = 3.5;
    const QLineF fall(c - QPointF(arm, arm), c + QPointF(arm, arm));
    const QLineF rise(c - QPointF(arm, -arm), c + QPointF(arm, -arm));
    paintLines(painter, {fall, rise, rise}, color, behind);
}

void paintPost(QPainter &painter, QPointF c, const QColor &color, const QColor &behind)
{
    constexpr double high = 8;
    constexpr double foot = 2.5;
    const auto across = [&](double y) { return QLineF(c + QPointF(-foot, y), c + QPointF(foot, y)); };
    paintLines(painter, {QLineF(c - QPointF(0, high), c + QPointF(0, high)), across(-high), across(high)},
               color, behind);
}

/// The bar of a stop sign, so that it isn't taken for a disc at small sizes.
void paintSignBar(QPainter &painter, QPointF c, const QColor &color)
{
    painter.setPen(QPen(color, 1.6));
    painter.drawLine(c - QPointF(2.5, 0), c + QPointF(2.5, 0));
}

} // namespace

void paintMark(QPainter &painter, MarkKind kind, QPointF center, style::Theme theme)
{
    const auto color = style::color(markRole(kind), theme);
    const auto behind = style::color(Role::Canvas, theme);
    if (kind == MarkKind::Failure)
        return paintCross(painter, center, color, behind);
    if (kind == MarkKind::Limit)
        return paintPost(painter, center, color, behind);
    if (kind == MarkKind::TlsMessage)
        return paintCloseMark(painter, kind, center, theme);
    painter.setPen(QPen(behind, halo));
    painter.setBrush(color);
    switch (kind) {
    case MarkKind::Continue: painter.drawPolygon(diamond(center)); break;
    case MarkKind::FirstByte: painter.drawPolygon(triangle(center)); break;
    case MarkKind::Refusal:
        painter.drawPolygon(octagon(center));
        paintSignBar(painter, center, behind);
        break;
    default: painter.drawEllipse(center, radius - 0.5, radius - 0.5);
    }
}

void paintCloseMark(QPainter &painter, MarkKind kind, QPointF center, style::Theme theme)
{
    constexpr double high = 5;
    const QLineF stroke(center - QPointF(0, high), center + QPointF(0, high));
    painter.setPen(QPen(style::color(Role::Canvas, theme), 3));
    painter.drawLine(stroke);
    painter.setPen(QPen(style::color(markRole(kind), theme), 1.5));
    painter.drawLine(stroke);
}

} // namespace expectra
