// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/filter/logfilter.h"

#include "app/http/status.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr Duration slowness = 1s;

/// The answer from the table, found out and noted when it is the first time that it is asked.
template <class Verdicts, class Ask>
bool remembered(Verdicts &verdicts, std::size_t index, std::size_t count, Ask &&ask)
{
    using Verdict = typename Verdicts::value_type;
    if (verdicts.size() <= index)
        verdicts.resize(std::max(count, index + 1));
    auto &verdict = verdicts[index];
    if (verdict == Verdict::Unknown)
        verdict = ask() ? Verdict::Yes : Verdict::No;
    return verdict == Verdict::Yes;
}

bool statusHolds(const FilterValue &asked, const LogKind &kind)
{
    if (asked.text == "failed")
        return kind.failure.has_value();
    return kind.hasResponse && kind.status >= asked.low && kind.status <= asked.high;
}

bool expectHolds(std::string_view asked, const LogKind &kind)
{
    if (asked == "any")
        return kind.expectSent;
    return expect::outcomeName(kind.outcome) == asked;
}

/// "exp-002", the beginning of an id, a severity, or "any".
bool findingHolds(const Needle &needle, const ExchangeLog &log, const LogKind &kind)
{
    if (!kind.severity)
        return false;
    const auto &asked = needle.lowered();
    if (asked == "any" || asked == severityName(*kind.severity))
        return true;
    const auto ids = log.text(kind.findings);
    for (std::size_t begin = 0; begin < ids.size();) {
        if (startsWithFolded(ids.substr(begin), asked))
            return true;
        const auto space = ids.find(' ', begin);
        begin = space == std::string_view::npos ? ids.size() : space + 1;
    }
    return false;
}

/// `is:` as far as the kind knows it.
bool stateHolds(std::string_view asked, const LogKind &kind)
{
    if (asked == "failed")
        return kind.failure.has_value();
    if (asked == "error")
        return kind.failure.has_value() || http::isError(kind.status);
    if (asked == "running")
        return !kind.isComplete;
    if (asked == "complete")
        return kind.isComplete;
    if (asked == "retry")
        return kind.initiator == Initiator::Retry417;
    if (asked == "reconnect")
        return kind.initiator == Initiator::Reconnect;
    return asked == "reused" && kind.isReused;
}

bool dependsOnKindOnly(FilterKey key, std::string_view asked)
{
    switch (key) {
    case FilterKey::Expect:
    case FilterKey::Status:
    case FilterKey::Method:
    case FilterKey::Host:
    case FilterKey::Type:
    case FilterKey::Protocol:
    case FilterKey::Initiator:
    case FilterKey::Remote:
    case FilterKey::Finding: return true;
    case FilterKey::Is: return asked != "pinned" && asked != "slow";
    default: return false;
    }
}

} // namespace

LogFilter::LogFilter(const LogQuery &query)
{
    for (const auto &term : query.terms) {
        Check check{term.key, term.isNegated, {}};
        for (const auto &asked : term.values) {
            Value value{asked, Needle(asked.text), {}};
            for (auto slash = asked.text.find('/', 1); slash != std::string::npos;
                 slash = asked.text.find('/', slash + 1))
                value.splits.push_back({asked.text.substr(0, slash), asked.text.substr(slash), {}});
            check.values.push_back(std::move(value));
        }
        m_checks.push_back(std::move(check));
    }
}

bool LogFilter::accepts(const ExchangeLog &log, const LogRow &row)
{
    for (auto &check : m_checks) {
        bool isHeld = false;
        for (auto &value : check.values)
            isHeld = isHeld || holds(check, value, log, row);
        if (isHeld == check.isNegated)
            return false;
    }
    return true;
}

void LogFilter::forget()
{
    for (auto &check : m_checks) {
        for (auto &value : check.values) {
            value.kinds.clear();
            value.paths.clear();
            value.names.clear();
            for (auto &split : value.splits)
                split.kinds.clear();
        }
    }
}

bool LogFilter::holds(const Check &check, Value &value, const ExchangeLog &log, const LogRow &row)
{
    if (dependsOnKindOnly(check.key, value.asked.text)) {
        return remembered(value.kinds, row.kind, log.kinds().count(),
                          [&] { return holdsForKind(check.key, value, log, log.kindOf(row)); });
    }
    const auto length = static_cast<std::uint64_t>(row.length.count());
    switch (check.key) {
    case FilterKey::Anywhere: return holdsAnywhere(value, log, row);
    case FilterKey::Path: return isInPath(value, log, row);
    case FilterKey::Url: return isInAddress(value, log, row);
    case FilterKey::Name: return isInName(value, log, row);
    case FilterKey::Connection: return row.connection == value.asked.low;
    case FilterKey::Larger: return row.received > value.asked.low;
    case FilterKey::Smaller: return row.received < value.asked.low;
    case FilterKey::Slower: return length > value.asked.low;
    case FilterKey::Faster: return length < value.asked.low;
    case FilterKey::Is: return value.asked.text == "pinned" ? row.isPinned : row.length >= slowness;
    default: return false;
    }
}

bool LogFilter::holdsForKind(FilterKey key, const Value &value, const ExchangeLog &log, const LogKind &kind)
{
    const auto &asked = value.asked.text;
    switch (key) {
    case FilterKey::Expect: return expectHolds(asked, kind);
    case FilterKey::Status: return statusHolds(value.asked, kind);
    case FilterKey::Method: return compareFolded(log.text(kind.method), asked) == 0;
    case FilterKey::Host: return value.needle.isIn(log.text(kind.host));
    case FilterKey::Type: return value.needle.isIn(log.text(kind.type));
    case FilterKey::Protocol: return value.needle.isIn(log.text(kind.protocol));
    case FilterKey::Initiator: return initiatorName(kind.initiator).find(asked) != std::string_view::npos;
    case FilterKey::Remote: return value.needle.isIn(log.text(kind.remote));
    case FilterKey::Finding: return findingHolds(value.needle, log, kind);
    case FilterKey::Is: return stateHolds(asked, kind);
    case FilterKey::Url: return value.needle.isIn(log.text(kind.origin));
    default: // anywhere
        return value.needle.isIn(log.text(kind.method)) || value.needle.isIn(log.text(kind.origin)) ||
               value.needle.isIn(log.text(kind.remote)) || value.needle.isIn(log.text(kind.findings));
    }
}

bool LogFilter::holdsAnywhere(Value &value, const ExchangeLog &log, const LogRow &row)
{
    const bool isInKind = remembered(value.kinds, row.kind, log.kinds().count(), [&] {
        return holdsForKind(FilterKey::Anywhere, value, log, log.kindOf(row));
    });
    return isInKind || isInPath(value, log, row) || (row.name != 0 && isInName(value, log, row)) ||
           crossesBorder(value, log, row);
}

bool LogFilter::isInName(Value &value, const ExchangeLog &log, const LogRow &row)
{
    const auto ask = [&] { return value.needle.isIn(log.nameOf(row)); };
    if (row.name != 0)
        return remembered(value.names, row.name, log.strings().count(), ask);
    const bool isHost = log.nameOf(row).data() == log.text(log.kindOf(row).host).data();
    return isHost ? ask() : remembered(value.paths, row.path, log.strings().count(), ask);
}

bool LogFilter::isInPath(Value &value, const ExchangeLog &log, const LogRow &row)
{
    return remembered(value.paths, row.path, log.strings().count(),
                      [&] { return value.needle.isIn(log.text(row.path)); });
}

bool LogFilter::isInAddress(Value &value, const ExchangeLog &log, const LogRow &row)
{
    const bool isInOrigin = remembered(value.kinds, row.kind, log.kinds().count(), [&] {
        return holdsForKind(FilterKey::Url, value, log, log.kindOf(row));
    });
    return isInOrigin || isInPath(value, log, row) || crossesBorder(value, log, row);
}

bool LogFilter::crossesBorder(Value &value, const ExchangeLog &log, const LogRow &row)
{
    return std::any_of(value.splits.begin(), value.splits.end(), [&](Split &split) {
        return remembered(split.kinds, row.kind, log.kinds().count(),
                          [&] { return endsWithFolded(log.text(log.kindOf(row).origin), split.end); }) &&
               startsWithFolded(log.text(row.path), split.start);
    });
}

} // namespace expectra
