// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/bypass.h"

#include <QTest>

using namespace expectra;

class tst_Bypass : public QObject
{
    Q_OBJECT

private slots:
    void splitsWords();
    void findsTheHost_data();
    void findsTheHost();
};

void tst_Bypass::splitsWords()
{
    QCOMPARE(parseBypass(" localhost,.example.com  10.0.0.0/8,,* "),
             (std::vector<std::string>{"localhost", ".example.com", "10.0.0.0/8", "*"}));
    QVERIFY(parseBypass(" , ").empty());
}

void tst_Bypass::findsTheHost_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("direct");
    const auto row = [](const char *rules, const char *host, bool direct) {
        QTest::addRow("%s among %s", host, rules) << QByteArray(rules) << QByteArray(host) << direct;
    };
    row("", "h.test", false);
    row("*", "h.test", true);
    row("*", "127.0.0.1", true);
    row("h.test", "h.test", true);
    row("h.test", "H.TEST", true);
    row("h.test", "www.h.test", true);
    row("h.test", "noth.test", false);
    row("h.test", "test", false);
    row(".h.test", "h.test", true);
    row(".h.test", "a.b.h.test", true);
    row("*.h.test", "a.h.test", true);
    row("h.test.", "h.test", true);
    row("h.test", "h.test.", true);
    row(".", "h.test", false);
    row("a.test,h.test", "h.test", true);
    row("<local>", "printer", true);
    row("<local>", "printer.test", false);
    row("<local>", "::1", false);
    row("127.0.0.1", "127.0.0.1", true);
    row("0.0.1", "127.0.0.1", false);
    row("10.0.0.0/8", "10.1.2.3", true);
    row("10.0.0.0/8", "11.1.2.3", false);
    row("192.168.128.0/17", "192.168.200.1", true);
    row("192.168.128.0/17", "192.168.127.1", false);
    row("0.0.0.0/0", "8.8.8.8", true);
    row("10.0.0.0/33", "10.0.0.0", false);
    row("10.0.0.0/x", "10.0.0.0", false);
    row("10.0.0.0/8", "h10.test", false);
    row("[::1]", "::1", true);
    row("::1", "0:0:0:0:0:0:0:1", true);
    row("fd00::/8", "fdab::1", true);
    row("fd00::/8", "fe80::1", false);
    row("::/0", "127.0.0.1", false);
}

void tst_Bypass::findsTheHost()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, host);
    QTEST(isBypassed(parseBypass(rules.toStdString()), host.toStdString()), "direct");
}

QTEST_GUILESS_MAIN(tst_Bypass)
#include "tst_bypass.moc"
