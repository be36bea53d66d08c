// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headerspanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/headers/headertree.h"
#include "ui/panels/text/codeview.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>

namespace expectra {

namespace {

QString print(const HeaderTree &tree)
{
    QStringList lines;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        const auto *branch = tree.topLevelItem(i);
        lines.append(branch->text(0));
        for (int field = 0; field < branch->childCount(); ++field) {
            const auto *item = branch->child(field);
            lines.append(QStringLiteral("  %1: %2 [%3]").arg(item->text(0), item->text(1), item->text(2)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class tst_HeadersPanel : public QObject
{
    Q_OBJECT

private slots:
    void listsEachHeadWithItsFieldsInOrder()
    {
        HeaderTree tree;
        tree.showExchange(*samples::refused());
        QCOMPARE(print(tree), QStringLiteral("PUT /bucket/big.bin HTTP/1.1\n"
                                             "  Host: 127.0.0.1:8417 [computed]\n"
                                             "  Content-Type: application/octet-stream [request]\n"
                                             "  Expect: 100-continue [expect-continue]\n"
                                             "  Content-Length: 2097152 [computed]\n"
                                             "HTTP/1.1 417 Expectation Failed\n"
                                             "  Server: squid/5.7 []\n"
                                             "  Via: 1.1 edge-squid (squid/5.7) []\n"
                                             "  Content-Type: text/html; charset=utf-8 []\n"
                                             "  Connection: close []"));
    }

    void listsInterimHeadsAndTrailers()
    {
        HeaderTree tree;
        tree.showExchange(*samples::hints());
        QCOMPARE(tree.topLevelItemCount(), 5);
        QCOMPARE(tree.topLevelItem(1)->text(0), QStringLiteral("HTTP/1.1 103 Early Hints"));
        QCOMPARE(tree.topLevelItem(4)->text(0), QStringLiteral("Trailers"));
    }

    void countsInterimsBeyondTheFirstHundred()
    {
        auto exchange = *samples::hints();
        exchange.interim.resize(10'000, exchange.interim.front());
        HeaderTree tree;
        tree.showExchange(exchange);
        QCOMPARE(tree.topLevelItemCount(), 1 + 100 + 1 + 1 + 1);
        QVERIFY(tree.topLevelItem(101)->text(0).contains(QStringLiteral("9900")));
    }

    void escapesWhatAServerSent()
    {
        auto exchange = *samples::refused();
        exchange.response->headers.append("X-Odd", "a\x1b[2J\xe2\x80\xae");
        HeaderTree tree;
        tree.showExchange(exchange);
        QVERIFY(print(tree).contains(QStringLiteral("X-Odd: a\\x1b[2J\\u202e")));
    }

    void copiesTheChosenFields()
    {
        HeaderTree tree;
        tree.showExchange(*samples::refused());
        tree.setCurrentItem(tree.topLevelItem(0)->child(2));
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Expect: 100-continue"));
    }

    void showsTheHeadsRawToo()
    {
        HeadersPanel panel;
        panel.showExchange(samples::refused().get());
        const auto raw = panel.findChild<CodeView *>()->text();
        QVERIFY(raw.startsWith(QStringLiteral("PUT /bucket/big.bin HTTP/1.1\nHost: ")));
        QVERIFY(raw.contains(QStringLiteral("HTTP/1.1 417 Expectation Failed\nServer: squid/5.7\n")));
    }

    void survivesARunningExchangeAndNone()
    {
        HeadersPanel panel;
        panel.showExchange(samples::waiting().get());
        QCOMPARE(panel.findChild<HeaderTree *>()->topLevelItemCount(), 1);
        panel.showExchange(nullptr);
        QVERIFY(!panel.findChild<HeaderTree *>()->isVisibleTo(&panel));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_HeadersPanel)
#include "tst_headerspanel.moc"
