// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/analysis/cookies/cookiereading.h"
#include "tests/support/exchangebuilder.h"

#include <QTest>

using namespace expectra;
using namespace expectra::test;

namespace {

const std::vector<cookies::Cookie> jar{{"sid", "1", "127.0.0.1", true, "/", false, true},
                                       {"sid", "elsewhere", "127.0.0.1", true, "/other", false, false},
                                       {"wide", "2", "0.0.1", false, "/", true, false}};

} // namespace

class tst_CookieReading : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhyEachWasSent();
    void tellsWhatBecameOfEach();
    void hasNothingToSayOfOthers();
    void writesLivesAndFlags();
};

void tst_CookieReading::tellsWhyEachWasSent()
{
    const auto exchange = ExchangeBuilder("GET", "http://127.0.0.1/x?y")
                              .header("Cookie", "typed=a; sid=1; ; bare")
                              .sendHead()
                              .answer(ok)
                              .end();
    const auto reading = readCookies(exchange, jar);
    QCOMPARE(reading.sent.size(), std::size_t(3));
    QCOMPARE(whySent(reading.sent[0]), QStringLiteral("typed"));
    QCOMPARE(whySent(reading.sent[1]), QStringLiteral("set for 127.0.0.1 alone, path /"));
    QCOMPARE(reading.sent[2].name, std::string());
    QCOMPARE(reading.sent[2].value, std::string("bare"));

    auto computed = exchange;
    auto request = *computed.request;
    for (auto &header : request.headers)
        header.origin = Origin::Computed;
    computed.request = std::make_shared<const PreparedRequest>(request);
    QCOMPARE(whySent(readCookies(computed, {}).sent[1]),
             QStringLiteral("from the jar, which has it no longer"));
}

void tst_CookieReading::tellsWhatBecameOfEach()
{
    auto exchange = ExchangeBuilder("GET")
                        .sendHead()
                        .answer("HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/; Max-Age=3600; Secure\r\n"
                                "Content-Length: 0\r\nset-cookie: =\r\n\r\n")
                        .end();
    exchange.cookies = {{"a", false, "it is Secure, but came over http"}, {"", false, "it has neither"}};
    const auto reading = readCookies(exchange, jar);
    QCOMPARE(reading.answered.size(), std::size_t(2));
    const auto &first = reading.answered.front();
    QCOMPARE(first.name + "=" + first.value, std::string("a=1"));
    QVERIFY(!first.isStored && first.attributes->secure);
    QCOMPARE(first.reason, std::string("it is Secure, but came over http"));
    QVERIFY(first.range.size() > 0);
    QCOMPARE(lifeText(*first.attributes), QStringLiteral("for 1 h"));
    QVERIFY(!reading.answered.back().attributes);
    QCOMPARE(reading.answered.back().reason, std::string("it has neither"));
}

void tst_CookieReading::hasNothingToSayOfOthers()
{
    QVERIFY(readCookies(ExchangeBuilder("GET").sendHead().answer(ok).end(), jar).isEmpty());
}

void tst_CookieReading::writesLivesAndFlags()
{
    cookies::Cookie cookie = jar.back();
    QCOMPARE(placeText(cookie), QStringLiteral("0.0.1 and below"));
    QCOMPARE(lifeText(cookie), QStringLiteral("with the session"));
    cookie.expires = cookies::Moment(std::chrono::seconds(1440938160));
    QCOMPARE(lifeText(cookie), QStringLiteral("until 30 Aug 2015 12:36:00 UTC"));
    QCOMPARE(flagsText(true, true, cookies::SameSite::Lax), QStringLiteral("Secure, HttpOnly, SameSite=Lax"));
    QCOMPARE(flagsText(false, false, cookies::SameSite::Default), QString());
    QCOMPARE(lifeText(*cookies::parseSetCookie("a=1; Max-Age=0")), QStringLiteral("taken away"));
}

QTEST_GUILESS_MAIN(tst_CookieReading)
#include "tst_cookiereading.moc"
