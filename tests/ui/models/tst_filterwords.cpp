// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filterwords.h"

#include "tests/app/log/manyexchanges.h"

#include <QtTest/QTest>

namespace expectra {

class tst_FilterWords : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItCannotUnderstand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all is well") << "status:4xx"
                                     << "";
        QTest::newRow("a misspelt key") << "metod:put"
                                        << "did you mean “method:”?";
        QTest::newRow("an unknown key") << "colour:red"
                                        << "looked for as text";
        QTest::newRow("no status") << "status:teapot"
                                   << "417, 4xx, 400-404 or failed";
        QTest::newRow("no size") << "larger:big"
                                 << "a size such as";
        QTest::newRow("no time") << "slower:soon"
                                 << "a time such as";
        QTest::newRow("no outcome") << "expect:soon"
                                    << "one of any, none, continued";
        QTest::newRow("an open quote") << "\"two"
                                       << "quotation mark";
    }
    void saysWhatItCannotUnderstand()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto sentence = troubleSentence(parseLogQuery(text.toStdString()));
        QCOMPARE(sentence.isEmpty(), expected.isEmpty());
        QVERIFY2(sentence.contains(expected), qPrintable(sentence));
    }

    void suggestsWhatCouldStandNext_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("expected");
        QTest::newRow("keys by their beginning") << "st" << 2 << "status:";
        QTest::newRow("keys of a word turned round") << "-me" << 3 << "-method:";
        QTest::newRow("listed values") << "expect:refu" << 11 << "expect:refused expect:refused-late";
        QTest::newRow("values of the log") << "method:p" << 8 << "method:PATCH method:POST method:PUT";
        QTest::newRow("another alternative") << "method:put|ge" << 13 << "method:put|GET";
        QTest::newRow("the word at the cursor") << "is:fa host:x" << 5 << "is:failed";
        QTest::newRow("nothing for a full word") << "is:failed" << 9 << "";
        QTest::newRow("nothing for an unknown key") << "colour:r" << 8 << "";
    }
    void suggestsWhatCouldStandNext()
    {
        QFETCH(QString, text);
        QFETCH(int, cursor);
        QFETCH(QString, expected);
        ExchangeLog log;
        for (std::uint64_t id = 1; id < 100; ++id)
            log.put(*samples::anyExchange(id), {});
        QStringList words;
        for (const auto &each : suggestionsFor(text, cursor, log).suggestions)
            words.append(each.word);
        QCOMPARE(words.join(QLatin1Char(' ')), expected);
    }

    void aWordIsSwitchedOnAndOff()
    {
        const auto word = QStringLiteral("status:4xx");
        QCOMPARE(toggledWord(QString(), word), word);
        QCOMPARE(toggledWord(QStringLiteral("host:x  \"a b\""), word),
                 QStringLiteral("host:x \"a b\" status:4xx"));
        QCOMPARE(toggledWord(QStringLiteral("host:x STATUS:4xx big"), word), QStringLiteral("host:x big"));
        QVERIFY(holdsWord(QStringLiteral("host:x Status:4xx"), word));
        QVERIFY(!holdsWord(QStringLiteral("status:4xx|5xx"), word));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_FilterWords)
#include "tst_filterwords.moc"
