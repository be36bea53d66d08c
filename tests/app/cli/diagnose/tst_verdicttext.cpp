// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal is told of a verdict can be copied from it.

#include "app/cli/diagnose/verdicttext.h"

#include <QtTest>

#include <algorithm>

using namespace expectra;
using namespace expectra::cli;

class tst_VerdictText : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatIsCopiedInOneRow();
    void wrapsProse();
};

namespace {

diagnosis::Conclusion withFix(diagnosis::Fix fix)
{
    diagnosis::Conclusion conclusion;
    conclusion.verdict.cause = diagnosis::Cause::Client;
    conclusion.fixes.push_back(std::move(fix));
    return conclusion;
}

QStringList rowsOf(const diagnosis::Conclusion &conclusion)
{
    return QString::fromStdString(verdictText({}, conclusion, Colours::Off)).split(QLatin1Char('\n'));
}

} // namespace

void tst_VerdictText::keepsWhatIsCopiedInOneRow()
{
    const auto setting = QStringLiteral("set ") + QString(150, QLatin1Char('x')) + QStringLiteral(" y;");
    const auto source = QStringLiteral("https://doc.example/") + QString(150, QLatin1Char('z'));
    const auto rows = rowsOf(withFix({QStringLiteral("conf"), setting, {}, source}));
    QVERIFY(rows.contains(QStringLiteral("       ") + setting));
    QVERIFY(rows.contains(QStringLiteral("     ") + source));
}

void tst_VerdictText::wrapsProse()
{
    const auto why = QStringLiteral("because ").repeated(40).trimmed();
    const auto rows = rowsOf(withFix({QStringLiteral("conf"), QStringLiteral("set;"), why, {}}));
    QVERIFY(std::all_of(rows.begin(), rows.end(), [](const QString &row) { return row.size() <= 100; }));
    QCOMPARE(rows.join(QLatin1Char(' ')).count(QLatin1String("because")), 40);
}

QTEST_GUILESS_MAIN(tst_VerdictText)
#include "tst_verdicttext.moc"
