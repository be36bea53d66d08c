// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logkind.h"

namespace expectra {

KindId KindTable::add(const LogKind &kind)
{
    const auto [known, isNew] = m_ids.try_emplace(kind, static_cast<KindId>(m_kinds.size()));
    if (isNew)
        m_kinds.push_back(kind);
    return known->second;
}

std::size_t KindTable::memory() const
{
    constexpr std::size_t node = sizeof(LogKind) + sizeof(KindId) + 2 * sizeof(void *);
    return m_kinds.capacity() * sizeof(LogKind) + m_ids.size() * node + m_ids.bucket_count() * sizeof(void *);
}

std::size_t KindTable::Hash::operator()(const LogKind &kind) const
{
    std::uint64_t hash = 0;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 29;
    };
    for (const auto id : {kind.method, kind.origin, kind.remote, kind.protocol, kind.type, kind.findings})
        mix(id);
    mix(kind.status);
    mix(static_cast<std::uint64_t>(kind.outcome) << 8 | static_cast<std::uint64_t>(kind.initiator));
    mix(kind.isComplete ? 1 : 0);
    return static_cast<std::size_t>(hash);
}

} // namespace expectra
