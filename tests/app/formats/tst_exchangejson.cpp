// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON is read back by another reader, and its keys stand in the order that is promised.

#include "app/analysis/findings.h"
#include "app/formats/exchangejson.h"
#include "tests/support/encoded.h"
#include "tests/support/exchangebuilder.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace expectra;
using namespace expectra::test;
using nlohmann::ordered_json;
using timeline::ClosedBy;

namespace {

ExchangeBuilder put()
{
    ExchangeBuilder builder;
    builder.body(2048).expecting("100-continue").after(Duration(410'000));
    return builder;
}

Exchange continuedExchange()
{
    return put()
        .sendHead()
        .after(Duration(812'400))
        .interim("HTTP/1.1 100 Continue\r\nX-Hop: a\r\n\r\n")
        .sendBody()
        .after(1ms)
        .answer("HTTP/1.1 201 Created\r\nServer: lab\r\nContent-Length: 4\r\n\r\n", "done")
        .end(ClosedBy::Peer);
}

std::string keysOf(const ordered_json &object)
{
    std::string keys;
    for (const auto &[key, value] : object.items())
        keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

} // namespace

class tst_ExchangeJson : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheOrderOfTheSchema();
    void holdsTheFacts();
    void leavesOutWhatIsAbsent();
    void namesTheFailure();
    void tellsRetriesApart();
    void tellsWhereTheAnswerLeads();
    void listsDeviationsAndTrailers();
    void readsBytesThatAreNoUtf8AsLatin1_data();
    void readsBytesThatAreNoUtf8AsLatin1();
    void tellsTheDecodedSize();
    void writesTimesToTheNanosecond();
    void isOneLineWhateverTheBytes();
    void isTheSameWhateverWasWrittenBefore();
    void tracesEveryEvent();
    void tracesNoPasswordOfAProxy();
};

void tst_ExchangeJson::keepsTheOrderOfTheSchema()
{
    const auto json = ordered_json::parse(exchangeJson(continuedExchange()));
    QCOMPARE(keysOf(json),
             std::string("schema id initiator retryOf name url method httpVersion remote connection "
                         "request interim response expect phases clock startedAt findings"));
    QCOMPARE(keysOf(json["connection"]), std::string("id reused closedBy protocol"));
    QCOMPARE(keysOf(json["request"]), std::string("headers headBytes bodyBytes bodyBytesSent"));
    QCOMPARE(keysOf(json["interim"][0]), std::string("status reason headers at"));
    QCOMPARE(keysOf(json["response"]), std::string("status reason headers bodyBytes decodedBodyBytes"));
    QCOMPARE(keysOf(json["expect"]), std::string("sent outcome waited limit"));
    QCOMPARE(keysOf(json["phases"][0]), std::string("name start end"));
    QCOMPARE(keysOf(json["findings"][0]), std::string("id severity summary"));
}

void tst_ExchangeJson::holdsTheFacts()
{
    const auto exchange = continuedExchange();
    const auto json = ordered_json::parse(exchangeJson(exchange));
    QCOMPARE(json["schema"].get<int>(), 1);
    QVERIFY(json["retryOf"].is_null());
    QCOMPARE(json["remote"].get<std::string>(), std::string("127.0.0.1:8417"));
    QCOMPARE(json["connection"]["closedBy"].get<std::string>(), std::string("peer"));
    QCOMPARE(
        json["request"]["headers"].dump(),
        std::string(R"([["Host","127.0.0.1:8417"],["Expect","100-continue"],["Content-Length","2048"]])"));
    QCOMPARE(json["request"]["headBytes"].get<std::size_t>(), exchange.sent.head.size());
    QCOMPARE(json["request"]["bodyBytesSent"].get<int>(), 2048);
    QCOMPARE(json["interim"].dump(),
             std::string(R"([{"status":100,"reason":"Continue","headers":[["X-Hop","a"]],"at":1222.4}])"));
    QCOMPARE(json["response"]["status"].get<int>(), 201);
    QCOMPARE(json["response"]["bodyBytes"].get<int>(), 4);
    QCOMPARE(json["expect"].dump(),
             std::string(R"({"sent":"100-continue","outcome":"continued","waited":812.4,"limit":1000000})"));
    QCOMPARE(json["clock"].get<std::string>(), std::string("kernel"));
    QCOMPARE(json["startedAt"].get<double>(), 1.7e15);
    bool hasWait = false;
    for (const auto &phase : json["phases"])
        hasWait =
            hasWait || (phase["name"] == "expect wait" && phase["start"] == 410 && phase["end"] == 1222.4);
    QVERIFY(hasWait);
    QCOMPARE(json["findings"][0]["id"].get<std::string>(), std::string("EXP-021"));
    QCOMPARE(json["findings"][0]["severity"].get<std::string>(), std::string("info"));
}

void tst_ExchangeJson::leavesOutWhatIsAbsent()
{
    ExchangeBuilder builder("GET");
    builder.exchange().connection = {};
    const auto json = ordered_json::parse(exchangeJson(
        builder.fails(FailurePhase::Dns, Side::Network, FailureKind::NameNotFound, "unknown").end()));
    for (const auto *key : {"remote", "connection", "response", "tls", "deviations"})
        QVERIFY2(!json.contains(key), key);
    QCOMPARE(json["expect"].dump(), std::string(R"({"outcome":"none"})"));
    for (const auto *key : {"interim", "phases"}) // empty lists are there
        QVERIFY2(json[key].is_array() && json[key].empty(), key);
    const auto kept = ordered_json::parse(exchangeJson(ExchangeBuilder("GET").sendHead().answer(ok).end()));
    QCOMPARE(keysOf(kept["connection"]), std::string("id reused protocol"));
    QVERIFY(!kept.contains("error"));
}

void tst_ExchangeJson::namesTheFailure()
{
    const auto exchange =
        put()
            .sendHead()
            .fails(FailurePhase::ExpectWait, Side::Server, FailureKind::Reset, "reset by peer")
            .end();
    const auto json = ordered_json::parse(exchangeJson(exchange));
    QCOMPARE(
        json["error"].dump(),
        std::string(R"({"phase":"expect wait","kind":"reset","message":"reset by peer","side":"server"})"));
    QCOMPARE(json["expect"]["outcome"].get<std::string>(), std::string("closed"));
}

void tst_ExchangeJson::tellsRetriesApart()
{
    const auto first = ordered_json::parse(exchangeJson(put().sendHead().answer(refusal).end()));
    QCOMPARE(first["expect"]["retryFollows"].get<bool>(), true);
    ExchangeBuilder builder;
    builder.exchange().id = 2;
    builder.exchange().initiator = Initiator::Retry417;
    builder.exchange().initiatedBy = 1;
    const auto second =
        ordered_json::parse(exchangeJson(builder.body(4).sendHead().sendBody().answer(ok).end()));
    QCOMPARE(second["initiator"].get<std::string>(), std::string("417 retry"));
    QCOMPARE(second["retryOf"].get<int>(), 1);
    QVERIFY(!second["expect"].contains("sent"));
}

void tst_ExchangeJson::tellsWhereTheAnswerLeads()
{
    const auto plain = ordered_json::parse(exchangeJson(ExchangeBuilder("GET").sendHead().answer(ok).end()));
    QVERIFY(!plain.contains("followUp"));
    auto exchange = ExchangeBuilder("GET").sendHead().answer(ok).end();
    exchange.followUp = {true, "http://h/next", {}, {"POST became GET"}};
    const auto followed = ordered_json::parse(exchangeJson(exchange))["followUp"];
    QVERIFY(followed["follows"].get<bool>());
    QCOMPARE(followed["location"].get<std::string>(), std::string("http://h/next"));
    QCOMPARE(followed["changes"][0].get<std::string>(), std::string("POST became GET"));
    QVERIFY(!followed.contains("reason"));
    exchange.followUp = {false, "http://h/next", "redirects are not followed", {}};
    const auto reported = ordered_json::parse(exchangeJson(exchange))["followUp"];
    QVERIFY(!reported["follows"].get<bool>() && !reported.contains("changes"));
    QCOMPARE(reported["reason"].get<std::string>(), std::string("redirects are not followed"));
    exchange.cookies = {{"a", true, {}}, {"b", false, "it has expired"}};
    const auto cookies = ordered_json::parse(exchangeJson(exchange))["cookies"];
    QVERIFY(cookies[0]["stored"].get<bool>() && !cookies[0].contains("reason"));
    QCOMPARE(cookies[1]["reason"].get<std::string>(), std::string("it has expired"));
}

void tst_ExchangeJson::listsDeviationsAndTrailers()
{
    ExchangeBuilder builder("GET");
    builder.exchange().trailers.append("Digest", "x");
    builder.sendHead().answer(ok).deviates(http::DeviationKind::BareLineFeed, {17, 18});
    const auto json = ordered_json::parse(exchangeJson(builder.end()));
    QCOMPARE(json["response"]["trailers"].dump(), std::string(R"([["Digest","x"]])"));
    QCOMPARE(json["deviations"].dump(), std::string(R"([{"kind":"bare-line-feed","begin":17,"end":18}])"));
}

void tst_ExchangeJson::readsBytesThatAreNoUtf8AsLatin1_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto latin = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << QString::fromLatin1(bytes);
    };
    const auto utf8 = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << QString::fromUtf8(bytes);
    };
    utf8("ascii", "a\"b\\c/d");
    utf8("control characters", QByteArray("\x01\x1f\x7f\b\f\r\n\t", 8));
    utf8("NUL", QByteArray("a\0b", 3));
    utf8("two, three and four bytes", "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80");
    latin("lone continuation", "\x80");
    latin("cut sequence", "a\xe2\x82");
    latin("overlong slash", "\xc0\xaf");
    latin("overlong of three", "\xe0\x80\xaf");
    latin("surrogate", "\xed\xa0\x80");
    latin("beyond the last plane", "\xf4\x90\x80\x80");
    latin("Latin-1", "caf\xe9 cr\xe8me");
}

void tst_ExchangeJson::readsBytesThatAreNoUtf8AsLatin1()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto exchange = ExchangeBuilder("GET").header("X", bytes.toStdString()).sendHead().answer(ok).end();
    const auto json = ordered_json::parse(exchangeJson(exchange));
    QCOMPARE(QString::fromStdString(json["request"]["headers"][1][1].get<std::string>()), text);
}

void tst_ExchangeJson::tellsTheDecodedSize()
{
    const auto json = [](const std::string &content) {
        const std::string head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
        const auto exchange = ExchangeBuilder("GET").sendHead().answer(head, content).end();
        return ordered_json::parse(exchangeJson(exchange))["response"];
    };
    const auto coded = gzipped(std::string(5'000'000, 'a'));
    QCOMPARE(json(coded)["bodyBytes"].get<std::size_t>(), coded.size());
    QCOMPARE(json(coded)["decodedBodyBytes"].get<int>(), 5'000'000);
    QVERIFY(!json(coded.substr(0, 100)).contains("decodedBodyBytes"));
}

void tst_ExchangeJson::writesTimesToTheNanosecond()
{
    const auto at = [](Duration duration) {
        const auto exchange =
            ExchangeBuilder("GET").sendHead().after(duration).interim(continued).answer(ok).end();
        const auto text = exchangeJson(exchange);
        const auto begin = text.find("\"at\":") + 5;
        return text.substr(begin, text.find('}', begin) - begin);
    };
    QCOMPARE(at(Duration(0)), std::string("0"));
    QCOMPARE(at(Duration(5)), std::string("0.005"));
    QCOMPARE(at(Duration(1'050)), std::string("1.05"));
    QCOMPARE(at(Duration(812'400)), std::string("812.4"));
    QCOMPARE(at(Duration(3'600'000'000'001)), std::string("3600000000.001"));
}

void tst_ExchangeJson::isOneLineWhateverTheBytes()
{
    const auto exchange = ExchangeBuilder("GET").header("X", "a\r\nB: c\n").sendHead().answer(ok).end();
    const auto text = exchangeJson(exchange);
    QCOMPARE(text.find('\n'), std::string::npos);
    QVERIFY(ordered_json::accept(text));
}

void tst_ExchangeJson::isTheSameWhateverWasWrittenBefore()
{
    std::vector<Exchange> exchanges; // of more connections than are remembered, and each has two
    for (int i = 0; i < 50; ++i) {
        auto facts = std::make_shared<timeline::TlsFacts>();
        facts->serverName = "host" + std::to_string(i);
        for (int j = 0; j < 2; ++j) {
            auto exchange = ExchangeBuilder("GET").sendHead().answer(ok).end();
            exchange.connection.tls = facts;
            exchange.connection.proxyTls = i % 3 == 0 ? facts : nullptr;
            exchanges.push_back(std::move(exchange));
        }
    }
    ExchangeJson writer;
    for (const auto &order : {1, -1}) {
        for (const auto &exchange : exchanges)
            QCOMPARE(std::string(writer.write(exchange, {})), exchangeJson(exchange, {}));
        if (order > 0)
            std::reverse(exchanges.begin(), exchanges.end());
    }
}

void tst_ExchangeJson::tracesNoPasswordOfAProxy()
{
    ExchangeBuilder builder("GET");
    builder.happens(timeline::ProxyStarted{})
        .happens(timeline::ProxySent{"CONNECT h:443 HTTP/1.1\r\nProxy-Authorization: Basic dTpw\r\n\r\n"})
        .happens(timeline::ProxySent{"\x01\x04user\x06secret"});
    const auto trace = traceJson(builder.sendHead().answer(ok).end(ClosedBy::Us));
    QVERIFY(trace.find("CONNECT h:443") != std::string::npos);
    QVERIFY2(trace.find("dTpw") == std::string::npos, trace.c_str());
    QVERIFY2(trace.find("secret") == std::string::npos, trace.c_str());
}

void tst_ExchangeJson::tracesEveryEvent()
{
    ExchangeBuilder builder("GET");
    builder.happens(timeline::LookupStarted{"a"}).happens(timeline::LookupFailed{{-2, "unknown"}});
    builder.happens(timeline::ConnectStarted{1, {timeline::Family::IPv6, "::1", 80}});
    builder.happens(timeline::ConnectFailed{1, {111, "refused"}}).happens(timeline::Reused{});
    builder.happens(timeline::LimitReached{timeline::Limit::Whole})
        .happens(timeline::ConnectionLost{{104, "reset"}});
    const auto exchange =
        builder.after(Duration(1'500)).sendHead().interim(continued).answer(ok).end(ClosedBy::Us);
    std::vector<ordered_json> lines;
    std::istringstream stream(traceJson(exchange));
    for (std::string line; std::getline(stream, line);)
        lines.push_back(ordered_json::parse(line));
    QCOMPARE(lines.size(), exchange.timeline.events().size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QCOMPARE(keysOf(lines[i]), std::string("exchange at clock event detail"));
        QCOMPARE(lines[i]["event"].get<std::string>(),
                 std::string(timeline::eventName(exchange.timeline.events()[i])));
        QVERIFY(lines[i]["detail"].is_object());
    }
    QCOMPARE(lines[2]["detail"].dump(), std::string(R"({"attempt":1,"to":"[::1]:80"})"));
    QCOMPARE(lines[3]["detail"].dump(), std::string(R"({"attempt":1,"code":111,"text":"refused"})"));
    QCOMPARE(lines[7]["at"].get<double>(), 1.5);
    QCOMPARE(lines.back()["detail"].dump(), std::string(R"({"closedBy":"us"})"));
}

QTEST_GUILESS_MAIN(tst_ExchangeJson)
#include "tst_exchangejson.moc"
