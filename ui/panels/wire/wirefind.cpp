// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wirefind.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace expectra {

namespace {

Content contentOf(const std::shared_ptr<const ByteStore> &store)
{
    return store ? Content{store, {0, store->size()}} : Content{};
}

} // namespace

WireFind::WireFind(QObject *parent) : QObject(parent), m_sent(new Finder(this)), m_received(new Finder(this))
{
    for (auto *finder : {m_sent, m_received})
        connect(finder, &Finder::hitsChanged, this, &WireFind::gather);
}

void WireFind::find(const Exchange *exchange, const SearchTerms &terms, const std::vector<WireBlock> &blocks)
{
    m_blocks = blocks;
    m_places.clear();
    m_current.reset();
    // The stores are the wire's until the exchange has ended.
    const bool isReadable = exchange && exchange->isComplete;
    m_sent->find(isReadable ? contentOf(exchange->outbound) : Content{}, terms, 0);
    m_received->find(isReadable ? contentOf(exchange->inbound) : Content{}, terms, 0);
}

/// In the order in which the blocks passed.
void WireFind::gather()
{
    const auto before = current();
    m_places.clear();
    for (const auto &block : m_blocks) {
        const auto &found = *hits(block.direction);
        auto hit = std::lower_bound(found.begin(), found.end(), block.bytes.begin,
                                    [](const ByteRange &each, ByteCount at) { return each.begin < at; });
        for (; hit != found.end() && hit->begin < block.bytes.end; ++hit)
            m_places.push_back({block.direction, *hit});
    }
    const auto again = before ? std::find(m_places.begin(), m_places.end(), *before) : m_places.begin();
    const bool hadNone = !m_current;
    m_current.reset();
    if (again != m_places.end())
        m_current = static_cast<std::size_t>(again - m_places.begin());
    emit hitsChanged();
    if (hadNone && m_current)
        emit currentChanged();
}

void WireFind::step(int by)
{
    if (m_places.empty())
        return;
    const auto count = static_cast<std::int64_t>(m_places.size());
    const auto at = m_current ? static_cast<std::int64_t>(*m_current) + by : 0;
    m_current = static_cast<std::size_t>((at + count) % count);
    emit hitsChanged();
    emit currentChanged();
}

const Finder::Hits &WireFind::hits(Direction direction) const
{
    return direction == Direction::Sent ? m_sent->hits() : m_received->hits();
}

std::optional<WirePlace> WireFind::current() const
{
    return m_current && *m_current < m_places.size() ? std::optional(m_places[*m_current]) : std::nullopt;
}

QString WireFind::stateText() const
{
    if (m_places.empty())
        return m_received->stateText().isEmpty() ? m_sent->stateText() : m_received->stateText();
    const QLocale locale;
    return tr("%1 of %2")
        .arg(locale.toString(static_cast<qulonglong>(m_current.value_or(0) + 1)),
             locale.toString(static_cast<qulonglong>(m_places.size())));
}

bool WireFind::isTrouble() const
{
    return m_places.empty() && (m_sent->isTrouble() || m_received->isTrouble());
}

} // namespace expectra
