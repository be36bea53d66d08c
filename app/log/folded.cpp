// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/folded.h"

#include "app/analysis/wiretext.h"

#include <algorithm>
#include <cstdint>

namespace expectra {

namespace {

/// One byte that is looked for, in either case where it is a letter.
struct Wanted
{
    explicit Wanted(char lowered)
        : byte(static_cast<std::uint8_t>(lowered)), fold(lowered >= 'a' && lowered <= 'z' ? 0x20 : 0)
    {}

    [[nodiscard]] std::uint8_t is(char c) const
    {
        return static_cast<std::uint8_t>(static_cast<std::uint8_t>(static_cast<std::uint8_t>(c) | fold) ==
                                         byte);
    }

    std::uint8_t byte;
    std::uint8_t fold;
};

} // namespace

int compareFolded(std::string_view a, std::string_view b)
{
    const auto common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (folded(a[i]) != folded(b[i]))
            return int{folded(a[i])} - int{folded(b[i])};
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

bool startsWithFolded(std::string_view text, std::string_view lowered)
{
    return text.size() >= lowered.size() && compareFolded(text.substr(0, lowered.size()), lowered) == 0;
}

bool endsWithFolded(std::string_view text, std::string_view lowered)
{
    return text.size() >= lowered.size() &&
           compareFolded(text.substr(text.size() - lowered.size()), lowered) == 0;
}

Needle::Needle(std::string lowered) : m_lowered(std::move(lowered))
{
    m_isAscii = std::all_of(m_lowered.begin(), m_lowered.end(),
                            [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A place is worth a look when the pattern's first and last byte stand there; the loop over 16 places has no
/// branch, so that compilers make a few vector instructions of it.
bool Needle::isIn(std::string_view text) const
{
    if (m_lowered.empty())
        return true;
    if (text.size() < m_lowered.size())
        return false;
    if (!m_isAscii)
        return wireText(text).contains(wireText(m_lowered), Qt::CaseInsensitive);
    constexpr std::size_t step = 16;
    const Wanted first(m_lowered.front());
    const Wanted last(m_lowered.back());
    const auto places = text.size() - m_lowered.size() + 1;
    for (std::size_t begin = 0; begin < places; begin += step) {
        const char *heads = text.data() + begin;
        const char *tails = heads + m_lowered.size() - 1;
        std::uint8_t hits = 0;
        for (std::size_t i = 0; i < step; ++i)
            hits |= static_cast<std::uint8_t>(first.is(heads[i]) & last.is(tails[i]));
        if (hits == 0)
            continue;
        for (auto place = begin; place < std::min(begin + step, places); ++place) {
            if (isAt(text.data() + place))
                return true;
        }
    }
    return false;
}

bool Needle::isAt(const char *text) const
{
    return std::equal(m_lowered.begin(), m_lowered.end(), text,
                      [](char wanted, char c) { return static_cast<unsigned char>(wanted) == folded(c); });
}

} // namespace expectra
