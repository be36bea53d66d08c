// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeticks.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

/// Seven pixels a letter, as in a fixed face.
double sevenALetter(const QString &text)
{
    return 7.0 * static_cast<double>(text.size());
}

} // namespace

class tst_TimeTicks : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreRoundAndLabelsInOneUnit_data()
    {
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<QString>("labels");
        QTest::newRow("microseconds") << qint64(430'000) << "0 µs | 100 µs | 200 µs | 300 µs | 400 µs";
        QTest::newRow("milliseconds") << qint64(9'000'000) << "0 ms | 2 ms | 4 ms | 6 ms | 8 ms";
        QTest::newRow("fractions") << qint64(2'200'000) << "0 ms | 0.5 ms | 1.0 ms | 1.5 ms | 2.0 ms";
        QTest::newRow("seconds") << qint64(5'000'000'000) << "0 s | 1 s | 2 s | 3 s | 4 s | 5 s";
    }
    void stepsAreRoundAndLabelsInOneUnit()
    {
        QFETCH(qint64, whole);
        QFETCH(QString, labels);
        QStringList found;
        for (const auto &tick : timeTicks(TimeScale::fit(Duration(whole), 500), sevenALetter, 40))
            found.append(tick.label);
        QCOMPARE(found.join(QStringLiteral(" | ")), labels);
    }

    void labelsNeverOverlap()
    {
        auto scale = TimeScale::fit(1234567us, 900);
        for (int i = 0; i < 60; ++i) {
            const auto ticks = timeTicks(scale, sevenALetter, 20);
            for (std::size_t t = 1; t < ticks.size(); ++t) {
                const auto apart = scale.pixel(ticks[t].at) - scale.pixel(ticks[t - 1].at);
                const auto halves = (sevenALetter(ticks[t].label) + sevenALetter(ticks[t - 1].label)) / 2;
                QVERIFY2(apart >= halves + 20, qPrintable(ticks[t].label));
            }
            scale = scale.zoomed(700, 1.3);
        }
    }

    void labelsTellTheirTimesApart()
    {
        const auto scale = TimeScale::fit(14ms, 900).zoomed(880, 5000);
        const auto ticks = timeTicks(scale, sevenALetter, 20);
        QVERIFY(ticks.size() > 2);
        QStringList labels;
        for (const auto &tick : ticks)
            labels.append(tick.label);
        QCOMPARE(labels.removeDuplicates(), 0);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_TimeTicks)
#include "tst_timeticks.moc"
