// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/picture/laneplot.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

// Its header says foreach, which we have switched off for ourselves.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach

namespace expectra {

namespace {

/// Our round ticks on QCustomPlot's axis; its keys are nanoseconds.
class LaneTicker final : public QCPAxisTicker
{
public:
    void take(const std::vector<TimeTick> &ticks)
    {
        m_positions.clear();
        m_labels.clear();
        for (const auto &tick : ticks) {
            m_positions.append(static_cast<double>(tick.at.sinceStart().count()));
            m_labels.append(tick.label);
        }
    }

    void generate(const QCPRange &, const QLocale &, QChar, int, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *labels) override
    {
        ticks = m_positions;
        if (subTicks)
            subTicks->clear();
        if (labels)
            *labels = m_labels;
    }

private:
    QVector<double> m_positions;
    QVector<QString> m_labels;
};

/// Hands QCustomPlot's painter to ours.
class LanePlottable final : public QCPAbstractPlottable
{
public:
    explicit LanePlottable(QCPAxis *time, QCPAxis *lanes) : QCPAbstractPlottable(time, lanes) {}

    void take(const LaneScene &scene) { m_scene = scene; }

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override
    {
        found = true;
        return {0, static_cast<double>(m_scene.lanes.whole.count())};
    }
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override
    {
        found = true;
        return {0, 1};
    }

protected:
    void draw(QCPPainter *painter) override { paintLanes(*painter, m_scene); }
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}
    /// Labels stand outside the axes.
    QRect clipRect() const override { return mParentPlot->viewport(); }

private:
    LaneScene m_scene;
};

} // namespace

struct LanePlot::Parts
{
    QCustomPlot plot;
    QSharedPointer<LaneTicker> ticker = QSharedPointer<LaneTicker>::create();
    LanePlottable *plottable = nullptr; // belongs to the plot

    explicit Parts(QWidget *parent) : plot(parent) {}
};

LanePlot::LanePlot(QWidget *parent) : m_parts(std::make_unique<Parts>(parent))
{
    auto &plot = m_parts->plot;
    plot.setAttribute(Qt::WA_TransparentForMouseEvents);
    plot.setFocusPolicy(Qt::NoFocus);
    plot.setNoAntialiasingOnDrag(false);
    m_parts->plottable = new LanePlottable(plot.xAxis, plot.yAxis);
    plot.yAxis->setVisible(false);
    plot.xAxis->setTicker(m_parts->ticker);
    plot.xAxis->setTickLength(0);
    plot.xAxis->setSubTicks(false);
    plot.xAxis->setTickLabelPadding(style::space::tight);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    takeStyle(style::Theme::System);
}

LanePlot::~LanePlot() = default;

QWidget *LanePlot::widget() const
{
    return &m_parts->plot;
}

void LanePlot::takeStyle(style::Theme theme)
{
    auto &plot = m_parts->plot;
    plot.setBackground(style::color(style::Role::Canvas, theme));
    plot.xAxis->setBasePen(Qt::NoPen);
    plot.xAxis->setTickPen(Qt::NoPen);
    plot.xAxis->setTickLabelFont(style::smallCodeFont());
    plot.xAxis->setTickLabelColor(style::color(style::Role::Dim, theme));
    auto *grid = plot.xAxis->grid();
    grid->setPen(QPen(style::color(style::Role::Grid, theme), style::space::hair));
    grid->setZeroLinePen(QPen(style::color(style::Role::Line, theme), style::space::hair));
    grid->setAntialiased(false);
    grid->setAntialiasedZeroLine(false);
}

void LanePlot::show(const LaneScene &scene, double labelWidth)
{
    auto &plot = m_parts->plot;
    m_parts->ticker->take(scene.ticks);
    m_parts->plottable->take(scene);
    const auto below = std::max(0, plot.height() - static_cast<int>(scene.height));
    plot.axisRect()->setMargins(QMargins(static_cast<int>(labelWidth), 0, 0, below));
    plot.xAxis->setRange(static_cast<double>(scene.scale.begin().sinceStart().count()),
                         static_cast<double>(scene.scale.end().sinceStart().count()));
    plot.replot(QCustomPlot::rpQueuedReplot);
}

QPixmap LanePlot::picture(QSize size, double ratio)
{
    auto picture = m_parts->plot.toPixmap(size.width(), size.height(), ratio);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace expectra
