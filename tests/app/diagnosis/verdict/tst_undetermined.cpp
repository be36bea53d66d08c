// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a diagnosis can't tell, it doesn't: it says what would decide.

#include "tests/app/diagnosis/verdict/verdictrows.h"

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

class tst_Undetermined final : public QObject
{
    Q_OBJECT

private slots:
    void isSaid_data();
    void isSaid() { compareVerdict(); }
    void namesWhatWouldDecide_data();
    void namesWhatWouldDecide();
    void saysWhatWasSeen_data();
    void saysWhatWasSeen();
    void isTheWordOfAnEmptyDiagnosis();
};

void tst_Undetermined::isSaid_data()
{
    verdictColumns();
    verdictRow("flaky", "direct: plain=200 continue=417 / 100 200", "undetermined low contradictory @0");
    verdictRow("flaky without Expect", "direct: plain=late 417 / 200 continue=100 200",
               "undetermined low contradictory @0");
    verdictRow("flaky through the proxy only",
               "direct: plain=200 continue=100 200; proxy=http://p:1: plain=200 continue=417 / 100 200",
               "undetermined low contradictory @1");
    verdictRow("a variant is met where 100-continue is refused",
               "direct: plain=200 continue=417 continue-case=100 200", "undetermined low contradictory @0");
    verdictRow("flaky in nothing that matters", "direct: plain=200 continue=100 200 / 100 201",
               "none high nothing-wrong");
    verdictRow("flaky behind a steady refusal",
               "direct: plain=200 continue=417; proxy=http://p:1: plain=200 continue=417 / 100 200",
               "server high server-refuses @0");
    verdictRow("nobody listens", "direct: plain=refused continue=refused", "undetermined low unreachable @0");
    verdictRow("the proxy isn't there", "direct: plain=200 continue=100 200; proxy=http://p:1: plain=refused",
               "undetermined low unreachable @1");
    verdictRow("the proxy isn't there, and the server refuses",
               "direct: plain=200 continue=417; proxy=http://p:1: plain=refused",
               "server high server-refuses @0");
    verdictRow("the proxy isn't there, as the battery tells it",
               "stopped: \"connection refused\"; direct: plain=200 continue=100 200; "
               "proxy=http://p:1: plain=refused continue=no \"not reached\"",
               "undetermined low unreachable @1");
    verdictRow("the proxy isn't there, and the server refuses, as the battery tells it",
               "stopped: \"connection refused\"; direct: plain=200 continue=417; "
               "proxy=http://p:1: plain=refused continue=no \"not reached\"",
               "server high server-refuses @0");
    verdictRow("the server went away amid its answers",
               "stopped: \"connection refused\"; direct: plain=200 continue=417 chunked=refused",
               "server medium server-refuses @0");
    verdictRow("a route on which nothing could be played",
               "direct: plain=200 continue=100 200; proxy=http://p:1: plain=no \"connection refused\"",
               "undetermined low unreachable @1");
    verdictRow("401 to everything", "direct: plain=401 continue=early 401",
               "undetermined low stopped-by-status");
    verdictRow("401, and nothing else was played", "direct: plain=401", "undetermined low stopped-by-status");
    verdictRow("a redirect", "direct: plain=307 (Location: https://a/b) continue=early 307",
               "undetermined low stopped-by-status");
}

void tst_Undetermined::namesWhatWouldDecide_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("way");
    const auto row = [](const char *words, const char *part, const char *way = "") {
        QTest::newRow(words) << QByteArray(words) << QString::fromLatin1(part) << QString::fromLatin1(way);
    };
    row("proxy=http://p:1: plain=200 continue=417", "a direct route to the origin", "to=HOST:PORT");
    row("direct: plain=200 continue=417 (Via: 1.1 edge)", "a direct route to the origin", "to=HOST:PORT");
    row("direct: plain=200 continue=417 / 100 200", "each single server", "to=HOST:PORT");
    row("proxy=http://p:1: plain=refused", "a direct route to the origin", "to=HOST:PORT");
    row("direct: plain=401 continue=early 401", "credentials that the server accepts");
    row("proxy=http://p:1: plain=407 continue=early 407", "credentials that the proxy accepts");
    row("direct: plain=307 (Location: https://a/b) continue=early 307", "https://a/b");
    row("direct: plain=200 continue=100 200; proxy=http://p:1: plain=connect-407",
        "credentials that the proxy accepts");
    row("direct: plain=405 continue=early 405", "a method and a path");
    row("direct: plain=200 continue=100 200; proxy=http://p:1: plain=refused", "when this route is open");
    row("direct: plain=refused", "a route that reaches the server", "to=HOST:PORT");
    row("direct: plain=429", "later");
}

void tst_Undetermined::namesWhatWouldDecide()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, part);
    const auto verdict = judge(diagnosisOf(words.toStdString()));
    QFETCH(QString, way);
    QVERIFY2(verdict.decider.text.contains(part), qPrintable(verdict.decider.text));
    QVERIFY2(!verdict.decider.text.contains(QLatin1String("--")), "the runner's words are its own");
    const auto form = verdict.decider.way ? wayForm(*verdict.decider.way) : std::string_view();
    QCOMPARE(QString::fromUtf8(form.data(), qsizetype(form.size())), way);
}

void tst_Undetermined::saysWhatWasSeen_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *words, const char *summary) {
        QTest::newRow(words) << QByteArray(words) << QString::fromLatin1(summary);
    };
    row("direct: plain=429",
        "The server 127.0.0.1:8417 answers 429 and wants to be left alone, before anything is told");
    row("proxy=http://p:1: plain=refused", "Nothing came back from the proxy p:1");
    row("proxy=http://p:1: plain=connect-407",
        "The proxy p:1 answers 407 to CONNECT: nothing gets through it");
    row("proxy=http://p:1: plain=connect-417",
        "The proxy p:1 answers 417 to CONNECT: no request gets through it");
    row("direct: plain=200 continue=100 200; proxy=http://p:1: plain=403 continue=early 403",
        "The proxy p:1 answers 403 itself, with or without Expect");
}

void tst_Undetermined::saysWhatWasSeen()
{
    QFETCH(QByteArray, words);
    QTEST(judge(diagnosisOf(words.toStdString())).summary, "summary");
}

void tst_Undetermined::isTheWordOfAnEmptyDiagnosis()
{
    QCOMPARE(verdictLine(judge(Diagnosis())), QStringLiteral("undetermined low undetermined"));
}

QTEST_GUILESS_MAIN(tst_Undetermined)

#include "tst_undetermined.moc"
