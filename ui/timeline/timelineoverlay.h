// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What moves with the pointer above the picture, so that the picture needn't be painted again: the hair line
// with its time, the rubber band, the measured stretch, and the overview of what is in view.

#include "ui/timeline/picture/lanepainter.h"

#include <QtWidgets/QWidget>

namespace expectra {

/// In pixels of the view.
struct TimelineSight
{
    std::optional<double> hair;
    QString hairText;
    std::optional<QRectF> band;
    std::optional<QRectF> measured;
    QString measuredText;

    friend bool operator==(const TimelineSight &, const TimelineSight &) = default;
};

class TimelineOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineOverlay(QWidget *parent);

    void show(const TimelineSight &sight, const LaneScene &scene);
    [[nodiscard]] const TimelineSight &sight() const { return m_sight; }
    /// Where the overview is; empty while all is in view.
    [[nodiscard]] QRectF overview() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOverview(QPainter &painter) const;
    void paintStretch(QPainter &painter, const QRectF &box) const;
    QRectF pill(const QString &text, double center) const;
    void paintPill(QPainter &painter, const QRectF &box, const QString &text) const;

    TimelineSight m_sight;
    const LaneScene *m_scene = nullptr; // the view's, which outlives this
};

} // namespace expectra
