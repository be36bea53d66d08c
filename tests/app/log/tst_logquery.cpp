// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/filter/logquery.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

QString nameOf(FilterKey key)
{
    for (const auto &each : filterKeys()) {
        if (each.key == key)
            return QString::fromUtf8(each.name.data(), static_cast<qsizetype>(each.name.size()));
    }
    return QStringLiteral("text");
}

QString print(const LogQuery &query)
{
    QStringList words;
    for (const auto &term : query.terms) {
        QStringList values;
        for (const auto &value : term.values) {
            values.append(value.low == 0 && value.high == 0 ? QString::fromStdString(value.text)
                          : value.low == value.high         ? QString::number(value.low)
                                                    : QStringLiteral("%1-%2").arg(value.low).arg(value.high));
        }
        words.append((term.isNegated ? QStringLiteral("-") : QString()) + nameOf(term.key) +
                     QLatin1Char('=') + values.join(QLatin1Char('|')));
    }
    for (const auto &trouble : query.troubles) {
        constexpr const char *kinds[]{"unknown", "bad", "open"};
        words.append(QStringLiteral("!%1(%2 %3 %4)")
                         .arg(QLatin1String(kinds[static_cast<int>(trouble.kind)]),
                              QString::fromStdString(trouble.key), QString::fromStdString(trouble.value),
                              QString::fromStdString(trouble.nearest)));
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

class tst_LogQuery : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("nothing", "", "");
        row("spaces", "   ", "");
        row("a word", "Big", "text=big");
        row("several", "big bin", "text=big text=bin");
        row("quotes", "\"two words\"", "text=two words");
        row("quotes inside a value", "name:\"Put object\"", "name=put object");
        row("an open quote", "\"two words", "text=two words !open( \"two words )");
        row("negation", "-path:/health", "-path=/health");
        row("a lone minus", "-", "");
        row("alternatives", "method:put|post", "method=put|post");
        row("a bar in quotes", "\"a|b\"", "text=a|b");
        row("alternatives of text", "a|b", "text=a|b");
        row("a key being typed", "status:", "");
        row("an alternative being typed", "status:404|", "status=404");
        row("a status", "status:417", "status=417");
        row("a class", "status:4xx", "status=400-499");
        row("ten statuses", "status:41x", "status=410-419");
        row("a range", "status:400-404", "status=400-404");
        row("failed", "status:failed", "status=failed");
        row("no status", "status:4x7", "!bad(status 4x7 )");
        row("no status either", "status:teapot", "!bad(status teapot )");
        row("a range upside down", "status:404-400", "!bad(status 404-400 )");
        row("outcome", "expect:timed-out", "expect=timed-out");
        row("no outcome", "expect:soon", "!bad(expect soon )");
        row("one good, one bad", "expect:refused|soon", "expect=refused !bad(expect soon )");
        row("bytes", "larger:300", "larger=300");
        row("mebibytes", "larger:1M", "larger=1048576");
        row("megabytes", "smaller:1.5MB", "smaller=1500000");
        row("no size", "larger:big", "!bad(larger big )");
        row("no such unit", "larger:3x", "!bad(larger 3x )");
        row("milliseconds", "slower:200ms", "slower=200000000");
        row("milliseconds by default", "slower:5", "slower=5000000");
        row("microseconds", "faster:80\xc2\xb5s", "faster=80000");
        row("longer is slower", "longer:2s", "slower=2000000000");
        row("no time", "slower:soon", "!bad(slower soon )");
        row("a state", "is:Failed", "is=failed");
        row("no state", "is:odd", "!bad(is odd )");
        row("connection", "connection:3", "connection=3");
        row("no connection", "connection:x", "!bad(connection x )");
        row("a misspelt key", "staus:417x", "text=staus:417x");
        row("a misspelt key with a word", "metod:put", "text=metod:put !unknown(metod put method)");
        row("an unknown key", "colour:red", "text=colour:red !unknown(colour red )");
        row("an address", "http://x", "text=http://x");
        row("host and port", "localhost:8417", "text=localhost:8417");
        row("finding", "finding:EXP-002", "finding=exp-002");
    }
    void readsWhatIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(print(parseLogQuery(text.toStdString())), expected);
    }

    void wordsKnowTheirPlaces()
    {
        const auto words = filterWords("a \"b c\"  d");
        QCOMPARE(words.size(), std::size_t(3));
        QVERIFY(words[1].text == "\"b c\"");
        QCOMPARE(words[2].range.begin, ByteCount(9));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_LogQuery)
#include "tst_logquery.moc"
