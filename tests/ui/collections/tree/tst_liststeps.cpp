// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steps carried out in order end with the wanted list, and there are few of them.

#include "ui/collections/tree/liststeps.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <algorithm>

using namespace expectra;

class tst_ListSteps final : public QObject
{
    Q_OBJECT

private slots:
    void takesFewSteps_data();
    void takesFewSteps();
    void endsWithTheWantedList();
};

namespace {

QStringList letters(const QString &word)
{
    return word.split(QString(), Qt::SkipEmptyParts);
}

QStringList carriedOut(const std::vector<ListStep> &steps, QStringList keys, const QStringList &wanted)
{
    for (const auto &step : steps) {
        if (step.kind == ListStep::Kind::Remove)
            keys.erase(keys.begin() + step.at, keys.begin() + step.at + step.count);
        else if (step.kind == ListStep::Kind::Move)
            keys.move(step.at, step.to);
        else
            for (int i = 0; i < step.count; ++i)
                keys.insert(step.at + i, wanted[step.at + i]);
    }
    return keys;
}

} // namespace

void tst_ListSteps::takesFewSteps_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("steps");
    QTest::newRow("the same") << QStringLiteral("abc") << QStringLiteral("abc") << 0;
    QTest::newRow("a run added") << QStringLiteral("ad") << QStringLiteral("abcd") << 1;
    QTest::newRow("a run removed") << QStringLiteral("abcd") << QStringLiteral("ad") << 1;
    QTest::newRow("the first to the end") << QStringLiteral("abcdef") << QStringLiteral("bcdefa") << 1;
    QTest::newRow("the last to the front") << QStringLiteral("abcdef") << QStringLiteral("fabcde") << 1;
    QTest::newRow("one moved, one changed") << QStringLiteral("abcd") << QStringLiteral("bxda") << 3;
    QTest::newRow("all others") << QStringLiteral("abc") << QStringLiteral("xyz") << 2;
}

void tst_ListSteps::takesFewSteps()
{
    QFETCH(QString, before);
    QFETCH(QString, wanted);
    const auto steps = stepsBetween(letters(before), letters(wanted));
    QCOMPARE(carriedOut(steps, letters(before), letters(wanted)), letters(wanted));
    QTEST(static_cast<int>(steps.size()), "steps");
}

void tst_ListSteps::endsWithTheWantedList()
{
    QRandomGenerator random(417);
    for (int round = 0; round < 3'000; ++round) {
        const auto some = [&random] {
            QStringList keys = letters(QStringLiteral("abcdefghij"));
            std::shuffle(keys.begin(), keys.end(), random);
            return keys.mid(random.bounded(10));
        };
        const QStringList before = some(), wanted = some();
        QCOMPARE(carriedOut(stepsBetween(before, wanted), before, wanted), wanted);
    }
}

QTEST_GUILESS_MAIN(tst_ListSteps)
#include "tst_liststeps.moc"
