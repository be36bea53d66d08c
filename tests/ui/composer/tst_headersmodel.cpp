// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/headers/headersmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace expectra;

class tst_HeadersModel final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfModelsWhileItIsEdited();
    void keepsOrderCaseAndDuplicates();
    void typingIntoTheEmptyRowMakesAField();
    void aRowThatIsOffStaysButIsNotSent();
    void switchingAComputedFieldOffSuppressesIt();
    void fieldsOfHeaderSetsCanNotBeEdited();
    void movesTypedRowsAmongThemselves();
    void whatIsOffKeepsItsPlace();
    void linesBecomeRowsAndRowsLines();
    void aCopyOfAnAddedFieldCanBeEdited();
    void bytesThatAreNoTextSurviveAnEditThatChangesNothing();
};

namespace {

Request typedFields()
{
    Request request;
    request.headers.append("b", "1");
    request.headers.append("A", "2");
    request.headers.append("b", "3");
    return request;
}

std::vector<PreparedHeader> preparedFields()
{
    return {{{"Host", "x", {}}, Origin::Computed, {}},
            {{"Accept", "y", {}}, Origin::HeaderSet, "json"},
            {{"b", "1", {}}, Origin::Typed, {}},
            {{"User-Agent", "z", {}}, Origin::Computed, {}}};
}

/// Names of all rows in order, '-' for the empty one, '!' behind one that is off.
QString print(const HeadersModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto name = model.index(row, HeadersModel::NameColumn).data().toString();
        const bool sent = model.index(row, 0).data(HeadersModel::IsSentRole).toBool();
        names.append((name.isEmpty() ? QStringLiteral("-") : name) +
                     (sent ? QString() : QStringLiteral("!")));
    }
    return names.join(QLatin1Char(' '));
}

bool edit(HeadersModel &model, int row, int column, const QString &text)
{
    return model.setData(model.index(row, column), text, Qt::EditRole);
}

bool check(HeadersModel &model, int row, Qt::CheckState state)
{
    return model.setData(model.index(row, HeadersModel::EnabledColumn), state, Qt::CheckStateRole);
}

} // namespace

void tst_HeadersModel::keepsTheRulesOfModelsWhileItIsEdited()
{
    HeadersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTyped(typedFields());
    model.showPrepared(preparedFields());
    QVERIFY(edit(model, model.emptyRow(), HeadersModel::NameColumn, QStringLiteral("c")));
    QVERIFY(model.moveTo(2, 3));
    QVERIFY(model.removeRows(3, 1, {}));
    model.showPrepared({});
    model.showPrepared(preparedFields());
    QCOMPARE(print(model), QStringLiteral("Host Accept A b c - User-Agent"));
}

void tst_HeadersModel::keepsOrderCaseAndDuplicates()
{
    HeadersModel model;
    model.setTyped(typedFields());
    QCOMPARE(print(model), QStringLiteral("b A b -"));
    QCOMPARE(model.typed(), typedFields().headers);
}

void tst_HeadersModel::typingIntoTheEmptyRowMakesAField()
{
    HeadersModel model;
    const QSignalSpy edits(&model, &HeadersModel::edited);
    QVERIFY(!edit(model, 0, HeadersModel::NameColumn, QString()));
    QVERIFY(edit(model, 0, HeadersModel::NameColumn, QStringLiteral("X-Odd name")));
    QVERIFY(edit(model, 0, HeadersModel::ValueColumn, QStringLiteral("v")));
    QCOMPARE(edits.count(), 2);
    QCOMPARE(model.typed().fields().front().name, std::string("X-Odd name"));
    QCOMPARE(print(model), QStringLiteral("X-Odd name -"));
}

void tst_HeadersModel::aRowThatIsOffStaysButIsNotSent()
{
    HeadersModel model;
    model.setTyped(typedFields());
    QVERIFY(check(model, 1, Qt::Unchecked));
    QCOMPARE(print(model), QStringLiteral("b A! b -"));
    QCOMPARE(model.typed().size(), std::size_t(2));
    QVERIFY(check(model, 1, Qt::Checked));
    QCOMPARE(model.typed(), typedFields().headers);
}

void tst_HeadersModel::switchingAComputedFieldOffSuppressesIt()
{
    HeadersModel model;
    model.showPrepared(preparedFields());
    QVERIFY(check(model, 3, Qt::Unchecked));
    QCOMPARE(model.suppressed(), std::vector<std::string>{"User-Agent"});
    model.showPrepared(preparedFields());
    QCOMPARE(print(model), QStringLiteral("Host Accept - User-Agent!"));
    QVERIFY(check(model, 3, Qt::Checked));
    QVERIFY(model.suppressed().empty());
}

void tst_HeadersModel::fieldsOfHeaderSetsCanNotBeEdited()
{
    HeadersModel model;
    model.showPrepared(preparedFields());
    QCOMPARE(model.index(1, HeadersModel::FromColumn).data().toString(), QStringLiteral("json"));
    QVERIFY(!edit(model, 1, HeadersModel::ValueColumn, QStringLiteral("other")));
    QVERIFY(!check(model, 1, Qt::Unchecked));
    QVERIFY(!model.removeRows(1, 1, {}));
}

void tst_HeadersModel::movesTypedRowsAmongThemselves()
{
    HeadersModel model;
    model.setTyped(typedFields());
    model.showPrepared(preparedFields());
    QVERIFY(!model.moveTo(2, 1)); // above it stands a field of a header set
    QVERIFY(model.moveTo(2, 3));
    QCOMPARE(print(model), QStringLiteral("Host Accept A b b - User-Agent"));
    QVERIFY(!model.moveTo(4, 5));
    QVERIFY(model.moveTo(4, 3));
    QCOMPARE(QString::fromStdString(model.typed().fields()[1].value), QStringLiteral("3"));
}

void tst_HeadersModel::whatIsOffKeepsItsPlace()
{
    auto request = typedFields();
    request.disabledHeaders = {{0, {"x", "", {}}}, {2, {"y", "1", {}}}, {9, {"z", "", {}}}};
    HeadersModel model;
    model.setTyped(request);
    QCOMPARE(print(model), QStringLiteral("x! b A y! b z! -"));
    QVERIFY(model.disabled() ==
            (std::vector<DisabledField>{{0, {"x", "", {}}}, {2, {"y", "1", {}}}, {3, {"z", "", {}}}}));
    QVERIFY(check(model, 1, Qt::Unchecked));
    request.headers = model.typed();
    request.disabledHeaders = model.disabled();
    HeadersModel again;
    again.setTyped(request);
    QCOMPARE(print(again), QStringLiteral("x! b! A y! b z! -"));
}

void tst_HeadersModel::linesBecomeRowsAndRowsLines()
{
    HeadersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTyped(typedFields());
    QCOMPARE(model.insertText(1, QStringLiteral("X-A: 1: 2\r\n\n  X-B\nX-C:\n")), 3);
    QCOMPARE(print(model), QStringLiteral("b X-A X-B X-C A b -"));
    QCOMPARE(model.textOf(1), QStringLiteral("X-A: 1: 2"));
    QCOMPARE(model.insertText(0, QStringLiteral(" \n")), 0);
}

void tst_HeadersModel::aCopyOfAnAddedFieldCanBeEdited()
{
    HeadersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showPrepared(preparedFields());
    QVERIFY(model.duplicate(1));
    QCOMPARE(print(model), QStringLiteral("Host Accept Accept - User-Agent"));
    QVERIFY(edit(model, 2, HeadersModel::ValueColumn, QStringLiteral("mine")));
    QVERIFY(!model.duplicate(model.emptyRow()));
    QVERIFY(model.duplicate(2));
    QCOMPARE(model.typed().values("Accept").size(), std::size_t(2));
}

void tst_HeadersModel::bytesThatAreNoTextSurviveAnEditThatChangesNothing()
{
    http::Headers headers;
    headers.append("X-Raw", "\xff\xfe");
    HeadersModel model;
    Request request;
    request.headers = headers;
    model.setTyped(request);
    const auto shown = model.index(0, HeadersModel::ValueColumn).data(Qt::EditRole).toString();
    QVERIFY(edit(model, 0, HeadersModel::ValueColumn, shown));
    QCOMPARE(model.typed(), headers);
}

QTEST_GUILESS_MAIN(tst_HeadersModel)
#include "tst_headersmodel.moc"
