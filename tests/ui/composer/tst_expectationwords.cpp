// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/expectationwords.h"

#include <QtTest/QtTest>

using namespace expectra;

class tst_ExpectationWords final : public QObject
{
    Q_OBJECT

private slots:
    void judgesValues_data();
    void judgesValues();
    void everyModeHasARule();
};

void tst_ExpectationWords::judgesValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("hasBody");
    QTest::addColumn<QString>("word"); // that the verdict holds; empty for no verdict
    QTest::addColumn<bool>("breaks");
    QTest::newRow("100-continue") << QByteArray("100-continue") << true << QString() << false;
    QTest::newRow("in any case") << QByteArray("100-Continue") << true << QString() << false;
    QTest::newRow("without content") << QByteArray("100-continue") << false << QStringLiteral("must not")
                                     << false;
    QTest::newRow("empty") << QByteArray(" , ") << true << QStringLiteral("nothing") << false;
    QTest::newRow("unknown") << QByteArray("x=\"1\";a=b") << true << QStringLiteral("417") << false;
    QTest::newRow("beside it") << QByteArray("100-continue, x") << true << QStringLiteral("417") << false;
    QTest::newRow("broken") << QByteArray("100-continue, a b") << true << QStringLiteral("a b") << true;
    QTest::newRow("twice") << QByteArray("100-continue, 100-continue") << true << QStringLiteral("once")
                           << false;
}

void tst_ExpectationWords::judgesValues()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, hasBody);
    QFETCH(const QString, word);
    QFETCH(const bool, breaks);
    const auto verdict = verdictOn(value.toStdString(), hasBody);
    QCOMPARE(verdict.words.isEmpty(), word.isEmpty());
    QVERIFY2(verdict.words.contains(word), qPrintable(verdict.words));
    QCOMPARE(verdict.breaksGrammar, breaks);
}

void tst_ExpectationWords::everyModeHasARule()
{
    for (const auto mode : {expect::Mode::None, expect::Mode::Wait, expect::Mode::HeaderOnly})
        QVERIFY(!ruleOf(mode).isEmpty());
}

QTEST_MAIN(tst_ExpectationWords)
#include "tst_expectationwords.moc"
