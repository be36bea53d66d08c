// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the network log knows of every exchange since the start, when the exchanges themselves are long gone:
// 64 bytes a row, its phases and path in arenas, and everything that repeats said once. Laws: rows stand in
// the order of their numbers, which is the order of their starts; a number stands in one row at most; the
// same exchanges give the same rows in whichever order they come.

#include "app/exchange/passedbytes.h"
#include "app/log/logkind.h"
#include "app/log/phasecode.h"

namespace expectra {

using Place = std::uint32_t; // of a row among all rows

struct LogRow
{
    std::uint64_t id = 0;
    Duration startedAt{}; // since 1970
    Duration length{};
    ByteCount received = 0;
    KindId kind = 0;
    StringId path = 0;               // with the query
    StringId name = 0;               // as the user called it; empty: the path's last segment
    std::uint32_t connection = 0;    // 0 when none was made
    std::uint32_t initiatedBack = 0; // how many numbers before this one the repeated exchange has; 0: none
    float waited = 0;                // nanoseconds
    std::uint32_t phases = 0;        // where their code begins
    std::uint16_t findingCount = 0;
    bool isPinned = false;

    [[nodiscard]] std::optional<std::uint64_t> initiatedBy() const;
};

class ExchangeLog final
{
public:
    /// Adds the exchange or brings its row up to date, and tells where it stands.
    Place put(const Exchange &exchange, const std::vector<Finding> &found);
    void setPinned(Place place, bool isPinned) { m_rows[place].isPinned = isPinned; }
    /// Keeps the rows for which `isKept` is true; the others' places are taken by those behind them.
    void retain(const std::vector<bool> &isKept);

    [[nodiscard]] std::size_t count() const { return m_rows.size(); }
    [[nodiscard]] const LogRow &row(Place place) const { return m_rows[place]; }
    [[nodiscard]] const LogKind &kindOf(const LogRow &row) const { return m_kinds.at(row.kind); }
    [[nodiscard]] std::optional<Place> placeOf(std::uint64_t id) const;
    [[nodiscard]] std::string_view text(StringId id) const { return m_strings.at(id); }
    /// What people call it: the request's name, else the path's last segment, else the host.
    [[nodiscard]] std::string_view nameOf(const LogRow &row) const;
    [[nodiscard]] std::string addressOf(const LogRow &row) const;
    [[nodiscard]] DecodedPhases phasesOf(const LogRow &row) const;

    [[nodiscard]] const KindTable &kinds() const { return m_kinds; }
    [[nodiscard]] const StringTable &strings() const { return m_strings; }
    [[nodiscard]] std::size_t memory() const; // bytes, all told

private:
    [[nodiscard]] LogKind kindOf(const Exchange &exchange, const std::vector<Finding> &found);
    [[nodiscard]] LogRow rowOf(const Exchange &exchange, const std::vector<Finding> &found);
    void setPhases(LogRow &row, const Exchange &exchange);
    void rebuildFrom(const std::vector<LogRow> &rows, const ExchangeLog &old);

    std::vector<LogRow> m_rows; // ascending by id
    KindTable m_kinds;
    StringTable m_strings;
    std::vector<std::uint8_t> m_phases{0}; // at 0 stands the code of none
};

} // namespace expectra
