// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The picture of an exchange in time: a lane a phase, marks for interim responses and limits, a red line at a
// 417. Wheel zooms at the pointer, drag pans, double click or 0 fits, arrows walk over the bars. It shows
// unfinished exchanges too, and says everything in its accessible description. QCustomPlot is the canvas and
// stays inside.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "ui/timeline/lanepainter.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

namespace expectra {

class LanePlot;

class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    /// nullptr for the empty state. The zoom is kept while the same exchange grows.
    void showExchange(const Exchange *exchange);

    [[nodiscard]] const LaneScene &scene() const { return m_scene; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The user chose a bar. The range is empty for a phase that moved no bytes.
    void phaseSelected(expectra::timeline::PhaseName phase, expectra::ByteRange bytes,
                       expectra::Direction direction);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild(); // lanes, then everything on them
    void layOut();  // after a change of scale or size
    void grow();    // the running exchange, as far as time has come
    void fit();
    void select(int lane);
    void step(int by);
    void showToolTip(const QPoint &at, const QPoint &onScreen);
    void scaleTo(const TimeScale &scale);
    [[nodiscard]] double plotWidth() const;
    [[nodiscard]] double trailing() const;
    [[nodiscard]] Duration extent() const;

    std::unique_ptr<LanePlot> m_plot;
    LaneScene m_scene;
    std::optional<Exchange> m_exchange; // shares its byte stores with the one that was shown
    QElapsedTimer m_sinceShown;
    QTimer m_growing;
    std::optional<QPointF> m_pressed; // where a drag began
    bool m_isDragging = false;
};

} // namespace expectra
