// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/exchangelog.h"

#include "app/http/syntax.h"
#include "app/log/growth.h"

#include <algorithm>

namespace expectra {

namespace {

std::string_view lastSegment(std::string_view path)
{
    path = path.substr(0, path.find('?'));
    return path.substr(path.rfind('/') + 1); // npos + 1 is 0
}

std::string mediaType(const Exchange &exchange)
{
    const auto value = exchange.response ? exchange.response->headers.value("Content-Type") : std::nullopt;
    return value ? http::toLower(http::trimmed(value->substr(0, value->find(';')))) : std::string();
}

std::string idsOf(const std::vector<Finding> &found)
{
    std::string ids;
    for (const auto &finding : found)
        ids += (ids.empty() ? "" : " ") + finding.id;
    return ids;
}

std::uint32_t distance(std::uint64_t id, std::optional<std::uint64_t> earlier)
{
    const bool isTold = earlier && *earlier < id && id - *earlier <= UINT32_MAX;
    return isTold ? static_cast<std::uint32_t>(id - *earlier) : 0;
}

} // namespace

std::optional<std::uint64_t> LogRow::initiatedBy() const
{
    return initiatedBack == 0 ? std::nullopt : std::optional(id - initiatedBack);
}

Place ExchangeLog::put(const Exchange &exchange, const std::vector<Finding> &found)
{
    auto row = rowOf(exchange, found);
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), exchange.id,
                                     [](const LogRow &each, std::uint64_t id) { return each.id < id; });
    const auto place = at - m_rows.begin();
    if (at != m_rows.end() && at->id == exchange.id) {
        row.isPinned = at->isPinned;
        row.phases = at->phases;
        setPhases(row, exchange);
        *at = row;
    } else {
        setPhases(row, exchange);
        growGently(m_rows);
        m_rows.insert(m_rows.begin() + place, row);
    }
    return static_cast<Place>(place);
}

void ExchangeLog::retain(const std::vector<bool> &isKept)
{
    std::vector<LogRow> kept;
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        if (isKept[place])
            kept.push_back(m_rows[place]);
    }
    if (kept.size() * 2 > m_rows.size()) { // not worth the work: the texts of the others stay
        m_rows = std::move(kept);
        return;
    }
    ExchangeLog rebuilt;
    rebuilt.rebuildFrom(kept, *this);
    *this = std::move(rebuilt);
}

void ExchangeLog::rebuildFrom(const std::vector<LogRow> &rows, const ExchangeLog &old)
{
    const auto moved = [&](StringId id) { return m_strings.add(old.text(id)); };
    for (auto row : rows) {
        auto kind = old.kindOf(row);
        for (auto *id : {&kind.method, &kind.origin, &kind.host, &kind.remote, &kind.protocol, &kind.type,
                         &kind.findings})
            *id = moved(*id);
        row.kind = m_kinds.add(kind);
        row.path = moved(row.path);
        row.name = moved(row.name);
        const auto code = old.m_phases.begin() + row.phases;
        const auto size = static_cast<std::ptrdiff_t>(old.phasesOf(row).codeSize());
        row.phases = static_cast<std::uint32_t>(m_phases.size());
        m_phases.insert(m_phases.end(), code, code + size);
        m_rows.push_back(row);
    }
}

std::optional<Place> ExchangeLog::placeOf(std::uint64_t id) const
{
    const auto at =
        std::lower_bound(m_rows.begin(), m_rows.end(), id,
                         [](const LogRow &each, std::uint64_t wanted) { return each.id < wanted; });
    const bool isKnown = at != m_rows.end() && at->id == id;
    return isKnown ? std::optional(static_cast<Place>(at - m_rows.begin())) : std::nullopt;
}

std::string_view ExchangeLog::nameOf(const LogRow &row) const
{
    if (row.name != 0)
        return text(row.name);
    const auto segment = lastSegment(text(row.path));
    return segment.empty() ? text(kindOf(row).host) : segment;
}

std::string ExchangeLog::addressOf(const LogRow &row) const
{
    return std::string(text(kindOf(row).origin)) + std::string(text(row.path));
}

DecodedPhases ExchangeLog::phasesOf(const LogRow &row) const
{
    return DecodedPhases(std::span(m_phases).subspan(row.phases));
}

std::size_t ExchangeLog::memory() const
{
    return m_rows.capacity() * sizeof(LogRow) + m_phases.capacity() + m_kinds.memory() + m_strings.memory();
}

LogKind ExchangeLog::kindOf(const Exchange &exchange, const std::vector<Finding> &found)
{
    const auto &request = *exchange.request;
    const auto &target = request.target;
    const auto version = exchange.response ? std::string_view(exchange.response->version)
                                           : http::versionOnTheWire(request.version);
    LogKind kind;
    kind.method = m_strings.add(request.method);
    kind.origin = m_strings.add(target.scheme + "://" + target.authority());
    kind.host = m_strings.add(target.host);
    kind.remote = m_strings.add(exchange.connection.remote.toString());
    kind.protocol = m_strings.add(http::toLower(version));
    kind.type = m_strings.add(mediaType(exchange));
    kind.findings = m_strings.add(idsOf(found));
    kind.status = static_cast<std::uint16_t>(exchange.status());
    kind.outcome = exchange.expectation.outcome;
    kind.initiator = exchange.initiator;
    if (exchange.failure)
        kind.failure = exchange.failure->kind;
    if (!found.empty())
        kind.severity = found.front().severity;
    kind.hasResponse = exchange.response.has_value();
    kind.isComplete = exchange.isComplete;
    kind.expectSent = exchange.expectation.sent.has_value();
    kind.isReused = exchange.connection.reused;
    return kind;
}

LogRow ExchangeLog::rowOf(const Exchange &exchange, const std::vector<Finding> &found)
{
    LogRow row;
    row.id = exchange.id;
    row.startedAt = std::chrono::duration_cast<Duration>(exchange.startedAt.time_since_epoch());
    row.length = exchange.end().sinceStart();
    row.received = receivedBytes(exchange);
    row.kind = m_kinds.add(kindOf(exchange, found));
    row.path = m_strings.add(exchange.request->target.pathAndQuery);
    row.name = m_strings.add(exchange.request->name);
    row.connection = static_cast<std::uint32_t>(exchange.connection.id);
    row.initiatedBack = distance(exchange.id, exchange.initiatedBy);
    row.waited = static_cast<float>(exchange.expectation.waited.value_or(Duration::zero()).count());
    row.findingCount = static_cast<std::uint16_t>(std::min(found.size(), std::size_t{UINT16_MAX}));
    return row;
}

/// A running exchange's code is written over its last one as long as it fits there.
void ExchangeLog::setPhases(LogRow &row, const Exchange &exchange)
{
    std::vector<std::uint8_t> code;
    encodePhases(timeline::phases(exchange.timeline), code);
    const auto room = row.phases == 0 ? 0 : phasesOf(row).codeSize();
    if (code.size() <= room) {
        std::copy(code.begin(), code.end(), m_phases.begin() + row.phases);
        return;
    }
    growGently(m_phases, code.size());
    row.phases = static_cast<std::uint32_t>(m_phases.size());
    m_phases.insert(m_phases.end(), code.begin(), code.end());
}

} // namespace expectra
