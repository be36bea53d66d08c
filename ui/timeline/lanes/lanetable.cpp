// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanetable.h"

#include "app/analysis/exacttime.h"
#include "ui/timeline/lanes/lanewords.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QStringList barRow(const Lane &lane, std::size_t index)
{
    const auto &bar = lane.bars[index];
    const auto clock = bar.startClock == bar.endClock
                           ? clockName(bar.startClock)
                           : clockName(bar.startClock) + QStringLiteral(" – ") + clockName(bar.endClock);
    return {barName(lane, bar),
            exactTime(bar.start),
            bar.isRunning ? Words::tr("%1 so far").arg(exactTime(bar.length())) : exactTime(bar.length()),
            bar.wire.bytes.isEmpty() ? QString() : bytesText(bar.wire),
            clock,
            index == 0 ? lane.note : QString()};
}

QStringList markRow(const LaneMark &mark)
{
    return {markName(mark), exactTime(mark.at), {}, {}, clockName(mark.clock), markMeaning(mark)};
}

QString joined(const LaneTable &table, const QString &before, const QString &between, const QString &after,
               QString (*cell)(const QString &), const QString &rule)
{
    QStringList names;
    for (int column = 0; column < laneColumns; ++column)
        names.append(laneColumnName(static_cast<LaneColumn>(column)));
    auto text = before + names.join(between) + after + rule;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const auto &each : row)
            cells.append(cell(each));
        text += before + cells.join(between) + after;
    }
    return text;
}

} // namespace

QString laneColumnName(LaneColumn column)
{
    switch (column) {
    case LaneColumn::Name: return Words::tr("Name");
    case LaneColumn::Start: return Words::tr("Start");
    case LaneColumn::Duration: return Words::tr("Duration");
    case LaneColumn::Bytes: return Words::tr("Bytes");
    case LaneColumn::Clock: return Words::tr("Clock");
    case LaneColumn::Note: return Words::tr("Note");
    }
    return {};
}

LaneTable tableOf(const Lanes &lanes)
{
    LaneTable table;
    table.stops = stopsByLane(lanes);
    for (const auto &stop : table.stops) {
        const auto &lane = lanes.lanes[stop.lane];
        auto row = stop.isMark ? markRow(lane.marks[stop.index]) : barRow(lane, stop.index);
        for (auto &cell : row)
            cell = cell.simplified();
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString tabSeparated(const LaneTable &table)
{
    return joined(table, {}, QStringLiteral("\t"), QStringLiteral("\n"),
                  [](const QString &cell) { return cell; }, {});
}

QString markdown(const LaneTable &table)
{
    return joined(
        table, QStringLiteral("| "), QStringLiteral(" | "), QStringLiteral(" |\n"),
        [](const QString &cell) {
            auto escaped = cell;
            return escaped.replace(QLatin1Char('|'), QStringLiteral("\\|"));
        },
        QStringLiteral("|---|--:|--:|--:|---|---|\n"));
}

} // namespace expectra
