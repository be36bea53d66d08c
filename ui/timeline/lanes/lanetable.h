// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table behind the picture: one row a bar or mark, in the order of stopsByLane(). Screen readers read it,
// and it is what is copied as text. Cells are plain text without tabs or line breaks.

#include "ui/timeline/lanes/lanestops.h"

#include <QtCore/QStringList>

namespace expectra {

enum class LaneColumn { Name, Start, Duration, Bytes, Clock, Note };
inline constexpr int laneColumns = 6;

[[nodiscard]] QString laneColumnName(LaneColumn column);

struct LaneTable
{
    std::vector<LaneStop> stops;   // one a row
    std::vector<QStringList> rows; // laneColumns cells each
};

[[nodiscard]] LaneTable tableOf(const Lanes &lanes);

/// With a header line; for a spreadsheet.
[[nodiscard]] QString tabSeparated(const LaneTable &table);
/// For an issue or a wiki.
[[nodiscard]] QString markdown(const LaneTable &table);

} // namespace expectra
