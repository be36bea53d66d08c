// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the timeline shows now: the exchange and its play as lanes, the stretch in view and the ways back,
// what is chosen, what is measured. It knows no widget and no event; the view turns those into calls. Laws: a
// change of view can be undone; the zoom is kept while the same exchange grows, and left for another one.

#include "ui/timeline/picture/lanepainter.h"
#include "ui/timeline/scale/zoomstack.h"

namespace expectra {

class TimelineStage final
{
public:
    explicit TimelineStage(const LaneMetrics &metrics) : m_metrics(metrics) {}

    /// `now` is how far an exchange that still runs has come.
    void show(const Exchange *exchange, const std::vector<ExchangePtr> &play, Instant now);
    /// Time went on for the exchange that runs.
    void grow(Instant now);
    void resize(double width, double lanesHeight, double pixelRatio);
    /// How high a lane and its bar are; the next layout follows.
    void setLaneHeight(double lane, double bar);
    [[nodiscard]] double laneHeight() const { return m_metrics.laneHeight; }
    void setFocus(bool hasFocus) { m_scene.hasFocus = hasFocus; }

    [[nodiscard]] const LaneScene &scene() const { return m_scene; }
    [[nodiscard]] const Lanes &lanes() const { return m_scene.lanes; }
    [[nodiscard]] const Exchange *exchange() const { return m_exchange ? &*m_exchange : nullptr; }
    [[nodiscard]] bool isRunning() const { return m_exchange && !m_exchange->isComplete; }

    // The view. Pixels count from the left end of the plot.
    void zoom(double pixel, double factor, ZoomBy by);
    void pan(double pixels, ZoomBy by);
    void scroll(double pixels);
    void showPart(Stretch part);
    /// Moves what is in view without a way back: the overview is dragged.
    void centerOn(double shareOfAll);
    /// All of the play; the shown exchange alone if all was in view already.
    void fit();
    void back();
    void forward();
    void settle() { m_zooms.settle(); }
    [[nodiscard]] const ZoomStack &zooms() const { return m_zooms; }
    [[nodiscard]] double scrollable() const; // pixels of lanes that don't fit

    // What is chosen. It comes into view.
    [[nodiscard]] bool choose(const std::optional<LaneStop> &stop);
    void zoomToChosen();

    // What is measured: from one time to another, in either order.
    void measure(const std::optional<Stretch> &stretch) { m_measured = stretch; }
    [[nodiscard]] const std::optional<Stretch> &measured() const { return m_measured; }

private:
    void rebuild(Instant now);
    void layOut();
    void scaleTo(const TimeScale &scale);
    void leave(ZoomBy by);
    void take(const std::optional<ZoomView> &view);
    void reveal(const LaneStop &stop);
    void showFirst();
    [[nodiscard]] Stretch extent() const;
    [[nodiscard]] double trailing() const;
    [[nodiscard]] ZoomView view() const { return {m_scene.scale.shown(), m_scene.scale.isFitted()}; }

    LaneMetrics m_metrics;
    LaneScene m_scene;
    ZoomStack m_zooms;
    std::optional<Exchange> m_exchange; // shares its byte stores with the one that was shown
    std::vector<ExchangePtr> m_play;
    std::optional<Stretch> m_measured;
    double m_width = 1;
    bool m_isNew = true; // nobody chose a view of this exchange yet
};

} // namespace expectra
