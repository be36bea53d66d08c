// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkfilter.h"

#include "app/http/syntax.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <algorithm>
#include <array>

namespace expectra {

namespace {

bool contains(std::string_view text, std::string_view lowered)
{
    return http::toLower(text).find(lowered) != std::string::npos;
}

/// "417" or a pattern such as "4xx" or "41x".
bool statusMatches(const Exchange &exchange, std::string_view pattern)
{
    if (pattern == "failed")
        return exchange.failure.has_value();
    const auto status = std::to_string(exchange.status());
    return pattern.size() == status.size() &&
           std::equal(pattern.begin(), pattern.end(), status.begin(),
                      [](char wanted, char digit) { return wanted == 'x' || wanted == digit; });
}

bool expectMatches(const Exchange &exchange, std::string_view outcome)
{
    if (outcome == "any")
        return exchange.expectation.sent.has_value();
    return expect::outcomeName(exchange.expectation.outcome) == outcome;
}

} // namespace

NetworkFilter::NetworkFilter(QStringView text)
{
    for (const auto word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        auto term = termOf(word);
        if (!term.value.empty())
            m_terms.push_back(std::move(term));
    }
}

NetworkFilter::Term NetworkFilter::termOf(QStringView word)
{
    struct Known
    {
        std::string_view prefix;
        Field field;
    };
    static constexpr std::array known{Known{"expect:", Field::Expect}, Known{"status:", Field::Status},
                                      Known{"method:", Field::Method}, Known{"host:", Field::Host}};
    Term term;
    term.isNegated = word.size() > 1 && word.startsWith(QLatin1Char('-'));
    term.value = http::toLower(word.mid(term.isNegated ? 1 : 0).toString().toStdString());
    for (const auto &[prefix, field] : known) {
        if (!term.value.starts_with(prefix))
            continue;
        term.field = field;
        term.value.erase(0, prefix.size());
        break;
    }
    return term;
}

bool NetworkFilter::accepts(const Exchange &exchange) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&exchange](const Term &term) { return holds(term, exchange) != term.isNegated; });
}

bool NetworkFilter::holds(const Term &term, const Exchange &exchange)
{
    const auto &request = *exchange.request;
    switch (term.field) {
    case Field::Expect: return expectMatches(exchange, term.value);
    case Field::Status: return statusMatches(exchange, term.value);
    case Field::Method: return http::toLower(request.method) == term.value;
    case Field::Host: return contains(request.target.host, term.value);
    case Field::Anywhere:
        return contains(request.method, term.value) || contains(request.url, term.value) ||
               contains(request.name, term.value);
    }
    return false;
}

} // namespace expectra
