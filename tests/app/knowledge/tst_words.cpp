// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the knowledge base are those of the diagnosis above it.

#include "app/diagnosis/probe.h"
#include "app/knowledge/words.h"

#include <QTest>

using namespace expectra;

class tst_Words : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryProbe();
    void knowsNoOtherProbe();
    void knowsRules();
};

void tst_Words::knowsEveryProbe()
{
    for (const auto probe : diagnosis::allProbes())
        QVERIFY2(knowledge::isProbeWord(diagnosis::probeName(probe)), diagnosis::probeName(probe).data());
}

void tst_Words::knowsNoOtherProbe()
{
    QVERIFY(!knowledge::isProbeWord("contniue"));
    QVERIFY(!knowledge::isProbeWord("Continue"));
    QVERIFY(!knowledge::isProbeWord(""));
}

void tst_Words::knowsRules()
{
    QVERIFY(knowledge::isRuleWord("intermediary-refuses"));
    QVERIFY(!knowledge::isRuleWord("intermediary"));
    QVERIFY(!knowledge::isRuleWord(""));
}

QTEST_APPLESS_MAIN(tst_Words)
#include "tst_words.moc"
