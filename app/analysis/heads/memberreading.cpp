// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/memberreading.h"

#include "app/http/syntax.h"
#include "app/analysis/heads/fieldreading.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace expectra {

namespace {

constexpr int mostMembers = 20;
constexpr int memberLength = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldReading)
};

struct Meaning
{
    std::string_view field;
    std::string_view word;
    const char *text; // %1 is the period or the value behind "="
};

#define M(text) QT_TRANSLATE_NOOP("FieldReading", text)
constexpr auto meanings = std::to_array<Meaning>({
    {"Cache-Control", "no-store", M("nobody may keep a copy")},
    {"Cache-Control", "no-cache", M("a stored copy must be checked with the server before each use")},
    {"Cache-Control", "max-age", M("fresh for %1")},
    {"Cache-Control", "s-maxage", M("fresh for %1 in shared caches")},
    {"Cache-Control", "public", M("shared caches may keep it")},
    {"Cache-Control", "private", M("only the user's own cache may keep it")},
    {"Cache-Control", "must-revalidate", M("once stale, it must be checked before use")},
    {"Cache-Control", "proxy-revalidate", M("once stale, shared caches must check it before use")},
    {"Cache-Control", "no-transform", M("nobody on the way may change the content")},
    {"Cache-Control", "immutable", M("it will not change while it is fresh")},
    {"Cache-Control", "must-understand", M("keep it only where the status code's rules are understood")},
    {"Cache-Control", "only-if-cached", M("answer from the cache or with 504")},
    {"Cache-Control", "max-stale", M("a stale copy will do")},
    {"Cache-Control", "min-fresh", M("fresh for another %1 at least")},
    {"Cache-Control", "stale-while-revalidate", M("usable for %1 more while a new copy is fetched")},
    {"Cache-Control", "stale-if-error", M("usable for %1 more where the server fails")},
    {"Strict-Transport-Security", "max-age", M("only encrypted connections for %1")},
    {"Strict-Transport-Security", "includeSubDomains", M("for all names below this one too")},
    {"Strict-Transport-Security", "preload", M("agrees to stand in the browsers' own lists")},
    {"Keep-Alive", "timeout", M("closed after %1 without a request")},
    {"Keep-Alive", "max", M("%1 more requests")},
    {"Connection", "close", M("the connection ends with this exchange")},
    {"Connection", "keep-alive", M("the connection stays open")},
    {"Connection", "upgrade", M("the protocol may change, see Upgrade")},
    {"Connection", "te", M("TE is meant for the next hop alone")},
    {"Transfer-Encoding", "chunked", M("sent in pieces, each with its size before it")},
    {"Transfer-Encoding", "gzip", M("compressed for this hop")},
    {"Content-Encoding", "gzip", M("compressed with gzip")},
    {"Content-Encoding", "br", M("compressed with Brotli")},
    {"Content-Encoding", "zstd", M("compressed with Zstandard")},
    {"Content-Encoding", "deflate", M("compressed with deflate")},
    {"Content-Encoding", "identity", M("not compressed")},
    {"TE", "trailers", M("fields behind the content are welcome")},
    {"Vary", "*", M("no other request may get a stored copy")},
    {"Accept-Ranges", "bytes", M("parts can be asked for by byte")},
    {"Accept-Ranges", "none", M("parts can't be asked for")},
    {"X-Content-Type-Options", "nosniff", M("the named media type holds, whatever the bytes look like")},
    {"X-Frame-Options", "DENY", M("no page may frame this one")},
    {"X-Frame-Options", "SAMEORIGIN", M("only pages of the same site may frame this one")},
    {"Set-Cookie", "Secure", M("sent over encrypted connections only")},
    {"Set-Cookie", "HttpOnly", M("hidden from scripts")},
    {"Set-Cookie", "Max-Age", M("kept for %1")},
    {"Set-Cookie", "Expires", M("kept until %1")},
    {"Set-Cookie", "Path", M("for addresses below %1")},
    {"Set-Cookie", "Domain", M("for %1 and the names below it")},
    {"Set-Cookie", "SameSite", M("sent from other sites: %1")},
    {"Set-Cookie", "Partitioned", M("kept apart for each site that embeds this one")},
    {"Content-Type", "charset", M("characters in %1")},
    {"Content-Type", "boundary", M("parts are divided by %1")},
    {"Content-Type", "application/octet-stream", M("bytes of no particular kind")},
    {"Content-Type", "application/json", M("JSON")},
    {"Content-Type", "application/problem+json", M("JSON that describes an error (RFC 9457)")},
    {"Content-Type", "application/x-www-form-urlencoded", M("a form's fields, name=value with & between")},
    {"Content-Type", "multipart/form-data", M("a form's fields and files, each in a part of its own")},
    {"Content-Type", "text/html", M("a page")},
    {"Content-Type", "text/plain", M("plain text")},
    {"Content-Type", "text/event-stream", M("a stream of events that does not end by itself")},
});
#undef M

std::vector<std::string_view> membersOf(const http::Header &field)
{
    static constexpr std::array<std::string_view, 3> semicolons{"Set-Cookie", "Content-Type",
                                                                "Strict-Transport-Security"};
    const bool isList = std::none_of(semicolons.begin(), semicolons.end(), [&field](std::string_view name) {
        return http::equalsIgnoringCase(name, field.name);
    });
    if (isList)
        return http::listMembers(field.value);
    std::vector<std::string_view> members;
    for (std::string_view rest = field.value; !rest.empty();) {
        const auto end = std::min(rest.find(';'), rest.size());
        if (const auto member = http::trimmed(rest.substr(0, end)); !member.empty())
            members.push_back(member);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return members;
}

/// Seconds as a period where the sentence speaks of time, else the value itself.
QString valueText(std::string_view word, std::string_view value)
{
    static constexpr std::array<std::string_view, 3> plain{"max", "path", "domain"};
    const bool isPlain = std::find(plain.begin(), plain.end(), http::toLower(word)) != plain.end();
    std::int64_t seconds = 0;
    const auto *end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, seconds);
    if (!isPlain && !value.empty() && read.ec == std::errc() && read.ptr == end && seconds >= 0)
        return periodText(std::chrono::seconds(seconds));
    return shortText(value, memberLength);
}

QString meaningOf(std::string_view field, std::string_view word, std::string_view value)
{
    for (const auto &meaning : meanings) {
        if (!http::equalsIgnoringCase(meaning.field, field) || !http::equalsIgnoringCase(meaning.word, word))
            continue;
        const auto text = QCoreApplication::translate("FieldReading", meaning.text);
        return text.contains(QLatin1String("%1")) ? text.arg(valueText(word, value)) : text;
    }
    return {};
}

/// CDN-Cache-Control and the like speak the words of Cache-Control.
std::string_view vocabularyOf(std::string_view name)
{
    const auto lower = http::toLower(name);
    return lower.ends_with("cache-control") || lower == "surrogate-control" ? "Cache-Control" : name;
}

QStringList hopsOf(const http::Header &field)
{
    const auto hops = http::listMembers(field.value);
    if (hops.empty())
        return {};
    return {hops.size() == 1 ? Words::tr("Passed one intermediary.")
                             : Words::tr("Passed %1 intermediaries.").arg(hops.size())};
}

} // namespace

QStringList memberReading(const http::Header &field)
{
    if (http::equalsIgnoringCase(field.name, "Via"))
        return hopsOf(field);
    QStringList lines;
    for (const auto member : membersOf(field)) {
        const auto equals = member.find('=');
        const auto word = http::trimmed(member.substr(0, equals));
        const auto value =
            equals == std::string_view::npos ? std::string_view() : http::trimmed(member.substr(equals + 1));
        const auto meaning = meaningOf(vocabularyOf(field.name), word, value);
        if (!meaning.isEmpty())
            lines.append(Words::tr("%1: %2.").arg(shortText(member, memberLength), meaning));
        if (lines.size() == mostMembers)
            break;
    }
    return lines;
}

} // namespace expectra
