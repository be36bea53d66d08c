// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkmodel.h"

#include <algorithm>

namespace expectra {

void NetworkModel::put(const ExchangePtr &exchange)
{
    const auto [known, isNew] = m_places.try_emplace(exchange->id, m_all.size());
    if (isNew)
        m_all.push_back(exchange);
    else
        m_all[known->second] = exchange;
    showOrHide(known->second);
}

/// Brings the index in line with what the filter says of this one.
void NetworkModel::showOrHide(std::size_t place)
{
    const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), place);
    const auto row = static_cast<int>(at - m_shown.begin());
    const bool isShown = at != m_shown.end() && *at == place;
    if (!m_filter.accepts(*m_all[place])) {
        if (!isShown)
            return;
        beginRemoveRows({}, row, row);
        m_shown.erase(at);
        endRemoveRows();
        return;
    }
    if (isShown) {
        emit dataChanged(index(row, 0), index(row, networkColumnCount - 1));
        return;
    }
    beginInsertRows({}, row, row);
    m_shown.insert(at, place);
    endInsertRows();
}

void NetworkModel::clear()
{
    beginResetModel();
    m_all.clear();
    m_places.clear();
    m_shown.clear();
    endResetModel();
}

void NetworkModel::setFilter(const NetworkFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (std::size_t place = 0; place < m_all.size(); ++place) {
        if (m_filter.accepts(*m_all[place]))
            m_shown.push_back(place);
    }
    endResetModel();
}

ExchangePtr NetworkModel::exchangeAt(int row) const
{
    const bool isRow = row >= 0 && row < static_cast<int>(m_shown.size());
    return isRow ? m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

ExchangePtr NetworkModel::find(quint64 id) const
{
    const auto known = m_places.find(id);
    return known == m_places.end() ? nullptr : m_all[known->second];
}

int NetworkModel::rowOf(quint64 id) const
{
    const auto known = m_places.find(id);
    if (known == m_places.end())
        return -1;
    const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), known->second);
    return at != m_shown.end() && *at == known->second ? static_cast<int>(at - m_shown.begin()) : -1;
}

int NetworkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int NetworkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : networkColumnCount;
}

QVariant NetworkModel::data(const QModelIndex &index, int role) const
{
    const auto exchange = exchangeAt(index.row());
    if (!index.isValid() || !exchange)
        return {};
    switch (role) {
    case Qt::DisplayRole: return cellText(*exchange, static_cast<NetworkColumn>(index.column()));
    case IdRole: return QVariant::fromValue<quint64>(exchange->id);
    case StatusRole: return exchange->status();
    case OutcomeRole: return static_cast<int>(exchange->expectation.outcome);
    case FailedRole: return exchange->failure.has_value();
    default: return {};
    }
}

QVariant NetworkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= networkColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? columnTitle(static_cast<NetworkColumn>(section)) : QVariant();
}

} // namespace expectra
