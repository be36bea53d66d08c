// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

// What each command does to the timeline.

#include "ui/timeline/lanes/lanetable.h"
#include "ui/timeline/timelinepicture.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

namespace expectra {

namespace {

constexpr double pictureRatio = 2;

} // namespace

void TimelineView::run(TimelineCommand command)
{
    const auto &lanes = scene().lanes;
    const auto chooseIf = [this](const std::optional<LaneStop> &stop) {
        if (stop)
            choose(*stop);
    };
    constexpr int far = 1'000'000; // over more bars than there can be
    const auto page = scene().scale.width() / 4;
    switch (command) {
    case TimelineCommand::NextLane: return chooseIf(laneNeighbour(lanes, scene().selected, 1));
    case TimelineCommand::PreviousLane: return chooseIf(laneNeighbour(lanes, scene().selected, -1));
    case TimelineCommand::Next: return chooseIf(neighbour(lanes, scene().selected, 1));
    case TimelineCommand::Previous: return chooseIf(neighbour(lanes, scene().selected, -1));
    case TimelineCommand::First: return chooseIf(laneNeighbour(lanes, scene().selected, -far));
    case TimelineCommand::Last: return chooseIf(laneNeighbour(lanes, scene().selected, far));
    case TimelineCommand::Activate: return activate();
    case TimelineCommand::ZoomIn: return zoomAtMiddle(1.25);
    case TimelineCommand::ZoomOut: return zoomAtMiddle(1 / 1.25);
    case TimelineCommand::PanLeft: m_stage.pan(-page, ZoomBy::Key); break;
    case TimelineCommand::PanRight: m_stage.pan(page, ZoomBy::Key); break;
    case TimelineCommand::ZoomToChosen: m_stage.zoomToChosen(); break;
    case TimelineCommand::Fit: m_stage.fit(); break;
    case TimelineCommand::Back: m_stage.back(); break;
    case TimelineCommand::Forward: m_stage.forward(); break;
    case TimelineCommand::Measure: return measureFromChosen();
    case TimelineCommand::Clear:
        m_measureFrom.reset();
        m_stage.measure(std::nullopt);
        break;
    case TimelineCommand::CopyTable: return copy(tabSeparated(tableOf(lanes)));
    case TimelineCommand::CopyMarkdown: return copy(markdown(tableOf(lanes)));
    case TimelineCommand::CopyPicture:
    case TimelineCommand::CopyPictureDark:
    case TimelineCommand::CopyPictureLight:
        if (!m_latest)
            return;
        const auto theme = command == TimelineCommand::CopyPicture       ? style::Theme::System
                           : command == TimelineCommand::CopyPictureDark ? style::Theme::Dark
                                                                         : style::Theme::Light;
        QGuiApplication::clipboard()->setPixmap(picture(theme, pictureRatio));
        return;
    }
    refresh();
}

QPixmap TimelineView::picture(style::Theme theme, double ratio) const
{
    return m_latest ? timelinePicture(scene(), *m_latest, {theme, ratio}) : QPixmap();
}

void TimelineView::copy(const QString &text) const
{
    if (m_latest)
        QGuiApplication::clipboard()->setText(text);
}

void TimelineView::zoomAtMiddle(double factor)
{
    m_stage.zoom(scene().scale.width() / 2, factor, ZoomBy::Key);
    refresh();
}

void TimelineView::activate()
{
    if (!scene().selected)
        return;
    const auto &lane = scene().lanes.lanes[scene().selected->lane];
    if (lane.related)
        emit exchangeRequested(lane.related->id);
    else
        choose(*scene().selected);
}

void TimelineView::measureFromChosen()
{
    if (!scene().selected)
        return;
    const auto from = timeOf(scene().lanes, *scene().selected);
    m_measureFrom = from.begin;
    m_stage.measure(from);
    refresh();
}
} // namespace expectra
