// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/picture/lanepainter.h"

#include "ui/style/fonts.h"
#include "ui/style/phaserole.h"
#include "ui/style/spacing.h"
#include "ui/timeline/picture/markpainter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace expectra {

namespace {

using style::Role;

constexpr double rounding = 2;
constexpr int textFlags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip;

/// Words on a bar are near black or near white, whichever reads better.
QColor onBar(const QColor &bar)
{
    const auto dark = style::color(Role::Canvas, style::Theme::Dark);
    const auto light = style::color(Role::Canvas, style::Theme::Light);
    return style::contrast(bar, dark) >= style::contrast(bar, light) ? dark : light;
}

class Painting final
{
public:
    Painting(QPainter &painter, const LaneScene &scene) : m_painter(painter), m_scene(scene) {}

    void paint()
    {
        const auto &places = m_scene.layout.lanes();
        if (places.empty())
            return;
        const auto high = places.front().row.height();
        const auto begin = static_cast<std::size_t>(std::max(m_scene.scroll, 0.0) / high);
        const auto count = static_cast<std::size_t>(m_scene.height / high) + 2;
        const auto end = std::min(places.size(), begin + count);
        for (auto i = begin; i < end; ++i)
            paintRow(lane(i), places[i], m_scene.selected && m_scene.selected->lane == i);
        m_painter.setClipRect(m_scene.layout.plotArea().adjusted(-style::space::gap, 0, 0, 0),
                              Qt::IntersectClip);
        paintRefusalLine();
        for (auto i = begin; i < end; ++i) {
            paintBars(lane(i), places[i]);
            paintTexts(lane(i), places[i]);
            paintMarks(lane(i), places[i]);
            paintOutOfView(lane(i), places[i]);
        }
        paintRefusalLabel();
        paintSelection();
    }

private:
    [[nodiscard]] const Lane &lane(std::size_t index) const { return m_scene.lanes.lanes[index]; }
    [[nodiscard]] QColor color(Role role) const { return style::color(role, m_scene.theme); }

    /// Another exchange is set off by a whole line above it.
    void paintRow(const Lane &lane, const PlacedLane &place, bool isSelected)
    {
        if (isSelected)
            m_painter.fillRect(place.row.adjusted(0, 0, 0, -1), color(Role::Raised));
        QPen pen(color(Role::Grid), style::space::hair, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        m_painter.setPen(pen);
        const auto y = place.row.bottom() - 0.5;
        m_painter.drawLine(QPointF(0, y), QPointF(place.row.right(), y));
        const auto isBroken = lane.bars.back().tone == LaneTone::Failed;
        m_painter.setFont(style::smallFont());
        m_painter.setPen(color(isBroken       ? Role::Refused
                               : lane.related ? Role::Accent
                               : isSelected   ? Role::Text
                                              : Role::Dim));
        const auto width = m_scene.layout.plotArea().left() - style::space::margin - style::space::tight;
        const QRectF box(style::space::margin, place.row.top(), width, place.row.height());
        const QFontMetricsF metrics(m_painter.font());
        m_painter.drawText(box, textFlags, metrics.elidedText(lane.label, Qt::ElideRight, width));
    }

    void paintBars(const Lane &lane, const PlacedLane &place)
    {
        paintGhost(lane, place.ghost);
        if (!place.gap.isNull()) {
            m_painter.setPen(QPen(color(Role::Dim), 1, Qt::DotLine));
            m_painter.drawLine(place.gap);
        }
        for (std::size_t i = 0; i < place.bars.size(); ++i) {
            if (!place.bars[i].isEmpty())
                paintBar(lane.bars[i], place.bars[i], place.bars.size() == 1 ? rounding : 1);
        }
    }

    void paintBar(const LaneBar &bar, const QRectF &box, double corner)
    {
        auto fill = barColor(bar, m_scene.theme);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
        if (box.width() < 2 * corner + 1)
            m_painter.fillRect(box, fill);
        else
            m_painter.drawRoundedRect(box, corner, corner);
        if (corner == rounding) // a row of edges would be all that one sees of short phases
            paintEdge(fill, box, corner);
        if (!bar.isRunning || box.width() < 2 * rounding)
            return;
        fill.setAlphaF(0.35F); // the open end of a bar that still grows
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(QRectF(box.right() + 1, box.top(), rounding * 2, box.height()), rounding,
                                  rounding);
    }

    /// A pale bar on a light ground has an edge that stands out from it.
    void paintEdge(const QColor &fill, const QRectF &box, double corner)
    {
        constexpr double enough = 3; // WCAG 2.1, 1.4.11
        constexpr int darker = 140;
        if (box.width() < 3 * corner || style::contrast(fill, color(Role::Canvas)) >= enough)
            return;
        m_painter.setPen(QPen(fill.darker(darker), style::space::hair));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
        m_painter.setPen(Qt::NoPen);
    }

    /// How long it would have been waited.
    void paintGhost(const Lane &lane, const QRectF &ghost)
    {
        if (ghost.isEmpty())
            return;
        auto tone = barColor(lane.bar(), m_scene.theme);
        QPen pen(tone, 1, Qt::CustomDashLine);
        pen.setDashPattern({4, 3});
        m_painter.setPen(pen);
        tone.setAlphaF(0.08F);
        m_painter.setBrush(tone);
        m_painter.drawRoundedRect(ghost.adjusted(0.5, 0.5, -0.5, -0.5), rounding, rounding);
    }

    /// How long it took stands out from what is said beside it.
    void paintTexts(const Lane &lane, const PlacedLane &place)
    {
        const bool isBroken = lane.bars.back().tone == LaneTone::Failed;
        m_painter.setFont(style::smallCodeFont());
        if (!place.duration.box.isEmpty()) {
            m_painter.setPen(place.isDurationInBar ? onBar(barColor(lane.bar(), m_scene.theme))
                                                   : color(isBroken ? Role::Refused : Role::Text));
            m_painter.drawText(place.duration.box, textFlags, place.duration.text);
        }
        if (place.note.box.isEmpty())
            return;
        m_painter.setPen(color(isBroken ? Role::Refused : Role::Dim));
        m_painter.drawText(place.note.box, textFlags, place.note.text);
    }

    /// Of those that would cover each other only the last is drawn.
    void paintMarks(const Lane &lane, const PlacedLane &place)
    {
        const auto area = m_scene.layout.plotArea();
        for (std::size_t i = 0; i < place.marks.size(); ++i) {
            const auto &placed = place.marks[i];
            const bool isOut = placed.x < area.left() - 1 || placed.x > area.right() + 1;
            const bool isCovered = i + 1 < place.marks.size() && place.marks[i + 1].x - placed.x < 0.5 &&
                                   lane.marks[i + 1].kind == lane.marks[i].kind;
            if (isOut || isCovered)
                continue;
            const auto paint = isClose(lane, place, i) ? paintCloseMark : paintMark;
            paint(m_painter, lane.marks[i].kind, {placed.x, place.row.center().y()}, m_scene.theme);
            if (placed.text.isEmpty())
                continue;
            m_painter.setFont(style::smallCodeFont());
            m_painter.setPen(onBar(barColor(lane.bar(), m_scene.theme)));
            m_painter.drawText(placed.text, Qt::AlignCenter | Qt::TextDontClip, lane.marks[i].text);
        }
    }

    /// Among interim responses that would cover each other.
    static bool isClose(const Lane &lane, const PlacedLane &place, std::size_t index)
    {
        constexpr double apart = 10;
        const auto isNear = [&](std::size_t other) {
            return lane.marks[other].kind == MarkKind::Interim &&
                   std::abs(place.marks[other].x - place.marks[index].x) < apart;
        };
        return lane.marks[index].kind == MarkKind::Interim &&
               ((index > 0 && isNear(index - 1)) || (index + 1 < place.marks.size() && isNear(index + 1)));
    }

    /// An arrow in the lane's colour points to where its bars are.
    void paintOutOfView(const Lane &lane, const PlacedLane &place)
    {
        if (place.out == OutOfView::No)
            return;
        const auto area = m_scene.layout.plotArea();
        const auto isBefore = place.out == OutOfView::Before;
        const auto tip = isBefore ? area.left() + 2 : area.right() - 8;
        const auto by = isBefore ? 6.0 : -6.0;
        const auto y = place.row.center().y();
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(barColor(lane.bar(), m_scene.theme));
        m_painter.drawPolygon(
            QPolygonF{{QPointF(tip, y), QPointF(tip + by, y - 4.5), QPointF(tip + by, y + 4.5)}});
    }

    void paintRefusalLine()
    {
        const auto &layout = m_scene.layout;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(QPen(color(Role::PhaseRefused), 1));
        for (const auto &part : layout.refusalParts())
            m_painter.drawLine(part);
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

    void paintRefusalLabel()
    {
        if (m_scene.layout.refusalLabel().isEmpty())
            return;
        m_painter.setFont(style::smallCodeFont());
        m_painter.setPen(color(Role::Refused));
        m_painter.drawText(m_scene.layout.refusalLabel(), Qt::AlignCenter | Qt::TextDontClip,
                           QStringLiteral("417"));
    }

    void paintSelection()
    {
        if (!m_scene.selected)
            return;
        const auto box = m_scene.layout.boxOf(*m_scene.selected);
        if (box.isEmpty())
            return;
        m_painter.setPen(QPen(color(m_scene.hasFocus ? Role::Accent : Role::Text), 1.5));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), rounding + 1.5, rounding + 1.5);
    }

    QPainter &m_painter;
    const LaneScene &m_scene;
};

} // namespace

QColor barColor(const LaneBar &bar, style::Theme theme)
{
    const auto role = bar.tone == LaneTone::Plain ? style::phaseRole(bar.phase) : style::Role::PhaseRefused;
    return style::color(role, theme);
}

void paintLanes(QPainter &painter, const LaneScene &scene)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(QRectF(0, 0, scene.layout.plotArea().right(), scene.height));
    painter.translate(0, -scene.scroll);
    Painting(painter, scene).paint();
    painter.restore();
}

} // namespace expectra
