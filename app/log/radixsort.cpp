// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/radixsort.h"

#include "app/log/folded.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace expectra {

namespace {

constexpr std::size_t keyBytes = 8;
constexpr std::size_t fewItems = 200; // below, a comparing sort wins

bool hasSmallerKey(const KeyedPlace &a, const KeyedPlace &b)
{
    return a.key < b.key;
}

/// Bytes that are the same in all keys cost a count and no pass. `spare` is at least as long as `items`.
void sortSpan(std::span<KeyedPlace> items, std::span<KeyedPlace> spare)
{
    if (items.size() < fewItems)
        return std::stable_sort(items.begin(), items.end(), hasSmallerKey);
    std::array<std::array<std::uint32_t, 256>, keyBytes> counts{};
    for (const auto &item : items) {
        for (std::size_t byte = 0; byte < keyBytes; ++byte)
            ++counts[byte][item.key >> (8 * byte) & 0xff];
    }
    auto from = items;
    auto to = spare.first(items.size());
    for (std::size_t byte = 0; byte < keyBytes; ++byte) {
        auto &count = counts[byte];
        if (count[from.front().key >> (8 * byte) & 0xff] == items.size())
            continue;
        std::uint32_t begin = 0;
        for (auto &each : count)
            begin += std::exchange(each, begin);
        for (const auto &item : from)
            to[count[item.key >> (8 * byte) & 0xff]++] = item;
        std::swap(from, to);
    }
    if (from.data() != items.data())
        std::copy(from.begin(), from.end(), items.begin());
}

/// Eight folded bytes from this depth on, the first one weighing most; 0 behind the end.
std::uint64_t keyAt(std::string_view text, std::size_t depth)
{
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < keyBytes; ++i)
        key = key << 8 | (depth + i < text.size() ? folded(text[depth + i]) : 0U);
    return key;
}

class TextSort final
{
public:
    TextSort(const std::vector<std::string_view> &texts, bool isDown)
        : m_texts(texts), m_items(texts.size()), m_isDown(isDown)
    {
        for (std::size_t i = 0; i < texts.size(); ++i)
            m_items[i].place = static_cast<std::uint32_t>(i);
        m_spare.resize(texts.size());
        sort(m_items, 0);
    }

    [[nodiscard]] std::vector<std::uint32_t> places() const
    {
        std::vector<std::uint32_t> places(m_items.size());
        std::transform(m_items.begin(), m_items.end(), places.begin(),
                       [](const KeyedPlace &item) { return item.place; });
        return places;
    }

    [[nodiscard]] std::vector<std::uint32_t> ranks() const
    {
        std::vector<std::uint32_t> ranks(m_items.size());
        std::uint32_t rank = 0;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (i > 0 && compareFolded(textOf(m_items[i - 1]), textOf(m_items[i])) != 0)
                ++rank;
            ranks[m_items[i].place] = rank;
        }
        return ranks;
    }

private:
    [[nodiscard]] std::string_view textOf(const KeyedPlace &item) const { return m_texts[item.place]; }

    /// All texts in here are the same before `depth`.
    void sort(std::span<KeyedPlace> items, std::size_t depth)
    {
        if (items.size() < fewItems) {
            std::stable_sort(items.begin(), items.end(), [this](const KeyedPlace &a, const KeyedPlace &b) {
                const auto order = compareFolded(textOf(a), textOf(b));
                return m_isDown ? order > 0 : order < 0;
            });
            return;
        }
        depth += commonLength(items, depth);
        for (auto &item : items) {
            const auto key = keyAt(textOf(item), depth);
            item.key = m_isDown ? ~key : key;
        }
        sortSpan(items, m_spare);
        for (auto begin = items.begin(); begin != items.end();) {
            const auto end = std::find_if(begin, items.end(),
                                          [&](const KeyedPlace &each) { return each.key != begin->key; });
            sortEqual({begin, end}, depth + keyBytes);
            begin = end;
        }
    }

    /// How much behind `depth` all of them share: names and paths often begin alike.
    [[nodiscard]] std::size_t commonLength(std::span<const KeyedPlace> items, std::size_t depth) const
    {
        const auto first = textOf(items.front()).substr(std::min(depth, textOf(items.front()).size()));
        auto common = first.size();
        for (const auto &item : items) {
            const auto text = textOf(item).substr(std::min(depth, textOf(item).size()));
            common = std::min(common, text.size());
            std::size_t same = 0;
            while (same < common && folded(text[same]) == folded(first[same]))
                ++same;
            common = same;
            if (common == 0)
                break;
        }
        return common;
    }

    void sortEqual(std::span<KeyedPlace> items, std::size_t depth)
    {
        const bool goesOn =
            items.size() > 1 && std::any_of(items.begin(), items.end(),
                                            [&](const auto &each) { return textOf(each).size() > depth; });
        if (goesOn)
            sort(items, depth);
    }

    const std::vector<std::string_view> &m_texts;
    std::vector<KeyedPlace> m_items;
    std::vector<KeyedPlace> m_spare;
    bool m_isDown;
};

} // namespace

void sortByKey(std::vector<KeyedPlace> &items)
{
    std::vector<KeyedPlace> spare(items.size() < fewItems ? 0 : items.size());
    sortSpan(items, spare);
}

std::vector<std::uint32_t> ranksOf(const std::vector<std::string_view> &texts)
{
    return TextSort(texts, false).ranks();
}

std::vector<std::uint32_t> sortedByText(const std::vector<std::string_view> &texts, bool isDown)
{
    return TextSort(texts, isDown).places();
}

} // namespace expectra
