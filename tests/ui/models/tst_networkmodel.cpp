// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkmodel.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace expectra {

namespace {

QString cell(const NetworkModel &model, int row, NetworkColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

QString ids(const NetworkModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(cell(model, row, NetworkColumn::Number));
    return result.join(QLatin1Char(' '));
}

void fill(NetworkModel &model)
{
    model.put(samples::continued());
    model.put(samples::refused());
    model.put(samples::retried());
    model.put(samples::unreachable());
}

} // namespace

class tst_NetworkModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLawsOfModelsWhileItChanges()
    {
        NetworkModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(model);
        model.setFilter(NetworkFilter(QStringLiteral("status:2xx")));
        model.put(samples::waiting(41));
        model.put(samples::continued(41));
        model.put(samples::refused(1));
        model.setFilter(NetworkFilter());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void tellsEachExchangeInWords_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("cells");
        QTest::newRow("continued") << 0 << "1 | big.bin | PUT | 201 | 100 in 812 µs | http/1.1 | composer";
        QTest::newRow("refused") << 1 << "41 | big.bin | PUT | 417 | refused | http/1.1 | composer";
        QTest::newRow("its retry") << 2 << "42 | big.bin | PUT | 201 | – | http/1.1 | 417 retry of 41";
        QTest::newRow("failed") << 3 << "5 | health | GET | failed | – | http/1.1 | composer";
    }
    void tellsEachExchangeInWords()
    {
        QFETCH(int, row);
        QFETCH(QString, cells);
        NetworkModel model;
        fill(model);
        QStringList found;
        for (int column = 0; column <= static_cast<int>(NetworkColumn::Initiator); ++column)
            found.append(model.index(row, column).data().toString());
        QCOMPARE(found.join(QStringLiteral(" | ")), cells);
    }

    void aFinishedExchangeTakesThePlaceOfItsSnapshot()
    {
        NetworkModel model;
        model.put(samples::waiting(9));
        model.put(samples::hints(10));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.put(samples::refused(9));
        QCOMPARE(ids(model), QStringLiteral("9 10"));
        QCOMPARE(cell(model, 0, NetworkColumn::Status), QStringLiteral("417"));
        QCOMPARE(changed.size(), 1);
    }

    void aChangeCanBringARowInOrTakeItOut()
    {
        NetworkModel model;
        fill(model);
        model.setFilter(NetworkFilter(QStringLiteral("status:2xx")));
        QCOMPARE(ids(model), QStringLiteral("1 42"));
        model.put(samples::continued(41));
        QCOMPARE(ids(model), QStringLiteral("1 41 42"));
        model.put(samples::refused(1));
        QCOMPARE(ids(model), QStringLiteral("41 42"));
        QCOMPARE(model.total(), 4);
    }

    void findsARowByItsId()
    {
        NetworkModel model;
        fill(model);
        QCOMPARE(model.rowOf(42), 2);
        QCOMPARE(model.rowOf(99), -1);
        model.setFilter(NetworkFilter(QStringLiteral("expect:refused")));
        QCOMPARE(model.rowOf(41), 0);
        QCOMPARE(model.rowOf(42), -1);
        QVERIFY(model.find(42));
        QVERIFY(!model.exchangeAt(1));
    }

    void wireTextIsEscaped()
    {
        auto exchange = *samples::hints();
        auto request = *exchange.request;
        request.method = "GE\x1b[2JT";
        exchange.request = std::make_shared<const PreparedRequest>(request);
        NetworkModel model;
        model.put(std::make_shared<const Exchange>(exchange));
        QVERIFY(!cell(model, 0, NetworkColumn::Method).contains(QChar(0x1b)));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_NetworkModel)
#include "tst_networkmodel.moc"
