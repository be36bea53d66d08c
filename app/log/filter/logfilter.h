// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which rows of a log a query lets through. What depends on the kind alone is asked once a kind, what depends
// on a text once a text: so a million rows cost a look at two small tables each. Law: the answer for a row
// depends on the row and the query only, never on which rows were asked before.

#include "app/log/exchangelog.h"
#include "app/log/filter/logquery.h"
#include "app/log/folded.h"

namespace expectra {

class LogFilter final
{
public:
    LogFilter() = default; // lets everything through
    explicit LogFilter(const LogQuery &query);

    [[nodiscard]] bool isEmpty() const { return m_checks.empty(); }
    [[nodiscard]] bool accepts(const ExchangeLog &log, const LogRow &row);
    /// To be called when the log's kinds and texts were numbered anew.
    void forget();

private:
    enum class Verdict : std::uint8_t { Unknown, No, Yes };

    /// A search across the border of origin and path: "8417/expect" is "8417" and "/expect".
    struct Split
    {
        std::string end;
        std::string start;
        std::vector<Verdict> kinds{}; // whose origin ends so
    };
    struct Value
    {
        FilterValue asked;
        Needle needle;
        std::vector<Split> splits;
        std::vector<Verdict> kinds{};
        std::vector<Verdict> paths{};
        std::vector<Verdict> names{};
    };
    struct Check
    {
        FilterKey key = FilterKey::Anywhere;
        bool isNegated = false;
        std::vector<Value> values;
    };

    static bool holds(const Check &check, Value &value, const ExchangeLog &log, const LogRow &row);
    static bool holdsForKind(FilterKey key, const Value &value, const ExchangeLog &log, const LogKind &kind);
    static bool holdsAnywhere(Value &value, const ExchangeLog &log, const LogRow &row);
    static bool isInName(Value &value, const ExchangeLog &log, const LogRow &row);
    static bool isInPath(Value &value, const ExchangeLog &log, const LogRow &row);
    static bool isInAddress(Value &value, const ExchangeLog &log, const LogRow &row);
    static bool crossesBorder(Value &value, const ExchangeLog &log, const LogRow &row);

    std::vector<Check> m_checks;
};

} // namespace expectra
