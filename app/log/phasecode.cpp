// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/phasecode.h"

namespace expectra {

namespace {

constexpr std::int64_t unit = 100;         // nanoseconds
constexpr std::uint8_t startsApart = 0x10; // a distance from the end before it follows, else there is none
constexpr std::uint8_t nameBits = 0x0f;

std::int64_t ticks(Instant at)
{
    return (at.sinceStart().count() + unit / 2) / unit;
}

Instant instantOf(std::int64_t ticks)
{
    return Instant(Duration(ticks * unit));
}

/// Seven bits a byte, the lowest first; the sign in the lowest bit of all.
void append(std::vector<std::uint8_t> &code, std::int64_t value)
{
    auto rest = (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
    for (; rest >= 0x80; rest >>= 7)
        code.push_back(static_cast<std::uint8_t>(rest | 0x80));
    code.push_back(static_cast<std::uint8_t>(rest));
}

std::int64_t take(std::span<const std::uint8_t> code, std::size_t &at)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; at < code.size() && shift < 64; shift += 7) {
        const auto byte = code[at++];
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

} // namespace

void encodePhases(const std::vector<timeline::Phase> &phases, std::vector<std::uint8_t> &code)
{
    const auto count = std::min(phases.size(), std::size_t{10});
    code.push_back(static_cast<std::uint8_t>(count));
    std::int64_t end = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto start = ticks(phases[i].start);
        const bool isApart = start != end;
        code.push_back(static_cast<std::uint8_t>(phases[i].name) | (isApart ? startsApart : std::uint8_t{0}));
        if (isApart)
            append(code, start - end);
        end = ticks(phases[i].end);
        append(code, end - start);
    }
}

DecodedPhases::DecodedPhases(std::span<const std::uint8_t> code)
{
    if (code.empty())
        return;
    std::size_t at = 0;
    const auto count = std::min(std::size_t{code[at++]}, m_phases.size());
    std::int64_t end = 0;
    while (m_count < count && at < code.size()) {
        const auto head = code[at++];
        const auto start = head & startsApart ? end + take(code, at) : end;
        end = start + take(code, at);
        m_phases[m_count++] = {static_cast<timeline::PhaseName>(head & nameBits), instantOf(start),
                               instantOf(end)};
    }
    m_codeSize = at;
}

} // namespace expectra
