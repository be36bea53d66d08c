// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/stringtable.h"

#include "app/log/growth.h"

#include <cstring>
#include <functional>

namespace expectra {

namespace {

constexpr std::size_t blockBits = 20;
constexpr std::size_t blockSize = std::size_t{1} << blockBits;
constexpr std::size_t slack = 64; // readable behind the last text
constexpr std::size_t lengthBytes = 2;

std::size_t hashOf(std::string_view text)
{
    return std::hash<std::string_view>()(text);
}

} // namespace

StringTable::StringTable() : m_slots(64)
{
    add({});
}

StringId StringTable::add(std::string_view text)
{
    text = text.substr(0, longest);
    const auto mask = m_slots.size() - 1;
    auto slot = hashOf(text) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        if (at(m_slots[slot] - 1) == text)
            return m_slots[slot] - 1;
    }
    return append(text, slot);
}

std::string_view StringTable::at(StringId id) const
{
    const auto place = m_places[id];
    const char *start = m_blocks[place >> blockBits].get() + (place & (blockSize - 1));
    std::uint16_t length = 0;
    std::memcpy(&length, start, lengthBytes);
    return {start + lengthBytes, length};
}

std::size_t StringTable::memory() const
{
    return m_blocks.size() * (blockSize + slack) + m_places.capacity() * sizeof(std::uint32_t) +
           m_slots.capacity() * sizeof(StringId);
}

StringId StringTable::append(std::string_view text, std::size_t slot)
{
    const auto needed = text.size() + lengthBytes;
    if (m_blocks.empty() || m_used + needed > blockSize) {
        if (m_blocks.size() == (std::size_t{1} << (32 - blockBits)))
            return 0; // 4 GiB of different texts: further ones are not told apart
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockSize + slack));
        m_used = 0;
    }
    char *start = m_blocks.back().get() + m_used;
    const auto length = static_cast<std::uint16_t>(text.size());
    std::memcpy(start, &length, lengthBytes);
    if (!text.empty())
        std::memcpy(start + lengthBytes, text.data(), text.size());
    growGently(m_places);
    m_places.push_back(static_cast<std::uint32_t>(((m_blocks.size() - 1) << blockBits) + m_used));
    m_used += needed;
    m_slots[slot] = static_cast<StringId>(m_places.size());
    if (m_places.size() * 4 > m_slots.size() * 3)
        rehash(m_slots.size() * 2);
    return static_cast<StringId>(m_places.size() - 1);
}

void StringTable::rehash(std::size_t slots)
{
    m_slots.assign(slots, 0);
    for (std::size_t id = 0; id < m_places.size(); ++id) {
        auto slot = hashOf(at(static_cast<StringId>(id))) & (slots - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (slots - 1);
        m_slots[slot] = static_cast<StringId>(id + 1);
    }
}

} // namespace expectra
