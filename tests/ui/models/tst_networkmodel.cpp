// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkmodel.h"

#include "tests/app/log/manyexchanges.h"
#include "tests/ui/samples/samples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <random>

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
    void tellsThatAnAnswerFailed()
    {
        NetworkModel model;
        Exchange cut = *samples::continued();
        cut.failure = Failure{FailurePhase::Response, Side::Server, FailureKind::Protocol, "no chunk", {}};
        model.put(std::make_shared<const Exchange>(cut));
        QCOMPARE(cell(model, 0, NetworkColumn::Status), QStringLiteral("201 failed"));
    }

    void keepsTheLawsOfModelsWhileItChanges()
    {
        NetworkModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(model);
        model.setFilter(parseLogQuery("status:2xx"));
        model.put(samples::waiting(41));
        model.put(samples::continued(41));
        model.put(samples::refused(1));
        model.setFilter(LogQuery());
        model.setOrder({NetworkColumn::Time, Ascent::Down});
        model.put(samples::waiting(7));
        model.put(samples::continued(7));
        model.remove({5});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void tellsEachExchangeInWords_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("cells");
        QTest::newRow("continued") << 0 << "1 | big.bin | PUT | 201 | 100 in 812 µs | http/1.1 | composer";
        QTest::newRow("refused") << 2 << "41 | big.bin | PUT | 417 | refused | http/1.1 | composer";
        QTest::newRow("its retry") << 3 << "42 | big.bin | PUT | 201 | – | http/1.1 | 417 retry of 41";
        QTest::newRow("failed") << 1 << "5 | health | GET | failed | – | http/1.1 | composer";
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
        model.setFilter(parseLogQuery("status:2xx"));
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
        QCOMPARE(model.rowOf(42), 3);
        QCOMPARE(model.rowOf(99), -1);
        model.setFilter(parseLogQuery("expect:refused"));
        QCOMPARE(model.rowOf(41), 0);
        QCOMPARE(model.rowOf(42), -1);
        QCOMPARE(model.idAt(0), quint64(41));
        QCOMPARE(model.idAt(1), quint64(0));
    }

    /// Of continued 1, refused 41, retried 42, silent 3, hints 4 and unreachable 5: the ids that pass.
    void showsWhatTheFilterLetsThrough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing asked") << ""
                                       << "1 3 4 5 41 42";
        QTest::newRow("part of the address") << "BIG.bin"
                                             << "1 3 41 42";
        QTest::newRow("outcome") << "expect:refused"
                                 << "41";
        QTest::newRow("outcome with a hyphen") << "expect:timed-out"
                                               << "3";
        QTest::newRow("any expectation") << "expect:any"
                                         << "1 3 41";
        QTest::newRow("no expectation") << "expect:none"
                                        << "4 5 42";
        QTest::newRow("failed") << "status:failed"
                                << "5";
        QTest::newRow("retry") << "is:retry"
                               << "42";
        QTest::newRow("its refusal by finding") << "finding:EXP-002"
                                                << "41";
        QTest::newRow("two words") << "expect:any status:2xx"
                                   << "1 3";
        QTest::newRow("a lone minus asks nothing") << "-"
                                                   << "1 3 4 5 41 42";
        QTest::newRow("unknown key is a word") << "colour:red"
                                               << "";
    }
    void showsWhatTheFilterLetsThrough()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        NetworkModel model;
        for (const auto &exchange : {samples::continued(), samples::refused(), samples::retried(),
                                     samples::silent(), samples::hints(), samples::unreachable()})
            model.put(exchange);
        model.setFilter(parseLogQuery(text.toStdString()));
        QCOMPARE(ids(model), expected);
    }

    /// Whatever the order of arrival, of filtering and of sorting: what is shown at the end is the same.
    void rowsThatComeOneByOneStandAsIfAllHadComeAtOnce_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("isUp");
        for (int column = 0; column < networkColumnCount; ++column) {
            QTest::addRow("column %d up", column) << column << true;
            QTest::addRow("column %d down", column) << column << false;
        }
    }
    void rowsThatComeOneByOneStandAsIfAllHadComeAtOnce()
    {
        QFETCH(int, column);
        QFETCH(bool, isUp);
        const LogOrder order{static_cast<NetworkColumn>(column), isUp ? Ascent::Up : Ascent::Down};
        const auto query = parseLogQuery("-status:5xx -path:/health");
        std::mt19937 random(static_cast<unsigned>(column) + 1);
        std::vector<ExchangePtr> all;
        for (std::uint64_t id = 1; id <= 160; ++id)
            all.push_back(samples::anyExchange(id, 99)); // an earlier state of each
        for (std::uint64_t id = 1; id <= 160; ++id)
            all.push_back(samples::anyExchange(id));
        std::shuffle(all.begin(), all.begin() + 160, random);
        std::shuffle(all.begin() + 160, all.end(), random);

        NetworkModel oneByOne;
        const QAbstractItemModelTester tester(&oneByOne,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        oneByOne.setFilter(query);
        oneByOne.setOrder(order);
        for (std::size_t at = 0; at < all.size();) {
            const auto count = std::min<std::size_t>(1 + random() % 12, all.size() - at);
            oneByOne.put(std::span(all).subspan(at, count));
            at += count;
        }
        NetworkModel atOnce;
        atOnce.put(all);
        atOnce.setOrder(order);
        atOnce.setFilter(query);
        QCOMPARE(ids(oneByOne), ids(atOnce));
    }

    void pinnedRowsStayWhenTheOthersAreCleared()
    {
        NetworkModel model;
        fill(model);
        model.setPinned({41}, true);
        model.clear();
        QCOMPARE(ids(model), QStringLiteral("41"));
        QVERIFY(model.index(0, 0).data(NetworkModel::PinnedRole).toBool());
        model.remove({41});
        QCOMPARE(model.rowCount(), 0);
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
