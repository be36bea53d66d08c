// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/filter/logfilter.h"

#include "app/http/syntax.h"
#include "tests/app/log/manyexchanges.h"

#include <QtTest/QTest>

#include <functional>

namespace expectra {

namespace {

using Wanted = std::function<bool(const Exchange &)>;

bool has(std::string_view text, std::string_view lowered)
{
    return http::toLower(text).find(lowered) != std::string::npos;
}

std::string address(const Exchange &exchange)
{
    const auto &target = exchange.request->target;
    return target.scheme + "://" + target.authority() + target.pathAndQuery;
}

} // namespace

class tst_LogFilter : public QObject
{
    Q_OBJECT

private slots:
    /// Each query beside the same question asked of the exchanges themselves.
    void letsThroughWhatTheExchangesThemselvesSay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Wanted>("wanted");
        const auto row = [](const char *text, Wanted wanted) {
            QTest::newRow(text) << QString::fromLatin1(text) << std::move(wanted);
        };
        row("", [](const Exchange &) { return true; });
        row("status:4xx", [](const Exchange &e) { return e.status() / 100 == 4; });
        row("status:404|500", [](const Exchange &e) { return e.status() == 404 || e.status() == 500; });
        row("-status:2xx", [](const Exchange &e) { return e.status() / 100 != 2; });
        row("status:failed", [](const Exchange &e) { return e.failure.has_value(); });
        row("is:failed", [](const Exchange &e) { return e.failure.has_value(); });
        row("is:retry", [](const Exchange &e) { return e.initiator == Initiator::Retry417; });
        row("expect:any", [](const Exchange &e) { return e.expectation.sent.has_value(); });
        row("expect:refused|timed-out", [](const Exchange &e) {
            return e.expectation.outcome == expect::Outcome::Refused ||
                   e.expectation.outcome == expect::Outcome::TimedOut;
        });
        row("method:put", [](const Exchange &e) { return e.request->method == "PUT"; });
        row("host:EXAMPLE", [](const Exchange &e) { return has(e.request->target.host, "example"); });
        row("-path:/health",
            [](const Exchange &e) { return !has(e.request->target.pathAndQuery, "/health"); });
        row("object-7", [](const Exchange &e) { return has(address(e) + e.request->name, "object-7"); });
        row("example:8417/buc", [](const Exchange &e) { return has(address(e), "example:8417/buc"); });
        row("http://127.0.0.1:8417/health",
            [](const Exchange &e) { return has(address(e), "http://127.0.0.1:8417/health"); });
        row("url:/bucket", [](const Exchange &e) { return has(address(e), "/bucket"); });
        row("name:\"put object 1\"", [](const Exchange &e) { return has(e.request->name, "put object 1"); });
        row("larger:1M", [](const Exchange &e) {
            const auto *received = e.timeline.last<timeline::Received>();
            return received && std::get<timeline::Received>(received->payload).bytes.end > 1024 * 1024;
        });
        row("slower:1s", [](const Exchange &e) { return e.end().sinceStart() > 1s; });
        row("faster:100ms", [](const Exchange &e) { return e.end().sinceStart() < 100ms; });
        row("type:json", [](const Exchange &e) {
            const auto type = e.response ? e.response->headers.value("Content-Type") : std::nullopt;
            return type && has(*type, "json");
        });
        row("remote:10.0.9.2",
            [](const Exchange &e) { return has(e.connection.remote.address, "10.0.9.2"); });
        row("connection:17", [](const Exchange &e) { return e.connection.id == 17; });
        row("protocol:1.0",
            [](const Exchange &e) { return e.response && e.response->version == "HTTP/1.0"; });
        row("initiator:reconnect", [](const Exchange &e) { return e.initiator == Initiator::Reconnect; });
        row("method:put status:4xx -host:edge", [](const Exchange &e) {
            return e.request->method == "PUT" && e.status() / 100 == 4 &&
                   !has(e.request->target.host, "edge");
        });
    }
    void letsThroughWhatTheExchangesThemselvesSay()
    {
        QFETCH(QString, text);
        QFETCH(Wanted, wanted);
        ExchangeLog log;
        LogFilter filter(parseLogQuery(text.toStdString()));
        int passed = 0;
        for (std::uint64_t id = 1; id <= 1500; ++id) {
            const auto exchange = samples::anyExchange(id);
            const auto place = log.put(*exchange, {});
            const bool accepted = filter.accepts(log, log.row(place));
            passed += accepted ? 1 : 0;
            QVERIFY2(accepted == wanted(*exchange), qPrintable(QString::number(id)));
        }
        QVERIFY2(passed > 0, "a row that nothing passes shows nothing");
    }

    void findingsAreFoundByIdBySeverityAndByTheirBeginning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("passes");
        QTest::newRow("id") << "finding:EXP-002" << true;
        QTest::newRow("second id") << "finding:con-001" << true;
        QTest::newRow("family") << "finding:exp" << true;
        QTest::newRow("inside of an id") << "finding:002" << false;
        QTest::newRow("severity") << "finding:error" << true;
        QTest::newRow("other severity") << "finding:warning" << false;
        QTest::newRow("any") << "finding:any" << true;
        QTest::newRow("as text") << "EXP-002" << true;
        QTest::newRow("other id") << "finding:EXP-003" << false;
    }
    void findingsAreFoundByIdBySeverityAndByTheirBeginning()
    {
        QFETCH(QString, text);
        QFETCH(bool, passes);
        std::vector<Finding> found(2);
        found[0].id = "EXP-002";
        found[0].severity = Severity::Error;
        found[1].id = "CON-001";
        ExchangeLog log;
        const auto place = log.put(*samples::anyExchange(1), found);
        LogFilter filter(parseLogQuery(text.toStdString()));
        QCOMPARE(filter.accepts(log, log.row(place)), passes);
    }

    void pinnedRowsAreFound()
    {
        ExchangeLog log;
        log.put(*samples::anyExchange(1), {});
        LogFilter filter(parseLogQuery("is:pinned"));
        QVERIFY(!filter.accepts(log, log.row(0)));
        log.setPinned(0, true);
        QVERIFY(filter.accepts(log, log.row(0)));
    }

    void lettersBeyondAsciiFoldToo()
    {
        auto exchange = *samples::anyExchange(1);
        auto request = *exchange.request;
        request.name = "GR\xc3\x96SSE";
        exchange.request = std::make_shared<const PreparedRequest>(request);
        ExchangeLog log;
        log.put(exchange, {});
        LogFilter filter(parseLogQuery("gr\xc3\xb6sse"));
        QVERIFY(filter.accepts(log, log.row(0)));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_LogFilter)
#include "tst_logfilter.moc"
