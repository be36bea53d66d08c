// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be done with the timeline, in one table: words, keys, place in the context menu. The keys work
// while the timeline has the focus, and go before those of the window.

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <optional>
#include <vector>

class QKeyEvent;

namespace expectra {

enum class TimelineCommand {
    NextLane,
    PreviousLane,
    Next, // bar or mark in time
    Previous,
    First,
    Last,
    Activate,
    PanLeft,
    PanRight,
    ZoomIn,
    ZoomOut,
    ZoomToChosen,
    Fit,
    Back,
    Forward,
    Measure, // from the chosen bar or mark
    Clear,
    CopyTable,
    CopyMarkdown,
    CopyPicture,
    CopyPictureDark,
    CopyPictureLight,
};

struct TimelineCommandEntry
{
    TimelineCommand command = TimelineCommand::Next;
    const char *text = nullptr;
    QList<QKeySequence> keys{};
    int menuGroup = 0; // 0: not in the context menu
};

[[nodiscard]] const std::vector<TimelineCommandEntry> &timelineCommands();
[[nodiscard]] QString timelineCommandText(const TimelineCommandEntry &entry);
[[nodiscard]] std::optional<TimelineCommand> timelineCommandFor(const QKeyEvent &event);

} // namespace expectra
