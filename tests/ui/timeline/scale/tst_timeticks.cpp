// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scale/timeticks.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <cmath>

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
        QTest::newRow("seconds") << qint64(5'200'000'000) << "0 s | 1 s | 2 s | 3 s | 4 s | 5 s";
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

    void aLabelThatWouldBeCutIsLeftOutAndItsLineStays()
    {
        const auto ticks = timeTicks(TimeScale::fit(5s, 500), sevenALetter, 40);
        QCOMPARE(ticks.size(), std::size_t(6));
        QCOMPARE(ticks[4].label, QStringLiteral("4 s"));
        QVERIFY(ticks[5].label.isEmpty());
    }

    void timesBeforeTheShownExchangeHaveAMinus()
    {
        QStringList found;
        const auto scale = TimeScale::fit(Stretch{Instant(-3ms), Instant(2200us)}, 500);
        for (const auto &tick : timeTicks(scale, sevenALetter, 40))
            found.append(tick.label);
        QCOMPARE(found.join(QStringLiteral(" | ")),
                 QStringLiteral("−3 ms | −2 ms | −1 ms | 0 ms | 1 ms | 2 ms"));
    }

    /// Over random stretches from a microsecond to a day, in views of any width.
    void labelsNeverOverlapWhateverIsInView()
    {
        QRandomGenerator random(2026);
        for (int i = 0; i < 3000; ++i) {
            const auto length = std::pow(10, 3 + random.generateDouble() * 11);
            const auto begin = -length * random.generateDouble() * (random.bounded(2) == 0 ? 1000 : 0);
            const Stretch whole{Instant(Duration(std::llround(begin))),
                                Instant(Duration(std::llround(begin + length)))};
            const auto scale = TimeScale::fit(whole, random.bounded(60, 3000))
                                   .zoomed(random.bounded(60), 1 + random.generateDouble() * 1000);
            const auto ticks = timeTicks(scale, sevenALetter, 20);
            QVERIFY(ticks.size() < 200);
            for (std::size_t t = 1; t < ticks.size(); ++t) {
                const auto apart = scale.pixel(ticks[t].at) - scale.pixel(ticks[t - 1].at);
                const auto halves = (sevenALetter(ticks[t].label) + sevenALetter(ticks[t - 1].label)) / 2;
                QVERIFY2(apart + 0.01 >= halves + 20 || scale.width() < 300, qPrintable(ticks[t].label));
                QVERIFY(ticks[t].label != ticks[t - 1].label);
            }
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
