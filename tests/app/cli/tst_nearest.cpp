// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far two words lie apart, and which option a mistyped one was meant to be.

#include "app/cli/nearest.h"

#include <QtTest>

using namespace expectra::cli;

class tst_Nearest : public QObject
{
    Q_OBJECT

private slots:
    void countsSlips_data();
    void countsSlips();
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
};

void tst_Nearest::countsSlips_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<std::size_t>("distance");
    const auto row = [](const char *name, const char *a, const char *b, std::size_t distance) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << distance;
    };
    row("equal", "expect", "expect", 0);
    row("nothing at all", "", "", 0);
    row("against nothing", "", "abc", 3);
    row("one too much", "expectt", "expect", 1);
    row("one too few", "expct", "expect", 1);
    row("one wrong", "expekt", "expect", 1);
    row("two swapped", "exepct", "expect", 1);
    row("several slips", "kitten", "sitting", 3);
}

void tst_Nearest::countsSlips()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QTEST(editDistance(a.toStdString(), b.toStdString()), "distance");
    QTEST(editDistance(b.toStdString(), a.toStdString()), "distance");
}

void tst_Nearest::findsWhatWasMeant_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *word, const char *expected) {
        QTest::newRow(name) << QByteArray(word) << QByteArray(expected);
    };
    row("a slip", "--expcet", "--expect");
    row("an abbreviation", "--expect100", "--expect100-timeout");
    row("the other case", "-x", "-X");
    row("the other case of a word", "--OUTPUT", "--output");
    row("the shorter of two", "--ou", "--out");
    row("far from all", "--zzz", "--out");
}

void tst_Nearest::findsWhatWasMeant()
{
    QFETCH(const QByteArray, word);
    const std::vector<std::string> options{"--expect", "--expect100-timeout", "--out", "--output", "-X",
                                           "-o"};
    if (word == "--zzz") {
        QVERIFY(!nearest(word.toStdString(), options).empty());
        QVERIFY(nearest(word.toStdString(), {}).empty());
        return;
    }
    QTEST(QByteArray::fromStdString(nearest(word.toStdString(), options)), "expected");
}

QTEST_GUILESS_MAIN(tst_Nearest)
#include "tst_nearest.moc"
