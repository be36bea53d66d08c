// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cookies/jar.h"
#include "app/cookies/publicsuffix.h"

#include <QTest>

using namespace expectra;
using cookies::Jar;
using cookies::Moment;

namespace {

constexpr Moment now{std::chrono::seconds(1'000'000'000)};

http::Target target(const std::string &address)
{
    auto secure = address.starts_with("https");
    auto parsed = http::parseTarget(secure ? "http" + address.substr(5) : address);
    if (secure)
        parsed->scheme = "https";
    return *parsed;
}

cookies::Verdict set(Jar &jar, const std::string &address, const std::string &field, Moment at = now)
{
    return jar.store(*cookies::parseSetCookie(field), target(address), at);
}

QString sent(const Jar &jar, const std::string &address, Moment at = now)
{
    return QString::fromStdString(cookies::cookieField(jar.matching(target(address), at)));
}

} // namespace

class tst_Jar : public QObject
{
    Q_OBJECT

private slots:
    void sendsToWhomACookieBelongs_data();
    void sendsToWhomACookieBelongs();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void sendsLongPathsFirstThenOldOnes();
    void replacesWithoutLosingThePlace();
    void forgetsWhatHasExpired();
    void takesAwayWhatIsSetToThePast();
    void letsNoCookieLiveLongerThan400Days();
    void protectsSecureCookiesFromPlainOnes();
    void keepsAPublicSuffixOwnCookie();
    void keepsToItsLimits();
    void removesOne();
};

void tst_Jar::sendsToWhomACookieBelongs_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("isSent");
    const auto row = [](const char *name, const char *from, const char *field, const char *to, bool isSent) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(field) << QByteArray(to) << isSent;
    };

    // clang-format off
    row("the same host",          "http://a.test/",     "c=1",                    "http://a.test/x",     true);
    row("another port",           "http://a.test:81/",  "c=1",                    "http://a.test:82/",   true);
    row("another case",           "http://A.test/",     "c=1",                    "http://a.TEST/",      true);
    row("another host",           "http://a.test/",     "c=1",                    "http://b.test/",      false);
    row("a host below",           "http://a.test/",     "c=1",                    "http://b.a.test/",    false);
    row("below a domain",         "http://a.test/",     "c=1; Domain=a.test",     "http://b.a.test/",    true);
    row("from below a domain",    "http://b.a.test/",   "c=1; Domain=.a.test",    "http://a.test/",      true);
    row("ends alike",             "http://a.test/",     "c=1; Domain=a.test",     "http://ba.test/",     false);
    row("an address",             "http://127.0.0.1/",  "c=1",                    "http://127.0.0.1/",   true);
    row("an address as domain",   "http://127.0.0.1/",  "c=1; Domain=127.0.0.1",  "http://127.0.0.1/",   true);
    row("the folder",             "http://a.test/x/y",  "c=1",                    "http://a.test/x/z",   true);
    row("another folder",         "http://a.test/x/y",  "c=1",                    "http://a.test/z",     false);
    row("the query is no path",   "http://a.test/x?/y", "c=1",                    "http://a.test/",      true);
    row("a path",                 "http://a.test/",     "c=1; Path=/x",           "http://a.test/x/y",   true);
    row("another path",           "http://a.test/",     "c=1; Path=/x",           "http://a.test/xy",    false);
    row("Secure over TLS",        "https://a.test/",    "c=1; Secure",            "https://a.test/",     true);
    row("Secure without",         "https://a.test/",    "c=1; Secure",            "http://a.test/",      false);
    row("Secure on this machine", "http://localhost/",  "c=1; Secure",            "http://localhost/",   true);
    row("plain over TLS",         "http://a.test/",     "c=1",                    "https://a.test/",     true);
    // clang-format on
}

void tst_Jar::sendsToWhomACookieBelongs()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, to);
    QFETCH(bool, isSent);
    Jar jar(&cookies::isPublicSuffix);
    const auto verdict = set(jar, from.toStdString(), field.toStdString());
    QVERIFY2(verdict.stored, verdict.reason.c_str());
    QCOMPARE(sent(jar, to.toStdString()), isSent ? QStringLiteral("c=1") : QString());
}

void tst_Jar::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *from, const char *field, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(field) << QString::fromUtf8(says);
    };

    // clang-format off
    row("another domain",        "http://a.test/",      "c=1; Domain=b.test",              "b.test is not that of the host a.test");
    row("a domain below",        "http://a.test/",      "c=1; Domain=b.a.test",            "b.a.test is not");
    row("a public suffix",       "http://a.co.uk/",     "c=1; Domain=co.uk",               "co.uk is a public suffix");
    row("an unknown top domain", "http://a.test/",      "c=1; Domain=test",                "public suffix");
    row("part of an address",    "http://127.0.0.1/",   "c=1; Domain=0.0.1",               "0.0.1 is not");
    row("two dots",              "http://a.test/",      "c=1; Domain=..a.test",            ".a.test is not");
    row("Secure over http",      "http://a.test/",      "c=1; Secure",                     "came over http");
    row("SameSite=None alone",   "https://a.test/",     "c=1; SameSite=None",              "asks for the Secure");
    row("__Secure- without",     "https://a.test/",     "__Secure-c=1",                    "__Secure-");
    row("__secure- without",     "https://a.test/",     "__secure-c=1",                    "__Secure-");
    row("__Host- without",       "https://a.test/",     "__Host-c=1; Path=/",              "__Host-");
    row("__Host- with a domain", "https://a.test/",     "__Host-c=1; Secure; Path=/; Domain=a.test", "__Host-");
    row("__Host- without a path", "https://a.test/",    "__Host-c=1; Secure",              "__Host-");
    row("__Host- elsewhere",     "https://a.test/",     "__Host-c=1; Secure; Path=/x",     "__Host-");
    row("a prefix as the value", "https://a.test/",     "=__Host-c=1; Secure; Path=/",     "passes itself off");
    row("in the past",           "http://a.test/",      "c=1; Max-Age=0",                  "expired");
    // clang-format on
}

void tst_Jar::refusesWithAReason()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, field);
    QFETCH(QString, says);
    Jar jar(&cookies::isPublicSuffix);
    const auto verdict = set(jar, from.toStdString(), field.toStdString());
    QVERIFY(!verdict.stored);
    QVERIFY2(QString::fromStdString(verdict.reason).contains(says), verdict.reason.c_str());
    QVERIFY(jar.cookies().empty());
}

void tst_Jar::sendsLongPathsFirstThenOldOnes()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "http://a.test/", "old=1; Path=/");
    set(jar, "http://a.test/", "deep=1; Path=/x/y");
    set(jar, "http://a.test/", "new=1; Path=/");
    set(jar, "http://a.test/", "middle=1; Path=/x");
    QCOMPARE(sent(jar, "http://a.test/x/y/z"), QStringLiteral("deep=1; middle=1; old=1; new=1"));
}

void tst_Jar::replacesWithoutLosingThePlace()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "http://a.test/", "first=1");
    set(jar, "http://a.test/", "second=1");
    set(jar, "http://a.test/", "first=2; HttpOnly");
    QCOMPARE(sent(jar, "http://a.test/"), QStringLiteral("first=2; second=1"));
    // For another path, or for a domain instead of a host, it is another cookie.
    set(jar, "http://a.test/", "first=3; Path=/x");
    set(jar, "http://a.test/", "first=4; Domain=a.test");
    QCOMPARE(jar.cookies().size(), std::size_t(4));
}

void tst_Jar::forgetsWhatHasExpired()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "http://a.test/", "short=1; Max-Age=10");
    set(jar, "http://a.test/", "dated=1; Expires=Sun, 09 Sep 2001 01:47:00 GMT"); // 20 s later
    set(jar, "http://a.test/", "age wins=1; Max-Age=30; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    set(jar, "http://a.test/", "session=1");
    const auto later = [](int seconds) { return now + std::chrono::seconds(seconds); };
    QCOMPARE(sent(jar, "http://a.test/", later(9)),
             QStringLiteral("short=1; dated=1; age wins=1; session=1"));
    QCOMPARE(sent(jar, "http://a.test/", later(10)), QStringLiteral("dated=1; age wins=1; session=1"));
    QCOMPARE(sent(jar, "http://a.test/", later(20)), QStringLiteral("age wins=1; session=1"));
    QCOMPARE(sent(jar, "http://a.test/", later(1'000'000'000)), QStringLiteral("session=1"));
}

void tst_Jar::takesAwayWhatIsSetToThePast()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "http://a.test/", "c=1");
    const auto verdict = set(jar, "http://a.test/", "c=; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    QVERIFY(!verdict.stored);
    QVERIFY(verdict.reason.find("took the stored one away") != std::string::npos);
    QVERIFY(jar.cookies().empty());
}

void tst_Jar::letsNoCookieLiveLongerThan400Days()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "http://a.test/", "c=1; Max-Age=99999999999999999999");
    QVERIFY(*jar.cookies().front().expires == now + std::chrono::hours(24 * 400));
}

void tst_Jar::protectsSecureCookiesFromPlainOnes()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "https://a.test/x/", "c=1; Secure; Path=/x");
    QVERIFY(!set(jar, "http://a.test/", "c=2; Path=/x").stored);
    QVERIFY(!set(jar, "http://b.a.test/", "c=2; Path=/x/y; Domain=a.test").stored);
    QVERIFY(set(jar, "http://a.test/", "c=2; Path=/").stored);      // hides nothing
    QVERIFY(set(jar, "https://a.test/", "c=3; Path=/x").stored);    // TLS may
    QVERIFY(set(jar, "http://a.test/", "other=2; Path=/x").stored); // another name
}

void tst_Jar::keepsAPublicSuffixOwnCookie()
{
    Jar jar(&cookies::isPublicSuffix);
    QVERIFY(set(jar, "http://github.io/", "c=1; Domain=github.io").stored);
    QCOMPARE(sent(jar, "http://github.io/"), QStringLiteral("c=1"));
    QCOMPARE(sent(jar, "http://someone.github.io/"), QString());
}

void tst_Jar::keepsToItsLimits()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "https://a.test/", "safe=1; Secure");
    for (int i = 0; i < 60; ++i)
        set(jar, "https://a.test/", "c" + std::to_string(i) + "=1");
    QCOMPARE(jar.cookies().size(), std::size_t(50));
    QCOMPARE(jar.cookies().front().name, std::string("safe")); // those without Secure go first
    QCOMPARE(jar.cookies()[1].name, std::string("c11"));

    for (int host = 0; host < 100; ++host) {
        for (int i = 0; i < 50; ++i)
            set(jar, "http://h" + std::to_string(host) + ".test/", "c" + std::to_string(i) + "=1");
    }
    QCOMPARE(jar.cookies().size(), std::size_t(3000));
}

void tst_Jar::removesOne()
{
    Jar jar(&cookies::isPublicSuffix);
    set(jar, "http://a.test/", "c=1");
    set(jar, "http://a.test/", "d=1");
    jar.remove(jar.cookies().front());
    QCOMPARE(sent(jar, "http://a.test/"), QStringLiteral("d=1"));
}

QTEST_GUILESS_MAIN(tst_Jar)
#include "tst_jar.moc"
