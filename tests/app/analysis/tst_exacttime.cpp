// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/exacttime.h"

#include <QtTest/QTest>

namespace expectra {

class tst_ExactTime : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryNanosecondInGroupsOfThree_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QString>("text"); // _ for the narrow space
        QTest::newRow("nothing") << qint64(0) << "0 ns";
        QTest::newRow("nanoseconds") << qint64(560) << "560 ns";
        QTest::newRow("microseconds") << qint64(812'345) << "812.345 µs";
        QTest::newRow("milliseconds") << qint64(1'234'567) << "1.234_567 ms";
        QTest::newRow("zeros count") << qint64(14'000'200) << "14.000_200 ms";
        QTest::newRow("seconds") << qint64(1'006'200'001) << "1.006_200_001 s";
        QTest::newRow("many seconds") << qint64(86'400'000'000'001) << "86_400.000_000_001 s";
        QTest::newRow("just below a unit") << qint64(999'999'999) << "999.999_999 ms";
        QTest::newRow("earlier than zero") << qint64(-1'500) << "−1.500 µs";
        QTest::newRow("the earliest") << std::numeric_limits<qint64>::min() << "−9_223_372_036.854_775_808 s";
    }
    void keepsEveryNanosecondInGroupsOfThree()
    {
        QFETCH(qint64, time);
        QFETCH(QString, text);
        QCOMPARE(exactTime(Duration(time)).replace(QChar(0x202f), QLatin1Char('_')), text);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ExactTime)
#include "tst_exacttime.moc"
