// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix as people read it: what each cell says and how it looks. The last cell of each row is meant.

#include "app/diagnosis/cell.h"
#include "tests/support/diagnosisbuilder.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

namespace {

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Good: return QStringLiteral("good");
    case Tone::Odd: return QStringLiteral("odd");
    case Tone::Bad: return QStringLiteral("bad");
    case Tone::Neutral: return QStringLiteral("neutral");
    }
    return {};
}

Cell lastCell(const Diagnosis &diagnosis)
{
    if (diagnosis.samples.empty())
        return {diagnosis.omissions.back().probe, diagnosis.omissions.back().route};
    return {diagnosis.samples.back().probe, diagnosis.samples.back().route};
}

} // namespace

class tst_Cell final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatWasSeen_data();
    void saysWhatWasSeen();
    void isEmptyWhileItIsToCome();
    void tellsAStoryOfItsOwnNoneOfAnotherRoute();
};

void tst_Cell::saysWhatWasSeen_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tone");
    const auto row = [](const char *words, const char *text, const char *tone) {
        QTest::newRow(words) << QByteArray(words) << QString::fromUtf8(text) << QString::fromLatin1(tone);
    };
    row("direct: plain=200", "200", "good");
    row("direct: plain=404", "404", "bad");
    row("direct: plain=late 417", "417 late", "bad");
    row("direct: plain=refused", "connection refused", "bad");
    row("direct: plain=100 200", "100 → 200", "odd");
    row("direct: plain=cancelled", "cancelled", "neutral");
    row("direct: refused-path=cancelled", "cancelled", "neutral");
    row("direct: continue=100 200", "100 → 200", "good");
    row("direct: continue=417", "417", "bad");
    row("direct: continue=100 417", "100 → 417", "bad");
    row("direct: continue=silent 200", "200 after the wait", "odd");
    row("direct: continue=late-100 200", "late 100 → 200", "odd");
    row("direct: continue=early 200", "200 early", "good");
    row("direct: continue=early 401 close", "401 early, close", "odd");
    row("direct: continue=100 404", "100 → 404", "odd");
    row("direct: continue=500", "500", "bad");
    row("direct: continue=closed", "closed", "bad");
    row("direct: continue=100 200 / 417", "100 → 200 or 417", "bad");
    row("direct: continue=417 / 100 200", "417 or 100 → 200", "odd");
    row("direct: continue=100 200 / 100 200", "100 → 200", "good");
    row("direct: unknown=417", "417", "bad");
    row("direct: unknown=silent 200", "200 after the wait", "neutral");
    row("direct: unknown=100 200", "100 → 200", "odd");
    row("direct: two-in-one-field=100 200", "100 → 200", "good");
    row("direct: two-fields=417", "417", "bad");
    row("direct: obfuscated=100 200", "100 → 200", "odd");
    row("direct: empty-value=early 400", "400 early", "odd");
    row("direct: http10=200", "200, ignored", "good");
    row("direct: http10=417", "417", "bad");
    row("direct: http10=silent 200", "200, ignored", "good");
    row("direct: http10=100 200", "100 → 200", "odd");
    row("direct: no-body=200", "200", "good");
    row("direct: at-once=200", "200, no 100", "good");
    row("direct: at-once=100 200", "100 → 200", "good");
    row("direct: at-once=late 417", "417 late", "bad");
    row("direct: refused-path=early 404 close", "404 early, close", "good");
    row("direct: refused-path=100 404", "100 → 404", "odd");
    row("direct: refused-path=100 200", "100 → 200", "neutral");
    row("direct: plain=200 reuse=200", "ok", "good");
    row("direct: plain=404 reuse=404", "ok", "good");
    row("direct: plain=200 reuse=closed", "closed", "odd");
    row("direct: plain=200 reuse=400", "out of step: 400", "bad");
    row("direct: plain=200 reuse=timeout", "out of step: no answer in time", "bad");
    row("direct: http2=no \"not offered\"", "not offered", "neutral");
    // whose the 100 is, other routes tell
    row("direct: continue=silent 200; proxy=http://p:1: continue=100 200", "100 (by proxy) → 200", "odd");
    row("direct: continue=100 200; proxy=http://p:1: continue=100 200", "100 → 200", "good");
    row("direct: refused-path=early 404; proxy=http://p:1: refused-path=100 404", "100 (by proxy) → 404",
        "odd");
    row("direct: refused-path=early 404; proxy=http://p:1: refused-path=100 404 at-once=100 200",
        "100 (by proxy) → 200", "odd");
    row("direct: http10=200 at-once=200; proxy=http://p:1: at-once=100 200", "100 → 200", "good");
    row("proxy=http://p:1,echo=http://lab/echo: continue=100 200 <HTTP/1.1>", "100 (by proxy) → 200", "odd");
    row("proxy=http://p:1,echo=http://lab/echo: continue=100 200 <HTTP/1.1; Expect: 100-continue; 100>",
        "100 → 200", "good");
}

void tst_Cell::saysWhatWasSeen()
{
    QFETCH(QByteArray, words);
    const auto diagnosis = diagnosisOf(words.toStdString());
    QTEST(cellText(diagnosis, lastCell(diagnosis)), "text");
    QTEST(toneWord(toneOf(diagnosis, lastCell(diagnosis))), "tone");
}

void tst_Cell::isEmptyWhileItIsToCome()
{
    const auto diagnosis = diagnosisOf("running:; direct: plain=200");
    QCOMPARE(cellText(diagnosis, {Probe::Continue, 0}), QString());
    QCOMPARE(toneOf(diagnosis, {Probe::Continue, 0}), Tone::Neutral);
}

void tst_Cell::tellsAStoryOfItsOwnNoneOfAnotherRoute()
{
    const auto diagnosis = diagnosisOf("direct: continue=silent 200; proxy=http://p:1: continue=100 200");
    QCOMPARE(cellText(diagnosis, {Probe::Continue, 0}), QStringLiteral("200 after the wait"));
}

QTEST_GUILESS_MAIN(tst_Cell)

#include "tst_cell.moc"
