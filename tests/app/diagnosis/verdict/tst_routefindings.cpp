// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every finding over several exchanges fires on what it names and keeps still beside it. The rows hold all
// ids of a matrix, so each row is a near miss of all the rules that it doesn't name.

#include "app/diagnosis/verdict/exchangefindings.h"
#include "tests/support/diagnosisbuilder.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

Q_DECLARE_METATYPE(expectra::diagnosis::Diagnosis)

namespace {

const std::string direct = "direct: plain=200 continue=100 200 ";
const std::string proxied = "; proxy=http://p:1: plain=200 continue=100 200 ";
const std::string echoed = "proxy=http://p:1,echo=http://lab/expect/echo: ";

QString idsOf(const std::vector<RouteFinding> &found)
{
    QStringList ids;
    for (const auto &each : found)
        ids += QString::fromStdString(each.finding.id);
    return ids.join(QLatin1Char(' '));
}

Request withFields(std::initializer_list<http::Header> fields)
{
    auto request = bareRequest();
    for (const auto &field : fields)
        request.headers.append(field);
    return request;
}

} // namespace

class tst_RouteFindings final : public QObject
{
    Q_OBJECT

private slots:
    void areMade_data();
    void areMade();
    void areWhole_data() { areMade_data(); }
    void areWhole();
    void nameTheirCells();
    void keepCredentialsToThemselves();
    void ofSingleExchangesAreGathered_data();
    void ofSingleExchangesAreGathered();
};

void tst_RouteFindings::areMade_data()
{
    QTest::addColumn<Diagnosis>("diagnosis");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const std::string &words, const char *ids,
                        const Request &base = bareRequest()) {
        QTest::newRow(name) << diagnosisOf(words, base) << QString::fromLatin1(ids);
    };
    row("all is well", direct + proxied, "");
    // EXP-014
    row("100 through the proxy only", "direct: plain=200 continue=silent 200" + proxied, "EXP-014");
    row("100 for what is refused early", direct + "refused-path=early 404" + proxied + "refused-path=100 404",
        "EXP-014");
    row("100 that the echo never sent", echoed + "continue=100 200 <HTTP/1.1; Expect: 100-continue>",
        "EXP-014");
    row("100 that the echo sent", echoed + "continue=100 200 <HTTP/1.1; Expect: 100-continue; 100>", "");
    row("100 on the nearer route only", direct + "; proxy=http://p:1: plain=200 continue=417", "");
    row("100 now and then", "direct: plain=200 continue=silent 200 / 100 200" + proxied, "");
    // EXP-015
    row("Expect removed", echoed + "continue=silent 200 <HTTP/1.1>", "EXP-015");
    row("Expect changed", echoed + "unknown=silent 200 <HTTP/1.1; Expect: 100-continue>", "EXP-015");
    row("Expect as it was", echoed + "unknown=silent 200 <HTTP/1.1; Expect: x-probe>", "");
    row("two fields made one", echoed + "two-fields=silent 200 <HTTP/1.1; Expect: 100-continue, x-probe>",
        "");
    row("no Expect sent", echoed + "plain=200 <HTTP/1.1>", "");
    // EXP-017
    row("other letters refused", direct + "continue-case=417", "EXP-017");
    row("other letters refused where all are", "direct: plain=200 continue=417 continue-case=417", "");
    // EXP-018
    row("contained value honoured", direct + "obfuscated=100 200", "EXP-018");
    row("contained value passed over", direct + "obfuscated=silent 200", "");
    row("list honoured", direct + "two-in-one-field=100 200", "");
    // EXP-020
    row("400 for 417", direct + "unknown=early 400", "EXP-020");
    row("422 for 417", "direct: plain=200 continue=422", "EXP-020");
    row("400 without Expect too", "direct: plain=400 continue=early 400", "");
    row("403 for 417", direct + "unknown=early 403", "");
    // EXP-023, EXP-025
    row("out of step", direct + "reuse=400", "EXP-023");
    row("closed without a word", direct + "reuse=closed", "EXP-025");
    row("in step", direct + "reuse=200", "");
    // EXP-024
    row("honoured here, passed over there", direct + "unknown=silent 200" + proxied + "unknown=100 200",
        "EXP-024");
    row("honoured there, refused here",
        direct + "two-in-one-field=100 200" + proxied + "two-in-one-field=417", "EXP-024");
    row("passed over here, refused there", direct + "unknown=silent 200" + proxied + "unknown=417", "");
    row("read alike", direct + "unknown=417" + proxied + "unknown=417", "");
    row("refused as 100-continue is",
        direct + "two-in-one-field=100 200; proxy=http://p:1: continue=417 two-in-one-field=417", "");
    // EXP-026
    row("HTTP/1.0 arrives", echoed + "plain=200 <HTTP/1.0>", "EXP-026");
    row("HTTP/1.0 was sent", echoed + "http10=200 <HTTP/1.0; Expect: 100-continue>", "");
    // EXP-027
    row("a field for the hop arrives", echoed + "plain=200 <HTTP/1.1; Keep-Alive: timeout=5>", "EXP-027",
        withFields({{"Keep-Alive", "timeout=5"}}));
    row("a field that Connection names arrives", echoed + "plain=200 <HTTP/1.1; X-Hop: 1>", "EXP-027",
        withFields({{"Connection", "X-Hop"}, {"X-Hop", "1"}}));
    row("the hop's own field arrives", echoed + "plain=200 <HTTP/1.1; Keep-Alive: timeout=60>", "",
        withFields({{"Keep-Alive", "timeout=5"}}));
    row("a field for the origin arrives", echoed + "plain=200 <HTTP/1.1; X-End: 1>", "",
        withFields({{"X-End", "1"}}));
    // EXP-028
    row("the origin's 100 is lost", echoed + "continue=silent 200 <HTTP/1.1; Expect: 100-continue; 100>",
        "EXP-028");
    // together, the gravest first
    row("several", direct + "obfuscated=100 200 continue-case=417 reuse=400", "EXP-017 EXP-023 EXP-018");
}

void tst_RouteFindings::areMade()
{
    QFETCH(Diagnosis, diagnosis);
    QTEST(idsOf(routeFindings(diagnosis)), "ids");
}

void tst_RouteFindings::areWhole()
{
    QFETCH(Diagnosis, diagnosis);
    for (const auto &[finding, cells] : routeFindings(diagnosis)) {
        QVERIFY(finding.summary.endsWith(QLatin1Char('.')));
        QVERIFY(!finding.summary.contains(QLatin1Char('%')));
        QVERIFY(!finding.explanation.isEmpty());
        QVERIFY(!finding.evidence.empty());
        QVERIFY(finding.citation.startsWith(QStringLiteral("RFC ")));
        QVERIFY(!finding.advice.isEmpty());
        QVERIFY(!cells.empty());
        for (const auto &cell : cells)
            QVERIFY(diagnosis.sample(cell.probe, cell.route));
    }
}

void tst_RouteFindings::nameTheirCells()
{
    const auto found =
        routeFindings(diagnosisOf(direct + "unknown=silent 200" + proxied + "unknown=100 200"));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().cells, (std::vector<Cell>{{Probe::Unknown, 0}, {Probe::Unknown, 1}}));
}

void tst_RouteFindings::keepCredentialsToThemselves()
{
    const auto found = routeFindings(diagnosisOf("proxy=http://u:secret@p:1,echo=http://lab/e: plain=200 "
                                                 "<HTTP/1.1; Proxy-Authorization: Basic dTpzZWNyZXQ=>"));
    QCOMPARE(idsOf(found), QStringLiteral("EXP-027"));
    QCOMPARE(found.front().finding.severity, Severity::Error);
    for (const auto &evidence : found.front().finding.evidence)
        QVERIFY(!evidence.text.contains(QStringLiteral("dTpz")));
}

void tst_RouteFindings::ofSingleExchangesAreGathered_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *words, const char *ids) {
        QTest::newRow(words) << QByteArray(words) << QString::fromLatin1(ids);
    };
    row("direct: plain=200 continue=417 close continue-case=417 close", "EXP-002 EXP-012");
    row("direct: plain=200 continue=417 close \"no Expect here\"", "EXP-002");
    row("direct: plain=200 continue=417 \"no Expect here\"", "EXP-002 EXP-016");
    row("direct: plain=200 continue=silent 200", "EXP-008");
    row("direct: plain=200 continue=100 200 unknown=silent 200 http10=silent 200 empty-value=silent 200", "");
    row("direct: plain=200 continue=100 200 no-body=200 zero-length=200", "");
    row("proxy=http://p:1,echo=http://lab/e: continue=silent 200", "");
}

void tst_RouteFindings::ofSingleExchangesAreGathered()
{
    QFETCH(QByteArray, words);
    QTEST(idsOf(exchangeFindings(diagnosisOf(words.toStdString()))), "ids");
}

QTEST_GUILESS_MAIN(tst_RouteFindings)

#include "tst_routefindings.moc"
