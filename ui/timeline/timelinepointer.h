// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A press, moves and a release as one gesture: a drag pans; with Shift it draws a band to zoom to; with Ctrl,
// or along the axis, it measures, from event to event where one is near; on the overview it moves the view. A
// press without a drag is a click, which is left to the view.

#include "ui/timeline/timelinestage.h"

#include <QtCore/QPointF>
#include <QtCore/Qt>

namespace expectra {

enum class PointerDrag {
    None,
    Pressed, // not moved far enough to tell
    Pan,
    Band,
    Measure,
    Overview,
};

class TimelinePointer final
{
public:
    explicit TimelinePointer(TimelineStage &stage) : m_stage(stage) {}

    void press(QPointF at, Qt::KeyboardModifiers modifiers, const QRectF &overview);
    void move(QPointF at);
    /// True for a click.
    bool release(QPointF at);
    void cancel() { m_drag = PointerDrag::None; }

    [[nodiscard]] PointerDrag drag() const { return m_drag; }
    /// The rubber band, in pixels of the view.
    [[nodiscard]] std::optional<QRectF> band() const;

private:
    void begin();
    [[nodiscard]] double plotX(double x) const;

    TimelineStage &m_stage;
    PointerDrag m_drag = PointerDrag::None;
    PointerDrag m_intent = PointerDrag::Pan;
    QPointF m_pressed;
    QPointF m_last;
    QRectF m_overview;
    Instant m_from;
};

} // namespace expectra
