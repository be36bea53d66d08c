// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/cookies/cookiereading.h"

#include "app/cookies/cookiematch.h"
#include "app/http/syntax.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CookieReading)
};

/// Those whose domain and path fit; the time is of no matter for one that was sent.
std::optional<cookies::Cookie> storedOne(const std::string &name, const http::Target &target,
                                         const std::vector<cookies::Cookie> &jar)
{
    const auto host = cookies::canonicalHost(target.host);
    const auto path = std::string_view(target.pathAndQuery).substr(0, target.pathAndQuery.find('?'));
    const auto found = std::find_if(jar.begin(), jar.end(), [&](const cookies::Cookie &each) {
        const bool fits = each.hostOnly ? host == each.domain : cookies::domainMatches(host, each.domain);
        return each.name == name && fits && cookies::pathMatches(path, each.path);
    });
    return found == jar.end() ? std::nullopt : std::optional(*found);
}

void readSent(std::string_view value, bool isTyped, const Exchange &exchange,
              const std::vector<cookies::Cookie> &jar, std::vector<SentCookie> &sent)
{
    while (!value.empty()) {
        const auto end = std::min(value.find(';'), value.size());
        const auto pair = http::trimmed(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        SentCookie cookie;
        if (equals != std::string_view::npos)
            cookie.name = pair.substr(0, equals);
        cookie.value = equals == std::string_view::npos ? pair : pair.substr(equals + 1);
        cookie.stored = storedOne(cookie.name, exchange.request->target, jar);
        // Behind typed ones the jar's follow in the same field.
        cookie.isTyped = isTyped && !(cookie.stored && cookie.stored->value == cookie.value);
        sent.push_back(std::move(cookie));
    }
}

AnsweredCookie readAnswered(const http::Header &field)
{
    AnsweredCookie cookie;
    cookie.range = field.range;
    if (auto read = cookies::parseSetCookie(field.value)) {
        cookie.name = read->name;
        cookie.value = read->value;
        cookie.attributes = std::move(*read);
    } else {
        cookie.reason = read.error().detail;
    }
    return cookie;
}

QString momentText(cookies::Moment moment)
{
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), QTimeZone::utc())
        .toString(QStringLiteral("d MMM yyyy hh:mm:ss 'UTC'"));
}

/// In the largest unit that leaves no rest.
QString lengthText(std::chrono::seconds length)
{
    const auto count = length.count();
    if (count % 86400 == 0)
        return QStringLiteral("%1 d").arg(count / 86400);
    if (count % 3600 == 0)
        return QStringLiteral("%1 h").arg(count / 3600);
    return count % 60 == 0 ? QStringLiteral("%1 min").arg(count / 60) : QStringLiteral("%1 s").arg(count);
}

} // namespace

CookieReading readCookies(const Exchange &exchange, const std::vector<cookies::Cookie> &jar)
{
    CookieReading reading;
    for (const auto &header : exchange.request->headers) {
        if (http::equalsIgnoringCase(header.field.name, "Cookie"))
            readSent(header.field.value, header.origin != Origin::Computed, exchange, jar, reading.sent);
    }
    if (!exchange.response)
        return reading;
    auto note = exchange.cookies.begin(); // one for each field, in their order
    for (const auto &field : exchange.response->headers) {
        if (!http::equalsIgnoringCase(field.name, "Set-Cookie"))
            continue;
        auto cookie = readAnswered(field);
        if (note != exchange.cookies.end()) {
            cookie.name = note->name;
            cookie.isStored = note->stored;
            cookie.reason = note->reason;
            cookie.isTakenAway = note->reason.starts_with("it has expired");
            ++note;
        }
        reading.answered.push_back(std::move(cookie));
    }
    return reading;
}

QString whySent(const SentCookie &cookie)
{
    if (cookie.isTyped)
        return Words::tr("typed");
    if (!cookie.stored)
        return Words::tr("from the jar, which has it no longer");
    return Words::tr("set for %1, path %2")
        .arg(placeText(*cookie.stored), shortText(cookie.stored->path, 60));
}

QString lifeText(const cookies::SetCookie &cookie)
{
    if (cookie.maxAge)
        return cookie.maxAge->count() <= 0 ? Words::tr("taken away")
                                           : Words::tr("for %1").arg(lengthText(*cookie.maxAge));
    return cookie.expires ? Words::tr("until %1").arg(momentText(*cookie.expires))
                          : Words::tr("with the session");
}

QString lifeText(const cookies::Cookie &cookie)
{
    return cookie.expires ? Words::tr("until %1").arg(momentText(*cookie.expires))
                          : Words::tr("with the session");
}

QString shortLifeText(const cookies::Cookie &cookie)
{
    if (!cookie.expires)
        return lifeText(cookie);
    const auto day =
        QDateTime::fromSecsSinceEpoch(cookie.expires->time_since_epoch().count(), QTimeZone::utc());
    return Words::tr("until %1").arg(day.toString(QStringLiteral("d MMM yyyy")));
}

QString placeText(const cookies::Cookie &cookie)
{
    const auto domain = shortText(cookie.domain, 80);
    return cookie.hostOnly ? Words::tr("%1 alone").arg(domain) : Words::tr("%1 and below").arg(domain);
}

QString flagsText(bool secure, bool httpOnly, cookies::SameSite sameSite)
{
    QStringList flags;
    if (secure)
        flags << QStringLiteral("Secure");
    if (httpOnly)
        flags << QStringLiteral("HttpOnly");
    const auto name = cookies::sameSiteName(sameSite);
    if (!name.empty())
        flags << QStringLiteral("SameSite=") +
                     QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return flags.join(QStringLiteral(", "));
}

} // namespace expectra
