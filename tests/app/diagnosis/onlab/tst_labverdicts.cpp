// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every rule of the verdict on real bytes: whole diagnoses of the lab's origins, proxies and gateways, and
// what is to be changed first.

#include "app/diagnosis/verdict/conclusion.h"
#include "app/diagnosis/verdict/rules/rules.h"
#include "app/knowledge/base.h"
#include "app/knowledge/words.h"
#include "tests/app/diagnosis/onlab/labdiagnoses.h"
#include "tests/app/diagnosis/verdict/verdictline.h"

#include <algorithm>
#include <functional>

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

namespace {

QString decidingRule(const Diagnosis &diagnosis)
{
    const auto order = rules::inOrder();
    const auto found = std::find_if(order.begin(), order.end(), [&diagnosis](const rules::Rule &rule) {
        return rule.judge(diagnosis).has_value();
    });
    return found == order.end() ? QString() : QString::fromUtf8(found->name.data(), int(found->name.size()));
}

/// The matrix, to see what went wrong.
QByteArray matrixOf(const Diagnosis &diagnosis)
{
    QByteArray text = diagnosis.stopReason.toUtf8() + '\n';
    for (const auto &sample : diagnosis.samples) {
        const auto words = routeName(diagnosis.routes[sample.route]) + "  " +
                           std::string(probeName(sample.probe)) + "=" + readingWords(sample.reading) + "\n";
        text += QByteArray::fromStdString(words);
    }
    return text;
}

bool someRow(const std::function<bool(const LabRow &)> &holds)
{
    return std::any_of(labRows().begin(), labRows().end(), holds);
}

} // namespace

class tst_LabVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void haveARowForEveryRule();
    void nameTheCauseAndTheCure_data();
    void nameTheCauseAndTheCure();

private:
    LabDiagnoses m_diagnoses;
};

void tst_LabVerdicts::initTestCase()
{
    const auto problem = m_diagnoses.start(labRows());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_LabVerdicts::haveARowForEveryRule()
{
    for (const auto &rule : rules::inOrder()) {
        const bool decides = someRow([&rule](const LabRow &row) { return row.rule == rule.name; });
        QVERIFY2(decides, rule.name.data());
    }
    for (const auto word : knowledge::ruleWords()) {
        const bool isSaid = someRow([word](const LabRow &row) {
            return std::string_view(row.verdict).find(word) != std::string_view::npos;
        });
        QVERIFY2(isSaid, word.data());
    }
}

void tst_LabVerdicts::nameTheCauseAndTheCure_data()
{
    QTest::addColumn<std::size_t>("number");
    for (std::size_t i = 0; i < labRows().size(); ++i)
        QTest::newRow(labRows()[i].name) << i;
}

void tst_LabVerdicts::nameTheCauseAndTheCure()
{
    QFETCH(const std::size_t, number);
    const auto &row = labRows()[number];
    const auto *const diagnosis = m_diagnoses.of(row);
    QVERIFY(diagnosis);
    const auto conclusion = conclude(*diagnosis, knowledge::builtinBase());
    const auto &verdict = conclusion.verdict;
    const QByteArray said = verdictLine(verdict).toUtf8() + '\n' + matrixOf(*diagnosis);
    QVERIFY2(verdictLine(verdict) == QLatin1String(row.verdict), said.constData());
    QVERIFY2(decidingRule(*diagnosis) == QLatin1String(row.rule), qPrintable(decidingRule(*diagnosis)));
    checkVerdict(verdict);
    const auto where = conclusion.fixes.empty() ? QString() : conclusion.fixes.front().where;
    const QString fix = QLatin1String(row.fix);
    QVERIFY2(fix.isEmpty() ? where.isEmpty() : where.startsWith(fix), qPrintable(where));
}

QTEST_GUILESS_MAIN(tst_LabVerdicts)
#include "tst_labverdicts.moc"
