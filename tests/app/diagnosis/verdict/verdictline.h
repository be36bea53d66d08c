// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A verdict in one line: "intermediary high intermediary-refuses @1". The number is the culprit's route.

#include "app/diagnosis/verdict/verdict.h"

#include <QtTest>

namespace expectra::test {

inline QString verdictLine(const diagnosis::Verdict &verdict)
{
    auto line = QString::fromUtf8(diagnosis::causeName(verdict.cause).data());
    line += QLatin1Char(' ') + QString::fromUtf8(diagnosis::confidenceName(verdict.confidence).data());
    line += QLatin1Char(' ') + QString::fromStdString(verdict.rule);
    return verdict.culprit ? line + QStringLiteral(" @%1").arg(*verdict.culprit) : line;
}

/// What every verdict keeps, whatever its rule.
inline void checkVerdict(const diagnosis::Verdict &verdict)
{
    QVERIFY(!verdict.summary.isEmpty());
    QVERIFY(!verdict.summary.contains(QLatin1Char('%')));
    QVERIFY(!verdict.evidence.empty());
    for (const auto &each : verdict.evidence) {
        QVERIFY(each.text.endsWith(QLatin1Char('.')));
        QVERIFY(!each.cells.empty());
    }
    if (verdict.cause == diagnosis::Cause::Undetermined)
        QVERIFY(!verdict.decider.isEmpty());
}

} // namespace expectra::test
