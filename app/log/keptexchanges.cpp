// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/keptexchanges.h"

namespace expectra {

namespace {

ByteCount memoryOf(const ByteStore *store)
{
    return store ? std::min(store->kept(), ByteStore::memoryBound) + sizeof(ByteStore) : 0;
}

ByteCount memoryOf(const http::Headers &headers)
{
    ByteCount sum = 0;
    for (const auto &field : headers)
        sum += sizeof(http::Header) + field.name.size() + field.value.size();
    return sum;
}

} // namespace

ByteCount memoryOf(const Exchange &exchange)
{
    const auto *request = exchange.request.get();
    auto sum = sizeof(Exchange) + sizeof(PreparedRequest) + exchange.sent.head.size() * 2 +
               exchange.timeline.events().size() * sizeof(timeline::Event) +
               memoryOf(exchange.outbound.get()) + memoryOf(exchange.inbound.get());
    if (const auto *bytes = request ? std::get_if<BytesBody>(&request->body) : nullptr)
        sum += bytes->bytes.size();
    if (exchange.content.store != exchange.inbound)
        sum += memoryOf(exchange.content.store.get());
    if (exchange.response)
        sum += memoryOf(exchange.response->headers);
    for (const auto &head : exchange.interim)
        sum += sizeof(ResponseHead) + memoryOf(head.headers);
    return sum;
}

void KeptExchanges::setBudget(ByteCount budget)
{
    m_budget = budget;
    makeRoom();
}

void KeptExchanges::add(const ExchangePtr &finished)
{
    remove(finished->id);
    const auto memory = memoryOf(*finished);
    m_kept[finished->id] = {finished, memory};
    m_memory += memory;
    if (finished->initiatedBy)
        m_repeats.insert({*finished->initiatedBy, finished->id});
    makeRoom();
}

/// A number can be pinned before its exchange has finished, so pins outlive what they hold.
void KeptExchanges::remove(std::uint64_t id)
{
    const auto known = m_kept.find(id);
    if (known == m_kept.end())
        return;
    m_memory -= known->second.memory;
    if (const auto &of = known->second.exchange->initiatedBy)
        m_repeats.erase({*of, id});
    m_kept.erase(known);
}

void KeptExchanges::clear()
{
    for (auto each = m_kept.begin(); each != m_kept.end();) {
        const auto id = each->first;
        ++each;
        if (!m_pinned.contains(id))
            remove(id);
    }
}

void KeptExchanges::setPinned(std::uint64_t id, bool isPinned)
{
    if (isPinned)
        m_pinned.insert(id);
    else
        m_pinned.erase(id);
}

ExchangePtr KeptExchanges::find(std::uint64_t id) const
{
    const auto known = m_kept.find(id);
    return known == m_kept.end() ? nullptr : known->second.exchange;
}

ExchangePtr KeptExchanges::retryOf(std::uint64_t id) const
{
    for (auto &each : repetitionsOf(id)) {
        if (each->initiator == Initiator::Retry417)
            return std::move(each);
    }
    return nullptr;
}

std::vector<ExchangePtr> KeptExchanges::repetitionsOf(std::uint64_t id) const
{
    std::vector<ExchangePtr> found;
    for (auto each = m_repeats.lower_bound({id, 0}); each != m_repeats.end() && each->first == id; ++each)
        found.push_back(find(each->second));
    return found;
}

std::vector<ExchangePtr> KeptExchanges::all() const
{
    std::vector<ExchangePtr> exchanges;
    for (const auto &[id, kept] : m_kept)
        exchanges.push_back(kept.exchange);
    return exchanges;
}

void KeptExchanges::makeRoom()
{
    for (auto each = m_kept.begin(); m_memory > m_budget && each != m_kept.end();) {
        const auto id = each->first;
        ++each;
        const bool isLast = each == m_kept.end();
        if (!isLast && !m_pinned.contains(id))
            remove(id);
    }
}

} // namespace expectra
