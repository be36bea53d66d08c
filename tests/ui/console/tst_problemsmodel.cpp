// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/problemsmodel.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

namespace expectra {

namespace {

Finding finding(const char *id, Severity severity, const char *summary)
{
    Finding found;
    found.id = id;
    found.severity = severity;
    found.summary = QString::fromLatin1(summary);
    found.evidence.push_back({QString(), Instant(500us), ByteRange{0, 232}, Direction::Received});
    return found;
}

void fill(ProblemsModel &model)
{
    model.add(*samples::refused(41), {finding("EXP-002", Severity::Error, "Refused."),
                                      finding("EXP-100", Severity::Info, "Something.")});
    model.add(*samples::silent(3), {finding("EXP-010", Severity::Warning, "Silent.")});
}

QString ids(const ProblemsModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.idOf(*model.problemAt(row)));
    return result.join(QLatin1Char(' '));
}

} // namespace

class tst_ProblemsModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWarningsAndWorseUntilAskedForMore()
    {
        ProblemsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(model);
        QCOMPARE(ids(model), QStringLiteral("EXP-002 EXP-010"));
        model.setFilter(Severity::Info, {});
        QCOMPARE(ids(model), QStringLiteral("EXP-002 EXP-100 EXP-010"));
        model.setFilter(Severity::Error, {});
        QCOMPARE(ids(model), QStringLiteral("EXP-002"));
        QCOMPARE(model.count(Severity::Info), 1);
    }

    void filtersByTextAndByExchange()
    {
        ProblemsModel model;
        fill(model);
        model.setFilter(Severity::Info, QStringLiteral("silent"));
        QCOMPARE(ids(model), QStringLiteral("EXP-010"));
        model.setFilter(Severity::Info, QStringLiteral("#41"));
        QCOMPARE(ids(model), QStringLiteral("EXP-002 EXP-100"));
    }

    void sortsAndStaysSortedWhenMoreComes()
    {
        ProblemsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(Severity::Info, {});
        model.sort(static_cast<int>(ProblemColumn::Id), Qt::DescendingOrder);
        fill(model);
        QCOMPARE(ids(model), QStringLiteral("EXP-100 EXP-010 EXP-002"));
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(ids(model), QStringLiteral("EXP-002 EXP-100 EXP-010"));
    }

    void anExchangeThatComesAgainHasItsFindingsOnce()
    {
        ProblemsModel model;
        fill(model);
        fill(model);
        QCOMPARE(model.total(), 3);
        QCOMPARE(model.count(Severity::Error), 1);
    }

    void tellsWhereItWasSeen()
    {
        ProblemsModel model;
        fill(model);
        QCOMPARE(model.index(0, static_cast<int>(ProblemColumn::Where)).data().toString(),
                 QStringLiteral("at 500 µs, bytes 0–232 received"));
        QCOMPARE(model.index(0, static_cast<int>(ProblemColumn::Severity)).data().toString(),
                 QStringLiteral("Error"));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ProblemsModel)
#include "tst_problemsmodel.moc"
