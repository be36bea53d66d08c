// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/params/paramsmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace expectra;

class tst_ParamsModel final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfModelsWhileItIsEdited();
    void typingIntoTheEmptyRowMakesAParameter();
    void editsOnlyTheCellThatWasTouched();
    void clearingARowTakesItAway();
    void linesAndQueriesBecomeRows();
    void formsShowWhatServersRead();
};

namespace {

ParamsModel *ofAddress(const char *address, QObject *owner)
{
    auto *model = new ParamsModel(ParameterCoding::Address, owner);
    model->setParameters(Parameters::ofAddress(address, {}));
    return model;
}

bool edit(ParamsModel &model, int row, int column, const char *text)
{
    return model.setData(model.index(row, column), QString::fromUtf8(text), Qt::EditRole);
}

} // namespace

void tst_ParamsModel::keepsTheRulesOfModelsWhileItIsEdited()
{
    ParamsModel model(ParameterCoding::Address);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setParameters(Parameters::ofAddress("h?a=1&b=2&c", {{1, "off"}}));
    QVERIFY(edit(model, model.emptyRow(), ParamsModel::NameColumn, "d"));
    QVERIFY(model.moveTo(0, 3));
    QVERIFY(model.moveTo(3, 1));
    QVERIFY(!model.moveTo(0, 5));
    QVERIFY(model.duplicate(0));
    QVERIFY(model.removeRows(1, 2, {}));
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    model.setParameters(Parameters::ofAddress("h", {}));
    QCOMPARE(model.rowCount(), 1);
    model.setParameters(Parameters::ofAddress("h?x", {}));
    QCOMPARE(model.sentCount(), 1);
}

void tst_ParamsModel::typingIntoTheEmptyRowMakesAParameter()
{
    ParamsModel model(ParameterCoding::Address);
    QVERIFY(!edit(model, 0, ParamsModel::NameColumn, ""));
    QVERIFY(edit(model, 0, ParamsModel::NameColumn, "a b"));
    QVERIFY(edit(model, 0, ParamsModel::ValueColumn, "{{x}}&"));
    QCOMPARE(model.parameters().text(), std::string("?a%20b={{x}}%26"));
}

void tst_ParamsModel::editsOnlyTheCellThatWasTouched()
{
    auto *model = ofAddress("h?%61=%zz&b=+%20", this);
    const QSignalSpy edits(model, &ParamsModel::edited);
    QVERIFY(edit(*model, 0, ParamsModel::ValueColumn, "%zz")); // as it was
    QCOMPARE(edits.count(), 0);
    QVERIFY(edit(*model, 1, ParamsModel::NameColumn, "c"));
    QCOMPARE(model->parameters().text(), std::string("h?%61=%zz&c=+%20"));
    QCOMPARE(edits.count(), 1);
    QCOMPARE(model->index(1, ParamsModel::ValueColumn).data().toString(), QStringLiteral("+%20"));
}

void tst_ParamsModel::clearingARowTakesItAway()
{
    auto *model = ofAddress("h?a&b=1", this);
    QVERIFY(edit(*model, 0, ParamsModel::NameColumn, ""));
    QCOMPARE(model->parameters().text(), std::string("h?b=1"));
    QVERIFY(edit(*model, 0, ParamsModel::ValueColumn, ""));
    QCOMPARE(model->parameters().text(), std::string("h?b="));
}

void tst_ParamsModel::linesAndQueriesBecomeRows()
{
    auto *model = ofAddress("h?a=1", this);
    QCOMPARE(model->insertText(0, QStringLiteral("x=1&y=a b")), 2);
    QCOMPARE(model->insertText(3, QStringLiteral("n: v & w\n\nm=1")), 2);
    QCOMPARE(model->parameters().text(), std::string("h?x=1&y=a%20b&a=1&n=v%20%26%20w&m=1"));
    QCOMPARE(model->textOf(1), QStringLiteral("y=a%20b"));
}

void tst_ParamsModel::formsShowWhatServersRead()
{
    ParamsModel model(ParameterCoding::Form);
    model.setParameters(Parameters::ofForm("a=1+%2B&b=%zz"));
    QCOMPARE(model.index(0, ParamsModel::ValueColumn).data().toString(), QStringLiteral("1 +"));
    QVERIFY(edit(model, 0, ParamsModel::NameColumn, "a=b"));
    QCOMPARE(model.parameters().text(), std::string("a%3Db=1+%2B&b=%zz"));
    QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid()); // a form can't keep what is off
}

QTEST_MAIN(tst_ParamsModel)
#include "tst_paramsmodel.moc"
