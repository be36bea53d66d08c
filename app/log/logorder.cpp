// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logorder.h"

#include "app/log/folded.h"
#include "app/log/radixsort.h"

#include <bit>

namespace expectra {

namespace {

constexpr std::uint64_t afterAllStatuses = 1000;

/// Which text of a kind the column sorts by; nullptr for columns that sort by something else.
StringId LogKind::*kindTextOf(NetworkColumn column)
{
    switch (column) {
    case NetworkColumn::Method: return &LogKind::method;
    case NetworkColumn::Protocol: return &LogKind::protocol;
    case NetworkColumn::Host: return &LogKind::host;
    case NetworkColumn::Type: return &LogKind::type;
    case NetworkColumn::Remote: return &LogKind::remote;
    default: return nullptr;
    }
}

/// The address sorts by path within its origin.
std::string_view rowTextOf(const ExchangeLog &log, const LogRow &row, NetworkColumn column)
{
    return column == NetworkColumn::Name ? log.nameOf(row) : log.text(row.path);
}

bool sortsByRowText(NetworkColumn column)
{
    return column == NetworkColumn::Name || column == NetworkColumn::Address;
}

std::uint64_t statusKey(const LogKind &kind)
{
    if (kind.hasResponse)
        return kind.status;
    return afterAllStatuses + (kind.failure ? 1 + static_cast<std::uint64_t>(*kind.failure) : 0);
}

std::uint64_t severityKey(const LogKind &kind)
{
    return kind.severity ? 3 - static_cast<std::uint64_t>(*kind.severity) : 0;
}

std::uint64_t numberKey(const LogKind &kind, const LogRow &row, NetworkColumn column)
{
    switch (column) {
    case NetworkColumn::Status: return statusKey(kind);
    case NetworkColumn::Expect: // a positive float's bits ascend with it
        return static_cast<std::uint64_t>(kind.outcome) << 32 | std::bit_cast<std::uint32_t>(row.waited);
    case NetworkColumn::Initiator:
        return static_cast<std::uint64_t>(kind.initiator) << 56 | row.initiatedBy().value_or(0);
    case NetworkColumn::Size: return row.received;
    case NetworkColumn::Time: return static_cast<std::uint64_t>(row.length.count());
    case NetworkColumn::Waterfall:
    case NetworkColumn::Started: return static_cast<std::uint64_t>(row.startedAt.count());
    case NetworkColumn::Connection: return row.connection;
    case NetworkColumn::Findings: return severityKey(kind) << 16 | row.findingCount;
    default: return row.id;
    }
}

/// Each kind's rank by a text of it.
std::vector<std::uint32_t> kindRanks(const ExchangeLog &log, StringId LogKind::*text)
{
    std::vector<std::string_view> texts;
    for (KindId id = 0; id < log.kinds().count(); ++id)
        texts.push_back(log.text(log.kinds().at(id).*text));
    return ranksOf(texts);
}

/// By names or paths, which differ from row to row.
void sortByRowText(const ExchangeLog &log, std::vector<Place> &places, const LogOrder &order)
{
    std::vector<std::string_view> texts(places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        texts[i] = rowTextOf(log, log.row(places[i]), order.column);
    auto sorted = sortedByText(texts, order.ascent == Ascent::Down);
    for (auto &each : sorted)
        each = places[each];
    places = std::move(sorted);
}

/// The key of each row, so that smaller ones come first whichever way is asked for.
template <class Key>
void sortByKeys(std::vector<Place> &places, Ascent ascent, Key &&keyOf)
{
    std::vector<KeyedPlace> items(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::uint64_t key = keyOf(places[i]);
        items[i] = {ascent == Ascent::Up ? key : ~key, places[i]};
    }
    sortByKey(items);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = items[i].place;
}

/// Negative, 0 or positive.
int compare(const ExchangeLog &log, const LogRow &a, const LogRow &b, NetworkColumn column)
{
    const auto kindText = column == NetworkColumn::Address ? &LogKind::origin : kindTextOf(column);
    if (kindText) {
        const auto order =
            compareFolded(log.text(log.kindOf(a).*kindText), log.text(log.kindOf(b).*kindText));
        if (order != 0 || !sortsByRowText(column))
            return order;
    }
    if (sortsByRowText(column))
        return compareFolded(rowTextOf(log, a, column), rowTextOf(log, b, column));
    const auto keyA = numberKey(log.kindOf(a), a, column);
    const auto keyB = numberKey(log.kindOf(b), b, column);
    return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

} // namespace

bool LogOrder::comesBefore(const ExchangeLog &log, Place a, Place b) const
{
    const auto order = compare(log, log.row(a), log.row(b), column);
    if (order == 0)
        return a < b;
    return ascent == Ascent::Up ? order < 0 : order > 0;
}

void LogOrder::sort(const ExchangeLog &log, std::vector<Place> &places) const
{
    if (isByTime())
        return;
    if (sortsByRowText(column))
        sortByRowText(log, places, *this);
    const auto kindText = column == NetworkColumn::Address ? &LogKind::origin : kindTextOf(column);
    if (kindText) { // stable, so that an address' paths stay in their order within an origin
        const auto ranks = kindRanks(log, kindText);
        sortByKeys(places, ascent, [&](Place place) { return std::uint64_t{ranks[log.row(place).kind]}; });
    } else if (!sortsByRowText(column)) {
        sortByKeys(places, ascent, [&](Place place) {
            const auto &row = log.row(place);
            return numberKey(log.kindOf(row), row, column);
        });
    }
}

} // namespace expectra
