// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cookies/cookiematch.h"

#include <QTest>

using namespace expectra;

class tst_CookieMatch : public QObject
{
    Q_OBJECT

private slots:
    void matchesDomains_data();
    void matchesDomains();
    void matchesPaths_data();
    void matchesPaths();
    void takesTheFolderOfAPath_data();
    void takesTheFolderOfAPath();
    void trustsTlsAndThisMachine_data();
    void trustsTlsAndThisMachine();
};

void tst_CookieMatch::matchesDomains_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<bool>("matches");

    // clang-format off
    QTest::newRow("itself")            << QByteArray("a.test")     << QByteArray("a.test")    << true;
    QTest::newRow("below it")          << QByteArray("b.a.test")   << QByteArray("a.test")    << true;
    QTest::newRow("far below it")      << QByteArray("c.b.a.test") << QByteArray("a.test")    << true;
    QTest::newRow("above it")          << QByteArray("a.test")     << QByteArray("b.a.test")  << false;
    QTest::newRow("ends alike")        << QByteArray("ba.test")    << QByteArray("a.test")    << false;
    QTest::newRow("an address")        << QByteArray("127.0.0.1")  << QByteArray("127.0.0.1") << true;
    QTest::newRow("part of an address") << QByteArray("127.0.0.1") << QByteArray("0.0.1")     << false;
    QTest::newRow("IPv6")              << QByteArray("::1")        << QByteArray("1")         << false;
    QTest::newRow("no domain")         << QByteArray("a.test")     << QByteArray("")          << false;
    // clang-format on
}

void tst_CookieMatch::matchesDomains()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, domain);
    QTEST(cookies::domainMatches(host.toStdString(), domain.toStdString()), "matches");
}

void tst_CookieMatch::matchesPaths_data()
{
    QTest::addColumn<QByteArray>("requested");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("matches");

    // clang-format off
    QTest::newRow("itself")           << QByteArray("/a")   << QByteArray("/a")  << true;
    QTest::newRow("the root")         << QByteArray("/a/b") << QByteArray("/")   << true;
    QTest::newRow("below it")         << QByteArray("/a/b") << QByteArray("/a")  << true;
    QTest::newRow("below its slash")  << QByteArray("/a/b") << QByteArray("/a/") << true;
    QTest::newRow("begins alike")     << QByteArray("/ab")  << QByteArray("/a")  << false;
    QTest::newRow("without the slash") << QByteArray("/a")  << QByteArray("/a/") << false;
    QTest::newRow("another case")     << QByteArray("/A")   << QByteArray("/a")  << false;
    // clang-format on
}

void tst_CookieMatch::matchesPaths()
{
    QFETCH(QByteArray, requested);
    QFETCH(QByteArray, path);
    QTEST(cookies::pathMatches(requested.toStdString(), path.toStdString()), "matches");
}

void tst_CookieMatch::takesTheFolderOfAPath_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("the root") << QByteArray("/") << QByteArray("/");
    QTest::newRow("a file in the root") << QByteArray("/a") << QByteArray("/");
    QTest::newRow("a file below") << QByteArray("/a/b") << QByteArray("/a");
    QTest::newRow("a folder") << QByteArray("/a/b/") << QByteArray("/a/b");
    QTest::newRow("slashes in the query") << QByteArray("/a?u=/b/c") << QByteArray("/");
    QTest::newRow("no path") << QByteArray("*") << QByteArray("/");
}

void tst_CookieMatch::takesTheFolderOfAPath()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, path);
    QCOMPARE(QByteArray::fromStdString(cookies::defaultPath(asked.toStdString())), path);
}

void tst_CookieMatch::trustsTlsAndThisMachine_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("trusted");

    // clang-format off
    QTest::newRow("https")           << QByteArray("https") << QByteArray("a.test")         << true;
    QTest::newRow("http")            << QByteArray("http")  << QByteArray("a.test")         << false;
    QTest::newRow("localhost")       << QByteArray("http")  << QByteArray("LocalHost.")     << true;
    QTest::newRow("below localhost") << QByteArray("http")  << QByteArray("app.localhost")  << true;
    QTest::newRow("127.0.0.2")       << QByteArray("http")  << QByteArray("127.0.0.2")      << true;
    QTest::newRow("a name like it")  << QByteArray("http")  << QByteArray("127.0.0.1.test") << false;
    QTest::newRow("IPv6")            << QByteArray("http")  << QByteArray("::1")            << true;
    // clang-format on
}

void tst_CookieMatch::trustsTlsAndThisMachine()
{
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, host);
    http::Target target;
    target.scheme = scheme.toStdString();
    target.host = host.toStdString();
    QTEST(cookies::isTrustworthy(target), "trusted");
}

QTEST_GUILESS_MAIN(tst_CookieMatch)
#include "tst_cookiematch.moc"
