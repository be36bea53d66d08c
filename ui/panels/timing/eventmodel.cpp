// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing/eventmodel.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QLocale>

namespace expectra {

namespace {

bool isFigure(int column)
{
    return column == EventModel::TimeColumn || column == EventModel::SinceColumn ||
           column == EventModel::BytesColumn;
}

QString timeText(Instant at)
{
    return EventModel::tr("%1 ms").arg(microseconds(at) / 1000.0, 0, 'f', 3);
}

/// A kernel's stamp may lie before the event that was noticed earlier.
QString sinceText(Duration since)
{
    if (since == Duration::zero())
        return {};
    return since > Duration::zero() ? QLatin1Char('+') + durationText(since)
                                    : QStringLiteral("−") + durationText(-since);
}

QString rangeText(ByteRange bytes)
{
    const QLocale locale;
    return EventModel::tr("%1–%2").arg(locale.toString(static_cast<qulonglong>(bytes.begin)),
                                       locale.toString(static_cast<qulonglong>(bytes.end)));
}

} // namespace

void EventModel::show(const Exchange &exchange)
{
    beginResetModel();
    m_events = exchange.timeline.events();
    updateShown();
    endResetModel();
}

void EventModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    updateShown();
    endResetModel();
}

void EventModel::updateShown()
{
    m_shown.clear();
    for (std::size_t event = 0; event < m_events.size(); ++event) {
        if (m_filter.isEmpty() || eventWords(m_events[event]).what.contains(m_filter, Qt::CaseInsensitive))
            m_shown.push_back(event);
    }
}

EventWords EventModel::wordsAt(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_shown.size() ? eventWords(m_events[m_shown[place]]) : EventWords{};
}

int EventModel::firstFrom(Instant at) const
{
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        if (m_events[m_shown[row]].at >= at)
            return static_cast<int>(row);
    }
    return -1;
}

int EventModel::rowOf(ByteRange bytes, Direction direction) const
{
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        const auto words = eventWords(m_events[m_shown[row]]);
        if (words.direction == direction && words.bytes.overlaps(bytes))
            return static_cast<int>(row);
    }
    return -1;
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto place = m_shown[static_cast<std::size_t>(index.row())];
    const auto &event = m_events[place];
    switch (role) {
    case Qt::DisplayRole: return words(place, index.column());
    case Qt::ToolTipRole: return QString::fromStdString(timeline::describe(event)).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return isFigure(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IsNoteRole: return timeline::isNote(event);
    default: return {};
    }
}

QString EventModel::words(std::size_t event, int column) const
{
    const auto &shown = m_events[event];
    switch (column) {
    case TimeColumn: return timeText(shown.at);
    case SinceColumn: return event == 0 ? QString() : sinceText(shown.at - m_events[event - 1].at);
    case ClockColumn:
        return timeline::isNote(shown)        ? tr("noted")
               : shown.clock == Clock::Kernel ? tr("kernel")
                                              : tr("program");
    case WhatColumn: return eventWords(shown).what;
    default: break;
    }
    const auto bytes = eventWords(shown).bytes;
    if (bytes.isEmpty())
        return {};
    return column == BytesColumn ? sizeText(bytes.size()) : rangeText(bytes);
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isFigure(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == ClockColumn)
        return tr("Which clock: the kernel's stamp of the packet, the program's after the system call, or a "
                  "conclusion noted at the time of the fact before it");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case SinceColumn: return tr("Since");
    case ClockColumn: return tr("Clock");
    case WhatColumn: return tr("What");
    case BytesColumn: return tr("Bytes");
    case RangeColumn: return tr("Range");
    default: return {};
    }
}

} // namespace expectra
