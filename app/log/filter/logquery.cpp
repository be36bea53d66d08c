// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/filter/logquery.h"

#include "app/http/syntax.h"
#include "app/log/filter/filtervalue.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace expectra {

namespace {

constexpr std::array keyNames{
    FilterKeyName{"expect", FilterKey::Expect, ValueKind::Word},
    FilterKeyName{"status", FilterKey::Status, ValueKind::Status},
    FilterKeyName{"method", FilterKey::Method, ValueKind::Word},
    FilterKeyName{"host", FilterKey::Host, ValueKind::Text},
    FilterKeyName{"path", FilterKey::Path, ValueKind::Text},
    FilterKeyName{"url", FilterKey::Url, ValueKind::Text},
    FilterKeyName{"name", FilterKey::Name, ValueKind::Text},
    FilterKeyName{"type", FilterKey::Type, ValueKind::Text},
    FilterKeyName{"protocol", FilterKey::Protocol, ValueKind::Text},
    FilterKeyName{"initiator", FilterKey::Initiator, ValueKind::Text},
    FilterKeyName{"remote", FilterKey::Remote, ValueKind::Text},
    FilterKeyName{"connection", FilterKey::Connection, ValueKind::Number},
    FilterKeyName{"finding", FilterKey::Finding, ValueKind::Text},
    FilterKeyName{"larger", FilterKey::Larger, ValueKind::Size},
    FilterKeyName{"smaller", FilterKey::Smaller, ValueKind::Size},
    FilterKeyName{"slower", FilterKey::Slower, ValueKind::Duration},
    FilterKeyName{"faster", FilterKey::Faster, ValueKind::Duration},
    FilterKeyName{"is", FilterKey::Is, ValueKind::Word},
    FilterKeyName{"longer", FilterKey::Slower, ValueKind::Duration, false},
    FilterKeyName{"shorter", FilterKey::Faster, ValueKind::Duration, false},
    FilterKeyName{"address", FilterKey::Url, ValueKind::Text, false},
};

constexpr std::array<std::string_view, 9> states{"failed", "error",     "pinned", "running", "complete",
                                                 "retry",  "reconnect", "reused", "slow"};
constexpr std::array<std::string_view, 12> outcomes{
    "any",          "none",           "continued",      "continued-late", "timed-out", "refused",
    "refused-late", "rejected-early", "answered-early", "not-awaited",    "closed",    "failed"};

std::string withoutQuotes(std::string_view text)
{
    std::string bare(text);
    std::erase(bare, '"');
    return bare;
}

/// Calls back for each part between bars that stand outside of quotes.
template <class Callback>
void forEachAlternative(std::string_view text, Callback &&callback)
{
    bool isQuoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '"')
            isQuoted = !isQuoted;
        if (i < text.size() && (text[i] != '|' || isQuoted))
            continue;
        callback(withoutQuotes(text.substr(begin, i - begin)));
        begin = i + 1;
    }
}

const FilterKeyName *findKey(std::string_view lowered)
{
    const auto known = std::find_if(keyNames.begin(), keyNames.end(),
                                    [&](const FilterKeyName &each) { return each.name == lowered; });
    return known == keyNames.end() ? nullptr : &*known;
}

/// Letters, a colon, and then neither a port nor the rest of an address.
bool looksLikeKey(std::string_view word, std::size_t colon)
{
    if (colon == 0 || colon == std::string_view::npos || colon + 1 >= word.size())
        return false;
    const bool isName = std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(colon),
                                    [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    const char next = word[colon + 1];
    return isName && next != '/' && !(next >= '0' && next <= '9');
}

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row.back();
}

std::string nearestKey(std::string_view lowered)
{
    std::string nearest;
    std::size_t least = 3; // more than two slips are another word
    for (const auto &each : keyNames) {
        if (const auto d = distance(lowered, each.name); d < least) {
            least = d;
            nearest = each.name;
        }
    }
    return nearest;
}

class Reader final
{
public:
    LogQuery read(std::string_view text)
    {
        for (const auto &word : filterWords(text)) {
            readWord(word.text);
            if (std::count(word.text.begin(), word.text.end(), '"') % 2 != 0)
                m_query.troubles.push_back(
                    {FilterTroubleKind::OpenQuote, {}, std::string(word.text), {}, {}});
        }
        return std::move(m_query);
    }

private:
    void readWord(std::string_view word)
    {
        if (word == "-")
            return; // a word that is about to be turned round
        FilterTerm term;
        term.isNegated = word.front() == '-';
        word.remove_prefix(term.isNegated ? 1 : 0);
        const auto lowered = http::toLower(word);
        const auto colon = lowered.find(':');
        const auto *key = findKey(std::string_view(lowered).substr(0, std::min(colon, lowered.size())));
        if (key && colon != std::string::npos)
            return readValues(std::move(term), *key, std::string_view(lowered).substr(colon + 1));
        if (looksLikeKey(lowered, colon)) {
            const auto name = lowered.substr(0, colon);
            m_query.troubles.push_back(
                {FilterTroubleKind::UnknownKey, name, lowered.substr(colon + 1), nearestKey(name), {}});
        }
        readValues(std::move(term), {"", FilterKey::Anywhere, ValueKind::Text}, lowered);
    }

    /// A key with nothing behind it is one that is still being typed.
    void readValues(FilterTerm term, const FilterKeyName &key, std::string_view values)
    {
        term.key = key.key;
        forEachAlternative(values, [&](std::string value) {
            if (value.empty())
                return;
            if (auto read = readFilterValue(key.key, key.kind, value))
                term.values.push_back(std::move(*read));
            else
                m_query.troubles.push_back(
                    {FilterTroubleKind::BadValue, std::string(key.name), value, {}, key.kind});
        });
        if (!term.values.empty())
            m_query.terms.push_back(std::move(term));
    }

    LogQuery m_query;
};

} // namespace

std::span<const FilterKeyName> filterKeys()
{
    return keyNames;
}

std::span<const std::string_view> filterStates()
{
    return states;
}

std::span<const std::string_view> filterOutcomes()
{
    return outcomes;
}

LogQuery parseLogQuery(std::string_view text)
{
    return Reader().read(text);
}

/// Spaces part words, except between quotes.
std::vector<FilterWord> filterWords(std::string_view text)
{
    std::vector<FilterWord> words;
    bool isQuoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '"')
            isQuoted = !isQuoted;
        if (i < text.size() && (text[i] != ' ' || isQuoted))
            continue;
        if (i > begin)
            words.push_back({{begin, i}, text.substr(begin, i - begin)});
        begin = i + 1;
    }
    return words;
}

} // namespace expectra
