// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/har/harwriter.h"

#include "tests/support/encoded.h"

#include "tests/app/log/manyexchanges.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtTest/QTest>

#include <nlohmann/json.hpp>

namespace expectra {

namespace {

using Json = nlohmann::json;

std::string write(const std::vector<ExchangePtr> &exchanges)
{
    std::string text;
    HarWriter writer([&text](std::string_view bytes) { text += bytes; }, "1.2.3");
    for (const auto &exchange : exchanges)
        writer.add(*exchange, {});
    writer.finish();
    return text;
}

Json entryOf(const Exchange &exchange)
{
    return Json::parse(write({std::make_shared<const Exchange>(exchange)})).at("log").at("entries").at(0);
}

Exchange withContent(const std::string &bytes, const char *type)
{
    auto exchange = *samples::anyExchange(3);
    exchange.failure.reset();
    auto store = std::make_shared<ByteStore>();
    store->append(bytes);
    exchange.content = {store, {0, bytes.size()}};
    exchange.response.emplace();
    exchange.response->status = 200;
    exchange.response->headers.append("Content-Type", type);
    return exchange;
}

QByteArray textOf(const Json &entry)
{
    const auto &content = entry.at("response").at("content");
    const auto text = QByteArray::fromStdString(content.value("text", ""));
    return content.value("encoding", "") == "base64" ? QByteArray::fromBase64(text) : text;
}

/// The members that HAR 1.2 demands, with their types.
void verifyEntry(const Json &entry)
{
    QVERIFY(QDateTime::fromString(QString::fromStdString(entry.at("startedDateTime")), Qt::ISODateWithMs)
                .isValid());
    QVERIFY(entry.at("time").is_number());
    const auto &request = entry.at("request");
    for (const auto *member : {"method", "url", "httpVersion"})
        QVERIFY2(request.at(member).is_string(), member);
    for (const auto *member : {"cookies", "headers", "queryString"})
        QVERIFY2(request.at(member).is_array(), member);
    const auto &response = entry.at("response");
    for (const auto *member : {"statusText", "httpVersion", "redirectURL"})
        QVERIFY2(response.at(member).is_string(), member);
    for (const auto *part : {"request", "response"}) {
        QVERIFY(entry.at(part).at("headersSize").is_number_integer());
        QVERIFY(entry.at(part).at("bodySize").is_number_integer());
    }
    QVERIFY(response.at("status").is_number_integer());
    QVERIFY(response.at("content").at("size").is_number_unsigned());
    QVERIFY(response.at("content").at("mimeType").is_string());
    QVERIFY(entry.at("cache").is_object());
    double sum = 0;
    for (const auto *member : {"blocked", "dns", "connect", "send", "wait", "receive"}) {
        const auto length = entry.at("timings").at(member).get<double>();
        QVERIFY2(length >= 0 || length == -1, member);
        sum += std::max(length, 0.0);
    }
    QVERIFY(std::abs(sum - entry.at("time").get<double>()) < 1e-3);
    QVERIFY(entry.at("timings").at("ssl").is_number());
    QCOMPARE(entry.at("_expectra").at("schema").get<int>(), 1);
}

} // namespace

class tst_HarWriter : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryHasWhatTheSchemaDemands()
    {
        std::vector<ExchangePtr> exchanges;
        for (std::uint64_t id = 1; id <= 200; ++id)
            exchanges.push_back(samples::anyExchange(id));
        const auto har = Json::parse(write(exchanges));
        QCOMPARE(har.at("log").at("version").get<std::string>(), std::string("1.2"));
        QCOMPARE(har.at("log").at("creator").at("version").get<std::string>(), std::string("1.2.3"));
        const auto &entries = har.at("log").at("entries");
        QCOMPARE(entries.size(), exchanges.size());
        for (const auto &entry : entries)
            verifyEntry(entry);
    }

    void noExchangeIsADocumentToo() { QVERIFY(Json::parse(write({})).at("log").at("entries").empty()); }

    void contentsComeBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isText");
        QByteArray large;
        for (int i = 0; large.size() < 5 * 1024 * 1024; ++i)
            large += QByteArray::number(i);
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("text") << QByteArray("{\"a\": \"\xc3\xa4\n\"}") << true;
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x00\x01", 4) << false;
        QTest::newRow("large") << large << false;
        QTest::newRow("just over a piece") << QByteArray(3 * 64 * 1024 + 1, '\xff') << false;
    }
    void contentsComeBackByteForByte()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isText);
        const auto entry = entryOf(withContent(bytes.toStdString(), "application/json"));
        verifyEntry(entry);
        QCOMPARE(textOf(entry), bytes);
        QCOMPARE(entry.at("response").at("content").contains("encoding"), !isText);
    }

    void codedContentStandsThereDecoded()
    {
        const auto coded = test::gzipped(std::string(1000, 'a'));
        auto exchange = withContent(coded, "text/plain");
        exchange.response->headers.append("Content-Encoding", "gzip");
        const auto response = entryOf(exchange).at("response");
        QCOMPARE(response.at("bodySize").get<std::size_t>(), coded.size());
        const auto &content = response.at("content");
        QCOMPARE(content.at("size").get<std::size_t>(), std::size_t(1000));
        QCOMPARE(content.at("compression").get<std::size_t>(), 1000 - coded.size());
        QCOMPARE(content.at("text").get<std::string>(), std::string(1000, 'a'));
    }

    void whatDoesNotDecodeStandsThereAsItCame()
    {
        const auto coded = test::gzipped("words").substr(0, 12);
        auto exchange = withContent(coded, "text/plain");
        exchange.response->headers.append("Content-Encoding", "gzip");
        const auto entry = entryOf(exchange);
        QCOMPARE(textOf(entry).toStdString(), coded);
        QVERIFY(entry.at("response").at("content").contains("comment"));
        QVERIFY(!entry.at("response").at("content").contains("compression"));
    }

    void readsCookiesAndTheQuery()
    {
        auto exchange = withContent("x", "text/plain");
        auto request = *exchange.request;
        request.target.pathAndQuery = "/p?a=1&b=%C3%A4+c&flag";
        request.headers.push_back({{"Cookie", "s=1; t=2"}, Origin::Typed, {}});
        exchange.request = std::make_shared<const PreparedRequest>(request);
        exchange.response->headers.append("Set-Cookie", "id=7; Path=/; HttpOnly; Secure");
        const auto entry = entryOf(exchange);
        QCOMPARE(entry.at("request").at("queryString").dump(),
                 std::string(
                     R"([{"name":"a","value":"1"},{"name":"b","value":"ä c"},{"name":"flag","value":""}])"));
        QCOMPARE(entry.at("request").at("cookies").size(), std::size_t(2));
        const auto &cookie = entry.at("response").at("cookies").at(0);
        QCOMPARE(cookie.at("name").get<std::string>(), std::string("id"));
        QCOMPARE(cookie.at("httpOnly").get<bool>(), true);
    }

    void aFailureIsToldAsBrowsersDo()
    {
        auto exchange = *samples::anyExchange(3);
        exchange.response.reset();
        exchange.failure =
            Failure{FailurePhase::Connect, Side::Network, FailureKind::Refused, "Connection refused", {}};
        const auto entry = entryOf(exchange);
        verifyEntry(entry);
        QCOMPARE(entry.at("response").at("status").get<int>(), 0);
        QCOMPARE(entry.at("response").at("_error").get<std::string>(), std::string("Connection refused"));
    }

    void bytesFromTheWireNeverBreakTheDocument()
    {
        auto exchange = withContent("x", "text/plain");
        exchange.response->reason = "O\xff\"\\\x01K";
        exchange.response->headers.append("X-\x80", std::string("a\0b\r\n", 5));
        verifyEntry(entryOf(exchange));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_HarWriter)
#include "tst_harwriter.moc"
