// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/picture/laneplot.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibrary>
#include <QtWidgets/QLabel>

namespace expectra {

namespace {

/// Says in the place of the timeline why there is none.
class MissingCanvas final : public LaneCanvas
{
public:
    MissingCanvas(QWidget *parent, const QString &reason) : m_label(reason, parent)
    {
        m_label.setTextFormat(Qt::PlainText);
        m_label.setWordWrap(true);
        m_label.setAlignment(Qt::AlignCenter);
    }

    QWidget *widget() override { return &m_label; }
    void dress(const CanvasLook &) override {}
    void show(const CanvasAxis &) override {}
    QPixmap picture(QSize, double) override { return m_label.grab(); }

private:
    QLabel m_label;
};

std::unique_ptr<LaneCanvas> makeCanvas(QWidget *parent, const PaintLanes &paint)
{
    QLibrary library(QCoreApplication::applicationDirPath() + QStringLiteral("/expectra-lanes"));
    if (const auto make = reinterpret_cast<MakeLaneCanvas>(library.resolve("expectra_lane_canvas")))
        return std::unique_ptr<LaneCanvas>(make(parent, paint));
    return std::make_unique<MissingCanvas>(
        parent, QCoreApplication::translate("LanePlot", "The timeline can't be drawn: %1")
                    .arg(library.errorString()));
}

double nanoseconds(Instant at)
{
    return static_cast<double>(at.sinceStart().count());
}

} // namespace

LanePlot::LanePlot(QWidget *parent)
    : m_canvas(makeCanvas(parent, [this](QPainter &painter) { paintLanes(painter, m_scene); }))
{
    takeStyle(style::Theme::System);
}

LanePlot::~LanePlot() = default;

QWidget *LanePlot::widget() const
{
    return m_canvas->widget();
}

void LanePlot::takeStyle(style::Theme theme)
{
    using style::Role;
    m_canvas->dress({style::color(Role::Canvas, theme), style::smallCodeFont(),
                     style::color(Role::Dim, theme), style::color(Role::Grid, theme),
                     style::color(Role::Line, theme)});
}

void LanePlot::show(const LaneScene &scene, double labelWidth)
{
    m_scene = scene;
    CanvasAxis axis;
    for (const auto &tick : scene.ticks)
        axis.ticks.emplace_back(nanoseconds(tick.at), tick.label);
    axis.begin = nanoseconds(scene.scale.begin());
    axis.end = nanoseconds(scene.scale.end());
    axis.labelWidth = static_cast<int>(labelWidth);
    axis.laneHeight = scene.height;
    m_canvas->show(axis);
}

QPixmap LanePlot::picture(QSize size, double ratio)
{
    return m_canvas->picture(size, ratio);
}

} // namespace expectra
