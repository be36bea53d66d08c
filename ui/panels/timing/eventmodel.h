// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The timeline of an exchange as a table, event by event, in the order in which they became known. Words are
// made when they are asked for; a filter keeps an index of its own.

#include "app/exchange/exchange.h"
#include "app/analysis/timing/eventwords.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace expectra {

class EventModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, SinceColumn, ClockColumn, WhatColumn, BytesColumn, RangeColumn, ColumnCount };
    enum Role {
        IsNoteRole = Qt::UserRole, // bool: the program's conclusion, not a fact from the wire
    };

    explicit EventModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const Exchange &exchange);
    void setFilter(const QString &text);

    [[nodiscard]] EventWords wordsAt(int row) const; // empty words outside the rows
    [[nodiscard]] int firstFrom(Instant at) const;   // the first row at or behind this time, -1 for none
    [[nodiscard]] int rowOf(ByteRange bytes, Direction direction) const; // the first that moved them, or -1
    [[nodiscard]] int total() const { return static_cast<int>(m_events.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void updateShown();
    [[nodiscard]] QString words(std::size_t event, int column) const;

    std::vector<timeline::Event> m_events;
    std::vector<std::size_t> m_shown; // places in m_events, ascending
    QString m_filter;
};

} // namespace expectra
