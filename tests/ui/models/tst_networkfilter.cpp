// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkfilter.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

class tst_NetworkFilter : public QObject
{
    Q_OBJECT

private slots:
    /// Of continued 1, refused 41, retried 42, silent 3, hints 4 and unreachable 5: the ids that pass.
    void letsThroughWhatAllItsWordsHoldFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing asked") << ""
                                       << "1 41 42 3 4 5";
        QTest::newRow("only spaces") << "   "
                                     << "1 41 42 3 4 5";
        QTest::newRow("part of the address") << "big"
                                             << "1 41 42 3";
        QTest::newRow("any case") << "BIG.bin"
                                  << "1 41 42 3";
        QTest::newRow("method as a word") << "get"
                                          << "4 5";
        QTest::newRow("method") << "method:GET"
                                << "4 5";
        QTest::newRow("outcome") << "expect:refused"
                                 << "41";
        QTest::newRow("outcome with a hyphen") << "expect:timed-out"
                                               << "3";
        QTest::newRow("any expectation") << "expect:any"
                                         << "1 41 3";
        QTest::newRow("no expectation") << "expect:none"
                                        << "42 4 5";
        QTest::newRow("status") << "status:417"
                                << "41";
        QTest::newRow("status class") << "status:2xx"
                                      << "1 42 3 4";
        QTest::newRow("status by two digits") << "status:20x"
                                              << "1 42 3 4";
        QTest::newRow("failed") << "status:failed"
                                << "5";
        QTest::newRow("host") << "host:127.0"
                              << "1 41 42 3 4 5";
        QTest::newRow("other host") << "host:example"
                                    << "";
        QTest::newRow("two words") << "expect:any status:2xx"
                                   << "1 3";
        QTest::newRow("turned round") << "-status:2xx"
                                      << "41 5";
        QTest::newRow("a key without a value asks nothing") << "status:"
                                                            << "1 41 42 3 4 5";
        QTest::newRow("a lone minus is a word") << "-"
                                                << "";
        QTest::newRow("unknown key is a word") << "colour:red"
                                               << "";
    }
    void letsThroughWhatAllItsWordsHoldFor()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const NetworkFilter filter(text);
        QStringList passed;
        for (const auto &exchange : {samples::continued(), samples::refused(), samples::retried(),
                                     samples::silent(), samples::hints(), samples::unreachable()}) {
            if (filter.accepts(*exchange))
                passed.append(QString::number(exchange->id));
        }
        QCOMPARE(passed.join(QLatin1Char(' ')), expected);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_NetworkFilter)
#include "tst_networkfilter.moc"
