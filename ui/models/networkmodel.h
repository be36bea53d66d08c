// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exchanges of the network log as a table, oldest first. It filters by an index of its own: a proxy model
// takes seconds where this takes milliseconds. Laws: an exchange stands in one row at most, and a row's
// exchange is finished or the latest snapshot.

#include "app/exchange/exchange.h"
#include "ui/models/networkcolumns.h"
#include "ui/models/networkfilter.h"

#include <QtCore/QAbstractTableModel>

#include <unordered_map>
#include <vector>

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
    };

    explicit NetworkModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Adds the exchange, or puts it in the place of its earlier snapshot.
    void put(const ExchangePtr &exchange);
    void clear();
    void setFilter(const NetworkFilter &filter);

    [[nodiscard]] ExchangePtr exchangeAt(int row) const; // nullptr outside the rows
    [[nodiscard]] ExchangePtr find(quint64 id) const;    // shown or not; nullptr when unknown
    [[nodiscard]] int rowOf(quint64 id) const;           // -1 when unknown or filtered out
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void showOrHide(std::size_t place);

    std::vector<ExchangePtr> m_all;
    std::unordered_map<quint64, std::size_t> m_places; // id to place in m_all
    std::vector<std::size_t> m_shown;                  // places, ascending
    NetworkFilter m_filter;
};

} // namespace expectra
