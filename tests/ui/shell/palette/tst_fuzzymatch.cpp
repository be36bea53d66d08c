// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/fuzzymatch.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <functional>

using namespace expectra;

class tst_FuzzyMatch final : public QObject
{
    Q_OBJECT

private slots:
    void findsLettersInTheirOrder_data();
    void findsLettersInTheirOrder();
    void prefersWhatPeopleMean_data();
    void prefersWhatPeopleMean();
    void positionsAreThoseOfTheLetters();
    void aLongTextIsNoProblem();
};

void tst_FuzzyMatch::findsLettersInTheirOrder_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("positions"); // {-1}: doesn't fit

    QTest::newRow("nothing typed") << ""
                                   << "Send" << QList<int>{};
    QTest::newRow("the beginning") << "se"
                                   << "Send" << QList<int>{0, 1};
    QTest::newRow("any case") << "SEND"
                              << "send" << QList<int>{0, 1, 2, 3};
    QTest::newRow("initials") << "ss"
                              << "Server stays silent" << QList<int>{0, 7};
    QTest::newRow("a number's begin") << "sr4"
                                      << "Server refuses (417)" << QList<int>{0, 7, 16};
    QTest::newRow("whole over parts") << "load"
                                      << "law upload" << QList<int>{6, 7, 8, 9};
    QTest::newRow("camel case") << "cl"
                                << "contentLength" << QList<int>{0, 7};
    QTest::newRow("wrong order") << "es"
                                 << "Sed" << QList<int>{-1};
    QTest::newRow("a letter missing") << "send"
                                      << "sed" << QList<int>{-1};
    QTest::newRow("longer than text") << "abc"
                                      << "ab" << QList<int>{-1};
    QTest::newRow("an empty text") << "a"
                                   << "" << QList<int>{-1};
}

void tst_FuzzyMatch::findsLettersInTheirOrder()
{
    QFETCH(QString, letters);
    QFETCH(QString, text);
    QFETCH(QList<int>, positions);
    const auto match = fuzzyMatch(letters, text);
    if (positions == QList<int>{-1}) {
        QVERIFY(!match);
        return;
    }
    QVERIFY(match);
    QCOMPARE(QList<int>(match->positions.begin(), match->positions.end()), positions);
}

void tst_FuzzyMatch::prefersWhatPeopleMean_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("meant");
    QTest::addColumn<QString>("other");

    QTest::newRow("a word's beginning") << "re"
                                        << "Server refuses"
                                        << "Proxy for here";
    QTest::newRow("close letters") << "log"
                                   << "Clear the log"
                                   << "Let others go";
    QTest::newRow("the shorter one") << "send"
                                     << "Send"
                                     << "Send the header, do not wait for it";
    QTest::newRow("initials") << "nr"
                              << "New request"
                              << "Cancel the play of another";
}

void tst_FuzzyMatch::prefersWhatPeopleMean()
{
    QFETCH(QString, letters);
    QFETCH(QString, meant);
    QFETCH(QString, other);
    const auto best = fuzzyMatch(letters, meant);
    const auto worse = fuzzyMatch(letters, other);
    QVERIFY(best);
    QVERIFY(!worse || best->score > worse->score);
}

/// Any subsequence of any text is found, at places that hold just these letters.
void tst_FuzzyMatch::positionsAreThoseOfTheLetters()
{
    QRandomGenerator random(8417);
    const QString alphabet = QStringLiteral("abAB -1");
    for (int round = 0; round < 2000; ++round) {
        QString text;
        QString letters;
        for (int i = random.bounded(1, 24); i > 0; --i) {
            text += alphabet[random.bounded(alphabet.size())];
            if (random.bounded(3) == 0)
                letters += text.back().toLower();
        }
        const auto match = fuzzyMatch(letters, text);
        QVERIFY2(match, qPrintable(letters + QStringLiteral(" in ") + text));
        QCOMPARE(match->positions.size(), static_cast<std::size_t>(letters.size()));
        QVERIFY(std::is_sorted(match->positions.begin(), match->positions.end(), std::less_equal<>()));
        for (qsizetype i = 0; i < letters.size(); ++i)
            QCOMPARE(text[match->positions[static_cast<std::size_t>(i)]].toLower(), letters[i]);
    }
}

void tst_FuzzyMatch::aLongTextIsNoProblem()
{
    const QString text(1'000'000, QLatin1Char('a'));
    QVERIFY(fuzzyMatch(QStringLiteral("aaa"), text));
    QVERIFY(!fuzzyMatch(QStringLiteral("ab"), text));
}

QTEST_APPLESS_MAIN(tst_FuzzyMatch)
#include "tst_fuzzymatch.moc"
