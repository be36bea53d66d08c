// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library of its own, loaded when the first timeline is made: it is all that needs QCustomPlot, whose
// header is costly besides.

#include "ui/style/spacing.h"
#include "ui/timeline/picture/lanecanvas.h"

// Its header says foreach, which we have switched off for ourselves.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach

namespace expectra {

namespace {

/// Our round ticks on QCustomPlot's axis.
class LaneTicker final : public QCPAxisTicker
{
public:
    void take(const std::vector<std::pair<double, QString>> &ticks)
    {
        m_positions.clear();
        m_labels.clear();
        for (const auto &[position, label] : ticks) {
            m_positions.append(position);
            m_labels.append(label);
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
    LanePlottable(QCPAxis *time, QCPAxis *lanes, PaintLanes paint)
        : QCPAbstractPlottable(time, lanes), m_paint(std::move(paint))
    {}

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override
    {
        found = true;
        return keyAxis()->range();
    }
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override
    {
        found = true;
        return {0, 1};
    }

protected:
    void draw(QCPPainter *painter) override { m_paint(*painter); }
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}
    /// Labels stand outside the axes.
    QRect clipRect() const override { return mParentPlot->viewport(); }

private:
    PaintLanes m_paint;
};

class PlotCanvas final : public LaneCanvas
{
public:
    PlotCanvas(QWidget *parent, const PaintLanes &paint) : m_plot(parent)
    {
        m_plot.setAttribute(Qt::WA_TransparentForMouseEvents);
        m_plot.setFocusPolicy(Qt::NoFocus);
        m_plot.setNoAntialiasingOnDrag(false);
        new LanePlottable(m_plot.xAxis, m_plot.yAxis, paint); // belongs to the plot
        m_plot.yAxis->setVisible(false);
        m_plot.xAxis->setTicker(m_ticker);
        m_plot.xAxis->setTickLength(0);
        m_plot.xAxis->setSubTicks(false);
        m_plot.xAxis->setTickLabelPadding(style::space::tight);
        m_plot.xAxis->setBasePen(Qt::NoPen);
        m_plot.xAxis->setTickPen(Qt::NoPen);
        m_plot.xAxis->grid()->setAntialiased(false);
        m_plot.xAxis->grid()->setAntialiasedZeroLine(false);
        m_plot.axisRect()->setAutoMargins(QCP::msNone);
    }

    QWidget *widget() override { return &m_plot; }

    void dress(const CanvasLook &look) override
    {
        m_plot.setBackground(look.ground);
        m_plot.xAxis->setTickLabelFont(look.labelFont);
        m_plot.xAxis->setTickLabelColor(look.label);
        m_plot.xAxis->grid()->setPen(QPen(look.grid, style::space::hair));
        m_plot.xAxis->grid()->setZeroLinePen(QPen(look.zero, style::space::hair));
    }

    void show(const CanvasAxis &axis) override
    {
        m_ticker->take(axis.ticks);
        const auto below = std::max(0, m_plot.height() - static_cast<int>(axis.laneHeight));
        m_plot.axisRect()->setMargins(QMargins(axis.labelWidth, 0, 0, below));
        m_plot.xAxis->setRange(axis.begin, axis.end);
        m_plot.replot(QCustomPlot::rpQueuedReplot);
    }

    QPixmap picture(QSize size, double ratio) override
    {
        auto picture = m_plot.toPixmap(size.width(), size.height(), ratio);
        picture.setDevicePixelRatio(ratio);
        return picture;
    }

private:
    QCustomPlot m_plot;
    QSharedPointer<LaneTicker> m_ticker = QSharedPointer<LaneTicker>::create();
};

} // namespace

} // namespace expectra

extern "C" Q_DECL_EXPORT expectra::LaneCanvas *expectra_lane_canvas(QWidget *parent,
                                                                    const expectra::PaintLanes &paint)
{
    return new expectra::PlotCanvas(parent, paint);
}
