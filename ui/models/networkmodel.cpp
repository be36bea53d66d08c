// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkmodel.h"

#include "app/analysis/findings.h"
#include "app/log/growth.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr std::size_t fewRows = 4; // so many are put in one by one; more are merged

std::vector<Finding> findingsOf(const Exchange &exchange)
{
    return exchange.isComplete ? findings(exchange) : std::vector<Finding>();
}

} // namespace

void NetworkModel::put(std::span<const ExchangePtr> exchanges)
{
    std::vector<ExchangePtr> byNumber(exchanges.begin(), exchanges.end());
    std::stable_sort(byNumber.begin(), byNumber.end(),
                     [](const ExchangePtr &a, const ExchangePtr &b) { return a->id < b->id; });
    std::vector<Place> atEnd;
    for (const auto &exchange : byNumber) {
        const auto found = findingsOf(*exchange);
        if (const auto known = m_log.placeOf(exchange->id)) {
            append(std::exchange(atEnd, {}));
            putKnown(*known, *exchange, found);
            continue;
        }
        const auto place = m_log.put(*exchange, found);
        const bool isLast = place + 1 == m_log.count();
        if (!isLast) {
            for (auto &each : m_shown)
                each += each >= place ? 1 : 0;
        }
        if (isLast && accepts(place))
            atEnd.push_back(place);
        else if (!isLast && accepts(place))
            insert(place);
    }
    append(std::move(atEnd));
}

void NetworkModel::putKnown(Place place, const Exchange &exchange, const std::vector<Finding> &found)
{
    const auto row = shownRowOf(place);
    m_log.put(exchange, found);
    if (!accepts(place)) {
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    } else if (row < 0) {
        insert(place);
    } else {
        moveIfNeeded(row);
    }
}

/// Rows behind all others in time: in any other order they go where they belong.
void NetworkModel::append(std::vector<Place> places)
{
    if (places.empty())
        return;
    if (!m_order.isByTime() && places.size() <= fewRows) {
        for (const auto place : places)
            insert(place);
        return;
    }
    const auto first = static_cast<int>(m_shown.size());
    beginInsertRows({}, first, first + static_cast<int>(places.size()) - 1);
    growGently(m_shown, places.size());
    m_shown.insert(m_shown.end(), places.begin(), places.end());
    endInsertRows();
    if (!m_order.isByTime())
        mergeIn(places);
}

/// `places` stand at the end, out of order.
void NetworkModel::mergeIn(const std::vector<Place> &places)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const auto old = persistentIndexList();
    std::vector<Place> oldPlaces;
    for (const auto &index : old)
        oldPlaces.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    auto sorted = places;
    m_order.sort(m_log, sorted);
    const auto middle = m_shown.end() - static_cast<std::ptrdiff_t>(places.size());
    std::copy(sorted.begin(), sorted.end(), middle);
    std::inplace_merge(m_shown.begin(), middle, m_shown.end(),
                       [this](Place a, Place b) { return m_order.comesBefore(m_log, a, b); });
    QModelIndexList moved;
    for (std::size_t i = 0; i < oldPlaces.size(); ++i)
        moved.append(index(positionOf(oldPlaces[i]), old[static_cast<qsizetype>(i)].column()));
    changePersistentIndexList(old, moved);
    emit layoutChanged({}, VerticalSortHint);
}

void NetworkModel::insert(Place place)
{
    const auto row = positionOf(place);
    beginInsertRows({}, row, row);
    growGently(m_shown);
    m_shown.insert(m_shown.begin() + row, place);
    endInsertRows();
}

/// The row's facts have changed: it is shown anew, in another place where the order asks for that.
void NetworkModel::moveIfNeeded(int row)
{
    const auto at = m_shown.begin() + row;
    const auto before = [this](Place a, Place b) { return m_order.comesBefore(m_log, a, b); };
    auto target = at;
    if (at != m_shown.begin() && before(*at, *std::prev(at)))
        target = std::lower_bound(m_shown.begin(), at, *at, before);
    else if (std::next(at) != m_shown.end() && before(*std::next(at), *at))
        target = std::lower_bound(std::next(at), m_shown.end(), *at, before);
    auto now = row;
    if (target != at) {
        const auto destination = static_cast<int>(target - m_shown.begin());
        beginMoveRows({}, row, row, {}, destination);
        if (target < at)
            std::rotate(target, at, std::next(at));
        else
            std::rotate(at, std::next(at), target);
        now = target < at ? destination : destination - 1;
        endMoveRows();
    }
    emit dataChanged(index(now, 0), index(now, networkColumnCount - 1));
}

void NetworkModel::clear()
{
    std::vector<bool> isKept(m_log.count());
    for (Place place = 0; place < m_log.count(); ++place)
        isKept[place] = m_log.row(place).isPinned;
    changePlaces(isKept);
}

void NetworkModel::remove(const std::vector<quint64> &ids)
{
    std::vector<bool> isKept(m_log.count(), true);
    for (const auto id : ids) {
        if (const auto place = m_log.placeOf(id))
            isKept[*place] = false;
    }
    changePlaces(isKept);
}

void NetworkModel::setPinned(const std::vector<quint64> &ids, bool isPinned)
{
    for (const auto id : ids) {
        const auto place = m_log.placeOf(id);
        if (!place)
            continue;
        m_log.setPinned(*place, isPinned);
        if (const auto row = shownRowOf(*place); row >= 0)
            emit dataChanged(index(row, 0), index(row, networkColumnCount - 1));
    }
}

void NetworkModel::changePlaces(const std::vector<bool> &isKept)
{
    beginResetModel();
    m_log.retain(isKept);
    m_filter.forget();
    showAll();
    endResetModel();
}

void NetworkModel::setFilter(const LogQuery &query)
{
    beginResetModel();
    m_filter = LogFilter(query);
    showAll();
    endResetModel();
}

void NetworkModel::setOrder(const LogOrder &order)
{
    if (order == m_order)
        return;
    beginResetModel();
    m_order = order;
    std::vector<bool> isShown(m_log.count());
    for (const auto place : m_shown)
        isShown[place] = true;
    m_shown.clear();
    for (Place place = 0; place < m_log.count(); ++place) {
        if (isShown[place])
            m_shown.push_back(place);
    }
    m_order.sort(m_log, m_shown);
    endResetModel();
}

void NetworkModel::sort(int column, Qt::SortOrder order)
{
    const bool isByColumn = column >= 0 && column < networkColumnCount;
    setOrder(isByColumn ? LogOrder{static_cast<NetworkColumn>(column),
                                   order == Qt::AscendingOrder ? Ascent::Up : Ascent::Down}
                        : LogOrder{});
}

void NetworkModel::showAll()
{
    m_shown.clear();
    for (Place place = 0; place < m_log.count(); ++place) {
        if (accepts(place)) {
            growGently(m_shown);
            m_shown.push_back(place);
        }
    }
    m_order.sort(m_log, m_shown);
}

bool NetworkModel::accepts(Place place)
{
    return m_filter.isEmpty() || m_filter.accepts(m_log, m_log.row(place));
}

const LogRow *NetworkModel::rowAt(int row) const
{
    const bool isRow = row >= 0 && row < static_cast<int>(m_shown.size());
    return isRow ? &m_log.row(m_shown[static_cast<std::size_t>(row)]) : nullptr;
}

quint64 NetworkModel::idAt(int row) const
{
    const auto *known = rowAt(row);
    return known ? known->id : 0;
}

int NetworkModel::rowOf(quint64 id) const
{
    const auto place = m_log.placeOf(id);
    return place ? shownRowOf(*place) : -1;
}

int NetworkModel::positionOf(Place place) const
{
    const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), place,
                                     [this](Place a, Place b) { return m_order.comesBefore(m_log, a, b); });
    return static_cast<int>(at - m_shown.begin());
}

int NetworkModel::shownRowOf(Place place) const
{
    const auto row = positionOf(place);
    const bool isShown =
        row < static_cast<int>(m_shown.size()) && m_shown[static_cast<std::size_t>(row)] == place;
    return isShown ? row : -1;
}

std::size_t NetworkModel::memory() const
{
    return m_log.memory() + m_shown.capacity() * sizeof(Place);
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
    const auto *row = rowAt(index.row());
    if (!index.isValid() || !row)
        return {};
    const auto &kind = m_log.kindOf(*row);
    const auto column = static_cast<NetworkColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return cellText(m_log, *row, column);
    case Qt::ToolTipRole: return cellToolTip(m_log, *row, column);
    case IdRole: return QVariant::fromValue<quint64>(row->id);
    case StatusRole: return int{kind.status};
    case OutcomeRole: return static_cast<int>(kind.outcome);
    case FailedRole: return kind.failure.has_value();
    case PinnedRole: return row->isPinned;
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
