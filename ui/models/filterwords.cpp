// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filterwords.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>

namespace expectra {

namespace {

constexpr std::size_t mostSuggestions = 50;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString text(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

QString keyHint(FilterKey key)
{
    switch (key) {
    case FilterKey::Anywhere: return {};
    case FilterKey::Expect: return Words::tr("how the expectation ended");
    case FilterKey::Status: return Words::tr("417, 4xx, 400-404 or failed");
    case FilterKey::Method: return Words::tr("the request's method");
    case FilterKey::Host: return Words::tr("part of the host");
    case FilterKey::Path: return Words::tr("part of path and query");
    case FilterKey::Url: return Words::tr("part of the whole address");
    case FilterKey::Name: return Words::tr("part of the name");
    case FilterKey::Type: return Words::tr("part of the answer's media type");
    case FilterKey::Protocol: return Words::tr("such as http/1.1");
    case FilterKey::Initiator: return Words::tr("composer, 417 retry or reconnect");
    case FilterKey::Remote: return Words::tr("part of the remote address");
    case FilterKey::Connection: return Words::tr("a connection's number");
    case FilterKey::Finding: return Words::tr("an id such as EXP-002, a severity, or any");
    case FilterKey::Larger: return Words::tr("more bytes received than, as 1M");
    case FilterKey::Smaller: return Words::tr("fewer bytes received than, as 10k");
    case FilterKey::Slower: return Words::tr("took longer than, as 200ms");
    case FilterKey::Faster: return Words::tr("took less than, as 1.5s");
    case FilterKey::Is: return Words::tr("failed, pinned, running, slow …");
    }
    return {};
}

QString expectedWords(const FilterTrouble &trouble)
{
    switch (trouble.expected) {
    case ValueKind::Status: return Words::tr("a status such as 417, 4xx, 400-404 or failed");
    case ValueKind::Number: return Words::tr("a number");
    case ValueKind::Size: return Words::tr("a size such as 300, 10k or 1.5M");
    case ValueKind::Duration: return Words::tr("a time such as 200ms or 1.5s");
    case ValueKind::Word:
    case ValueKind::Text: break;
    }
    QStringList names;
    for (const auto name : trouble.key == "is" ? filterStates() : filterOutcomes())
        names.append(text(name));
    return Words::tr("one of %1").arg(names.join(QStringLiteral(", ")));
}

QString sentenceOf(const FilterTrouble &trouble)
{
    const auto key = escapedText(trouble.key);
    switch (trouble.kind) {
    case FilterTroubleKind::UnknownKey:
        return trouble.nearest.empty()
                   ? Words::tr("“%1:” is no key of the filter, so it is looked for as text").arg(key)
                   : Words::tr(
                         "“%1:” is no key of the filter, so it is looked for as text; did you mean “%2:”?")
                         .arg(key, text(trouble.nearest));
    case FilterTroubleKind::BadValue:
        return Words::tr("“%1:%2” is left out: %1 takes %3")
            .arg(key, escapedText(trouble.value), expectedWords(trouble));
    case FilterTroubleKind::OpenQuote: return Words::tr("A quotation mark has no partner");
    }
    return {};
}

/// Values are quoted where they would fall apart.
QString quoted(const QString &value)
{
    const bool needsQuotes = value.contains(QLatin1Char(' ')) || value.contains(QLatin1Char('|'));
    return needsQuotes ? QLatin1Char('"') + value + QLatin1Char('"') : value;
}

/// Every different text of this member among the log's kinds.
QStringList kindTexts(const ExchangeLog &log, StringId LogKind::*member)
{
    QSet<StringId> seen;
    QStringList texts;
    for (KindId id = 0; id < log.kinds().count(); ++id) {
        const auto each = log.kinds().at(id).*member;
        if (each == 0 || seen.contains(each))
            continue;
        seen.insert(each);
        texts.append(quoted(escapedText(log.text(each))));
    }
    texts.sort(Qt::CaseInsensitive);
    return texts;
}

QStringList listed(std::span<const std::string_view> words)
{
    QStringList texts;
    for (const auto word : words)
        texts.append(text(word));
    return texts;
}

QStringList statusesIn(const ExchangeLog &log)
{
    QStringList texts{QStringLiteral("2xx"), QStringLiteral("3xx"), QStringLiteral("4xx"),
                      QStringLiteral("5xx"), QStringLiteral("failed")};
    QSet<int> seen;
    for (KindId id = 0; id < log.kinds().count(); ++id) {
        const int status = log.kinds().at(id).status;
        if (status != 0)
            seen.insert(status);
    }
    auto statuses = seen.values();
    std::sort(statuses.begin(), statuses.end());
    for (const auto status : statuses)
        texts.append(QString::number(status));
    return texts;
}

QStringList findingsIn(const ExchangeLog &log)
{
    QSet<QString> ids;
    for (const auto &each : kindTexts(log, &LogKind::findings)) {
        for (const auto &id : QString(each).remove(QLatin1Char('"')).split(QLatin1Char(' ')))
            ids.insert(id);
    }
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return QStringList{QStringLiteral("any"), QStringLiteral("error"), QStringLiteral("warning")} + sorted;
}

QStringList valuesOf(FilterKey key, const ExchangeLog &log)
{
    switch (key) {
    case FilterKey::Expect: return listed(filterOutcomes());
    case FilterKey::Is: return listed(filterStates());
    case FilterKey::Status: return statusesIn(log);
    case FilterKey::Method: return kindTexts(log, &LogKind::method);
    case FilterKey::Host: return kindTexts(log, &LogKind::host);
    case FilterKey::Type: return kindTexts(log, &LogKind::type);
    case FilterKey::Protocol: return kindTexts(log, &LogKind::protocol);
    case FilterKey::Remote: return kindTexts(log, &LogKind::remote);
    case FilterKey::Finding: return findingsIn(log);
    case FilterKey::Initiator:
        return {QStringLiteral("composer"), QStringLiteral("417"), QStringLiteral("reconnect")};
    case FilterKey::Larger:
    case FilterKey::Smaller: return {QStringLiteral("10k"), QStringLiteral("100k"), QStringLiteral("1M")};
    case FilterKey::Slower:
    case FilterKey::Faster: return {QStringLiteral("100ms"), QStringLiteral("1s"), QStringLiteral("10s")};
    default: return {};
    }
}

std::vector<FilterSuggestion> keysLike(const QString &typed, const QString &sign)
{
    std::vector<FilterSuggestion> found;
    for (const auto &key : filterKeys()) {
        const auto name = text(key.name);
        if (key.isUsual && name.startsWith(typed, Qt::CaseInsensitive))
            found.push_back({sign + name + QLatin1Char(':'), keyHint(key.key)});
    }
    return found;
}

std::vector<FilterSuggestion> valuesLike(const QString &word, qsizetype colon, const QString &sign,
                                         const ExchangeLog &log)
{
    const auto name = word.left(colon).toLower().toStdString();
    const auto keys = filterKeys();
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const FilterKeyName &each) { return each.name == name; });
    if (key == keys.end())
        return {};
    const auto bar = word.lastIndexOf(QLatin1Char('|'));
    const auto typedAt = std::max(colon, bar) + 1;
    const auto typed = word.mid(typedAt);
    std::vector<FilterSuggestion> found;
    for (const auto &value : valuesOf(key->key, log)) {
        if (value.contains(typed, Qt::CaseInsensitive) && value.compare(typed, Qt::CaseInsensitive) != 0 &&
            found.size() < mostSuggestions)
            found.push_back({sign + word.left(typedAt) + value, {}});
    }
    return found;
}

/// The same cuts as filterWords() makes, in characters.
template <class Callback>
void forEachWord(const QString &text, Callback &&callback)
{
    bool isQuoted = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == QLatin1Char('"'))
            isQuoted = !isQuoted;
        if (i < text.size() && (text[i] != QLatin1Char(' ') || isQuoted))
            continue;
        if (i > begin)
            callback(begin, i);
        begin = i + 1;
    }
}

} // namespace

QString troubleSentence(const LogQuery &query)
{
    return query.troubles.empty() ? QString() : sentenceOf(query.troubles.front());
}

FilterSuggestions suggestionsFor(const QString &text, qsizetype cursor, const ExchangeLog &log)
{
    FilterSuggestions result{cursor, cursor, {}};
    forEachWord(text, [&](qsizetype begin, qsizetype end) {
        if (begin <= cursor && cursor <= end)
            result = {begin, end, {}};
    });
    auto word = text.mid(result.begin, cursor - result.begin);
    const auto sign = word.startsWith(QLatin1Char('-')) ? QStringLiteral("-") : QString();
    word.remove(0, sign.size());
    const auto colon = word.indexOf(QLatin1Char(':'));
    result.suggestions = colon < 0 ? keysLike(word, sign) : valuesLike(word, colon, sign, log);
    return result;
}

QString toggledWord(const QString &text, const QString &word)
{
    QStringList words;
    bool wasThere = false;
    forEachWord(text, [&](qsizetype begin, qsizetype end) {
        const auto each = text.mid(begin, end - begin);
        if (each.compare(word, Qt::CaseInsensitive) == 0)
            wasThere = true;
        else
            words.append(each);
    });
    if (!wasThere)
        words.append(word);
    return words.join(QLatin1Char(' '));
}

bool holdsWord(const QString &text, const QString &word)
{
    bool isThere = false;
    forEachWord(text, [&](qsizetype begin, qsizetype end) {
        isThere = isThere || text.mid(begin, end - begin).compare(word, Qt::CaseInsensitive) == 0;
    });
    return isThere;
}

} // namespace expectra
