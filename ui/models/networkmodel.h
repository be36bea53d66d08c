// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The network log as a table: every row that the filter lets through, in the order that was asked for. It
// filters and sorts by an index of its own: a proxy model takes seconds where this takes milliseconds. Laws:
// rows that came one by one stand as if all had been filtered and sorted at once; no exchange is held.

#include "app/log/filter/logfilter.h"
#include "app/log/logorder.h"
#include "ui/models/networkcolumns.h"

#include <QtCore/QAbstractTableModel>

#include <span>

namespace expectra {

class NetworkModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, // quint64
        StatusRole,            // int; 0 without an answer
        OutcomeRole,           // int, of expect::Outcome
        FailedRole,            // bool
        PinnedRole,            // bool
    };

    explicit NetworkModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Adds the exchanges, or brings their rows up to date.
    void put(std::span<const ExchangePtr> exchanges);
    void put(const ExchangePtr &exchange) { put(std::span(&exchange, 1)); }
    void clear(); // pinned rows stay
    void remove(const std::vector<quint64> &ids);
    void setPinned(const std::vector<quint64> &ids, bool isPinned);

    void setFilter(const LogQuery &query);
    void setOrder(const LogOrder &order);
    [[nodiscard]] const LogOrder &order() const { return m_order; }
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const ExchangeLog &log() const { return m_log; }
    [[nodiscard]] const LogRow *rowAt(int row) const; // nullptr outside the rows
    [[nodiscard]] quint64 idAt(int row) const;        // 0 outside the rows
    [[nodiscard]] int rowOf(quint64 id) const;        // -1 when unknown or filtered out
    [[nodiscard]] int total() const { return static_cast<int>(m_log.count()); }
    [[nodiscard]] std::size_t memory() const; // bytes, all told

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void putKnown(Place place, const Exchange &exchange, const std::vector<Finding> &found);
    void append(std::vector<Place> places);
    void mergeIn(const std::vector<Place> &places);
    void insert(Place place);
    void moveIfNeeded(int row);
    void showAll();
    void changePlaces(const std::vector<bool> &isKept);
    [[nodiscard]] bool accepts(Place place);
    [[nodiscard]] int positionOf(Place place) const; // where it stands or would stand
    [[nodiscard]] int shownRowOf(Place place) const; // -1 when it isn't shown

    ExchangeLog m_log;
    std::vector<Place> m_shown;
    LogFilter m_filter;
    LogOrder m_order;
};

} // namespace expectra
