// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/diagnosis/htmlreport.h"

#include "tests/app/formats/diagnosis/reported.h"

#include <QRegularExpression>
#include <QTest>

using namespace expectra;

namespace {

QString pageOf(const test::Reported &reported)
{
    return QString::fromStdString(htmlReport(reported.diagnosis, reported.conclusion));
}

} // namespace

class tst_HtmlReport : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheVerdictWithItsEvidenceAndFixes()
    {
        const auto reported = test::refusedByProxy();
        const auto page = pageOf(reported);
        QVERIFY(page.contains(reported.conclusion.verdict.summary.toHtmlEscaped()));
        QVERIFY(page.contains(QStringLiteral("cause: intermediary")));
        for (const auto &line : reported.conclusion.verdict.evidence)
            QVERIFY2(page.contains(line.text.toHtmlEscaped()), qPrintable(line.text));
        for (const auto &fix : reported.conclusion.fixes)
            QVERIFY2(page.contains(fix.setting.toHtmlEscaped()), qPrintable(fix.setting));
    }

    void everyLinkInItLeadsSomewhereInIt()
    {
        const auto page = pageOf(test::refusedByProxy());
        static const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
        int count = 0;
        for (auto found = link.globalMatch(page); found.hasNext(); ++count) {
            const auto target = found.next().captured(1);
            QVERIFY2(target.startsWith(QLatin1Char('#')), qPrintable(target));
            QCOMPARE(page.count(QStringLiteral(" id=\"%1\"").arg(target.mid(1))), 1);
        }
        QVERIFY(count >= 6);
    }

    void needsNothingFromOutsideAndRunsNothing()
    {
        const auto page = pageOf(test::refusedByProxy());
        for (const auto *const word : {"<script", "<link", "<img", " src=", "@import", "url("})
            QVERIFY2(!page.contains(QLatin1String(word), Qt::CaseInsensitive), word);
        QVERIFY(page.contains(QStringLiteral("&lt;script&gt;")));
    }

    void tellsNoSecret()
    {
        const auto page = pageOf(test::refusedByProxy());
        QVERIFY(!page.contains(QStringLiteral("b3BlbjpzZXNhbWU=")));
        QVERIFY(!page.contains(QStringLiteral("u:hidden")));
    }
};

QTEST_GUILESS_MAIN(tst_HtmlReport)
#include "tst_htmlreport.moc"
