// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/play/route/routes.h"

#include <QTest>

using namespace expectra;
using namespace expectra::cli;

class tst_Routes : public QObject
{
    Q_OBJECT

private slots:
    void leadsWhereItIsTold_data();
    void leadsWhereItIsTold();
    void refusesWhatIsNoRoute_data();
    void refusesWhatIsNoRoute();
};

void tst_Routes::leadsWhereItIsTold_data()
{
    QTest::addColumn<QByteArray>("options"); // "c" for --connect-to, "r" for --resolve
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *options, const char *url, const char *expected) {
        QTest::newRow(name) << QByteArray(options) << QByteArray(url) << QByteArray(expected);
    };
    // clang-format off
    row("nothing asked",           "",                              "http://a.test/",      " via ");
    row("another place",           "c a.test:80:b.test:81",         "http://A.test/",      "b.test:81 via ");
    row("another host's",          "c a.test:80:b.test:81",         "http://c.test/",      " via ");
    row("another port's",          "c a.test:80:b.test:81",         "http://a.test:8080/", " via ");
    row("any host and port",       "c :::81",                       "http://a.test:8080/", "a.test:81 via ");
    row("the port stays",          "c a.test::b.test:",             "http://a.test:8080/", "b.test:8080 via ");
    row("the first that matches",  "c a.test:80:b:1 c a.test::c:2", "http://a.test/",      "b:1 via ");
    row("IPv6",                    "c [::1]:80:[::2]:81",           "http://[::1]/",       "[::2]:81 via ");
    row("an address",              "r a.test:80:192.0.2.1",         "http://a.test/",      " via 192.0.2.1");
    row("addresses",               "r a.test:80:192.0.2.1,[::1]",   "http://a.test/",      " via 192.0.2.1 ::1");
    row("any name",                "r *:80:192.0.2.1",              "http://a.test/",      " via 192.0.2.1");
    row("another port's address",  "r a.test:81:192.0.2.1",         "http://a.test/",      " via ");
    row("the last one counts",     "r a:80:192.0.2.1 r +a:80:192.0.2.2", "http://a/",      " via 192.0.2.2");
    row("one after the other",     "c a:80:b:81 r b:81:192.0.2.1",  "http://a/",           "b:81 via 192.0.2.1");
    row("of the address, unasked", "c a:80:b:81 r a:80:192.0.2.1",  "http://a/",           "b:81 via ");
    // clang-format on
}

void tst_Routes::leadsWhereItIsTold()
{
    QFETCH(const QByteArray, options);
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, expected);
    Routes routes;
    const auto words = options.split(' ');
    for (int i = 0; i + 1 < words.size(); i += 2) {
        if (words[i] == "c")
            routes.connects.push_back(parseConnectTo(words[i + 1].toStdString()).value());
        else
            routes.resolves.push_back(parseResolveTo(words[i + 1].toStdString()).value());
    }
    Request request;
    request.url = url.toStdString();
    routes.applyTo(request);
    std::string found = request.connectTo + " via ";
    for (std::size_t i = 0; i < request.addresses.size(); ++i)
        found += (i == 0 ? "" : " ") + request.addresses[i];
    QCOMPARE(QByteArray::fromStdString(found), expected);
    QCOMPARE(QByteArray::fromStdString(request.url), url);
}

void tst_Routes::refusesWhatIsNoRoute_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "a", "a:80", "a:80:b", "a:x:b:80", "a:80:b:70000", "a:80:b:80:c"})
        QTest::addRow("connect-to %s", text) << QByteArray("connect-to") << QByteArray(text);
    for (const char *text : {"", "a", "a:80", "a:80:", "a:80:name", "a::192.0.2.1", ":80:192.0.2.1"})
        QTest::addRow("resolve %s", text) << QByteArray("resolve") << QByteArray(text);
}

void tst_Routes::refusesWhatIsNoRoute()
{
    QFETCH(const QByteArray, option);
    QFETCH(const QByteArray, text);
    const auto error = option == "resolve" ? parseResolveTo(text.toStdString()).map([](auto) {})
                                           : parseConnectTo(text.toStdString()).map([](auto) {});
    QVERIFY(!error);
    QVERIFY2(error.error().detail.find(option.toStdString()) != std::string::npos,
             error.error().detail.c_str());
}

QTEST_GUILESS_MAIN(tst_Routes)
#include "tst_routes.moc"
