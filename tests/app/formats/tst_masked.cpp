// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/formats/masked.h"
#include "app/analysis/findings.h"
#include "app/formats/exchangejson.h"
#include "app/formats/har/harwriter.h"
#include "app/formats/transcript.h"
#include "tests/support/exchangebuilder.h"

#include <QTest>

using namespace expectra;
using namespace expectra::test;

namespace {

/// Every place where a secret can stand holds this word.
const std::string secret = "s3cr3t";

Exchange laden()
{
    auto exchange =
        ExchangeBuilder("GET", "http://me:" + secret + "@127.0.0.1/x")
            .header("Authorization", "Basic " + secret)
            .header("Cookie", "a=" + secret + "; b=" + secret)
            .header("X-Key", secret)
            .sendHead()
            .answer("HTTP/1.1 302 Found\r\nSet-Cookie: a=" + secret + "; Path=/\r\nContent-Length: 0\r\n\r\n")
            .end();
    auto request = *exchange.request;
    request.auth = ApiKeyAuth{"X-Key", secret, ApiKeyAuth::Place::Header};
    exchange.request = std::make_shared<const PreparedRequest>(request);
    exchange.followUp.location = "http://me:" + secret + "@127.0.0.1/y";
    return exchange;
}

std::string harOf(const Exchange &exchange, Secrets secrets)
{
    std::string text;
    HarWriter har([&text](std::string_view bytes) { text += bytes; }, "1", secrets);
    har.add(exchange, findings(exchange));
    har.finish();
    return text;
}

} // namespace

class tst_Masked : public QObject
{
    Q_OBJECT

private slots:
    void showsNoSecretUnlessAsked_data();
    void showsNoSecretUnlessAsked();
    void keepsEverythingElse();
    void masksAKeyInTheQuery();
    void missesNoPlaceOfASecret_data();
    void missesNoPlaceOfASecret();
    void copiesNothingThatHoldsNoSecret();
};

void tst_Masked::showsNoSecretUnlessAsked_data()
{
    QTest::addColumn<QByteArray>("masked");
    QTest::addColumn<QByteArray>("shown");
    const auto exchange = laden();
    const auto found = findings(exchange);
    const auto row = [](const char *name, const std::string &masked, const std::string &shown) {
        QTest::newRow(name) << QByteArray::fromStdString(masked) << QByteArray::fromStdString(shown);
    };
    row("JSON", exchangeJson(masked(exchange), found), exchangeJson(exchange, found));
    row("HAR", harOf(exchange, Secrets::Masked), harOf(exchange, Secrets::Shown));
    row("summary", summaryLine(exchange), summaryLine(exchange, Colours::Off, Secrets::Shown));
}

void tst_Masked::showsNoSecretUnlessAsked()
{
    QFETCH(QByteArray, masked);
    QFETCH(QByteArray, shown);
    QVERIFY2(!masked.contains(secret.c_str()), masked.constData());
    QVERIFY(masked.contains("***"));
    QVERIFY(shown.contains(secret.c_str()));
}

void tst_Masked::keepsEverythingElse()
{
    const auto exchange = laden();
    const auto safe = masked(exchange);
    QCOMPARE(std::string(*safe.request->fields().value("Cookie")), std::string("a=***; b=***"));
    QCOMPARE(std::string(*safe.response->headers.value("Set-Cookie")), std::string("a=***; Path=/"));
    QCOMPARE(safe.sent.head, exchange.sent.head);
    QVERIFY(safe.inbound == exchange.inbound);
    QCOMPARE(exchange.request->url, std::string("http://me:" + secret + "@127.0.0.1/x")); // untouched itself
}

void tst_Masked::masksAKeyInTheQuery()
{
    auto exchange = ExchangeBuilder("GET", "http://127.0.0.1/x?a=1&key=" + secret + "&b=2").sendHead().end();
    auto request = *exchange.request;
    request.auth = ApiKeyAuth{"key", secret, ApiKeyAuth::Place::Query};
    exchange.request = std::make_shared<const PreparedRequest>(request);
    QCOMPARE(masked(exchange).request->target.pathAndQuery, std::string("/x?a=1&key=***&b=2"));
}

void tst_Masked::missesNoPlaceOfASecret_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("location");
    const auto row = [](const char *name, const std::string &url, const std::string &field,
                        const std::string &answer, const std::string &location) {
        QTest::newRow(name) << QByteArray::fromStdString(url) << QByteArray::fromStdString(field)
                            << QByteArray::fromStdString(answer) << QByteArray::fromStdString(location);
    };
    const std::string safe = "http://127.0.0.1/x";
    const std::string userinfo = "http://me:" + secret + "@127.0.0.1/x";
    const std::string cookie = "Set-Cookie: a=" + secret + "\r\n";
    row("address", userinfo, "", "", "");
    row("request field", safe, "Authorization", "", "");
    row("response field", safe, "", "HTTP/1.1 200 OK\r\n" + cookie + "Content-Length: 0\r\n\r\n", "");
    row("interim field", safe, "", "HTTP/1.1 103 Early Hints\r\n" + cookie + "\r\n", "");
    row("location", safe, "", "", userinfo);
}

void tst_Masked::missesNoPlaceOfASecret()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, location);
    ExchangeBuilder builder("GET", url.toStdString());
    if (!field.isEmpty())
        builder.header(field.toStdString(), secret);
    builder.sendHead();
    if (answer.startsWith("HTTP/1.1 1"))
        builder.interim(answer.toStdString());
    else
        builder.answer(answer.isEmpty() ? std::string(ok) : answer.toStdString());
    auto exchange = builder.end();
    exchange.followUp.location = location.toStdString();

    const auto text = exchangeJson(*Shown(exchange, Secrets::Masked), {});
    QVERIFY2(text.find(secret) == std::string::npos, text.c_str());
    QCOMPARE(text, exchangeJson(masked(exchange), {}));
    QVERIFY(exchangeJson(*Shown(exchange, Secrets::Shown), {}).find(secret) != std::string::npos);
}

void tst_Masked::copiesNothingThatHoldsNoSecret()
{
    const auto exchange = ExchangeBuilder("GET").header("X-A", "b").sendHead().answer(ok).end();
    const Shown shown(exchange, Secrets::Masked);
    QCOMPARE(&*shown, &exchange);
    QCOMPARE(exchangeJson(masked(exchange)), exchangeJson(exchange)); // as nothing would have changed
}

QTEST_GUILESS_MAIN(tst_Masked)
#include "tst_masked.moc"
