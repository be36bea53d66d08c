// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The canvas of the timeline in our colours and faces: the time axis, and the lanes above it. It takes no
// input: the view around it does.

#include "ui/timeline/picture/lanecanvas.h"
#include "ui/timeline/picture/lanepainter.h"

#include <QtGui/QPixmap>

#include <memory>

class QWidget;

namespace expectra {

class LanePlot final
{
public:
    explicit LanePlot(QWidget *parent);
    ~LanePlot();
    LanePlot(const LanePlot &) = delete;
    LanePlot &operator=(const LanePlot &) = delete;

    [[nodiscard]] QWidget *widget() const;
    void show(const LaneScene &scene, double labelWidth);
    void takeStyle(style::Theme theme);
    /// What was shown last, so many device pixels to a pixel.
    [[nodiscard]] QPixmap picture(QSize size, double ratio);

private:
    LaneScene m_scene;
    std::unique_ptr<LaneCanvas> m_canvas;
};

} // namespace expectra
