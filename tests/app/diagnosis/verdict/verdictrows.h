// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables of matrices with the verdict on each, in a line.

#include "tests/app/diagnosis/verdict/verdictline.h"
#include "tests/support/diagnosisbuilder.h"

namespace expectra::test {

inline void verdictRow(const char *name, const char *words, const char *line,
                       const Request &base = bareRequest())
{
    QTest::newRow(name) << diagnosisOf(words, base) << QString::fromLatin1(line);
}

inline void verdictColumns()
{
    QTest::addColumn<diagnosis::Diagnosis>("diagnosis");
    QTest::addColumn<QString>("line");
}

inline void compareVerdict()
{
    QFETCH(diagnosis::Diagnosis, diagnosis);
    QFETCH(QString, line);
    const auto verdict = judge(diagnosis);
    QCOMPARE(verdictLine(verdict), line);
    checkVerdict(verdict);
}

} // namespace expectra::test

Q_DECLARE_METATYPE(expectra::diagnosis::Diagnosis)
