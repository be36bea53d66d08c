// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/player/following/proxylogin.h"
#include "tests/support/exchangebuilder.h"

#include <QTest>

using namespace expectra;
using following::proxyLoginAfter;
using test::ExchangeBuilder;

class tst_ProxyLogin : public QObject
{
    Q_OBJECT

private slots:
    void answersWhoeverAsked_data();
    void answersWhoeverAsked();
    void answersNobodyElse_data();
    void answersNobodyElse();
    void answersOnceUnlessTheNonceWasStale();
};

namespace {

constexpr const char *digest = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=SHA-256";

std::string head(const std::string &challenge, int status = 407)
{
    return "HTTP/1.1 " + std::to_string(status) + " Who\r\nProxy-Authenticate: " + challenge + "\r\n\r\n";
}

Exchange tunnelled(const std::string &challenge, const char *proxy = "u:p@p.test")
{
    return ExchangeBuilder("PUT").body(5).through(proxy, true).proxyAnswers(head(challenge)).end();
}

Exchange forwarded(const std::string &challenge, int status = 407)
{
    return ExchangeBuilder("PUT")
        .body(5)
        .through("u:p@p.test")
        .sendHead()
        .answer(head(challenge, status))
        .end();
}

} // namespace

void tst_ProxyLogin::answersWhoeverAsked_data()
{
    QTest::addColumn<bool>("isTunnel");
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("to CONNECT") << true << QByteArray("uri=\"127.0.0.1:8417\"");
    QTest::newRow("to the request") << false << QByteArray("uri=\"http://127.0.0.1:8417/put\"");
}

void tst_ProxyLogin::answersWhoeverAsked()
{
    QFETCH(bool, isTunnel);
    QFETCH(QByteArray, uri);
    const auto login = proxyLoginAfter(isTunnel ? tunnelled(digest) : forwarded(digest));
    QVERIFY(login.proxy);
    const auto answer = QByteArray::fromStdString(login.proxy->authorization);
    QVERIFY2(answer.startsWith("Digest username=\"u\", realm=\"r\""), answer.constData());
    QVERIFY2(answer.contains(uri), answer.constData());
    QCOMPARE(login.change, std::string("Proxy-Authorization: Digest with SHA-256"));
    QVERIFY(login.reason.empty());
}

void tst_ProxyLogin::answersNobodyElse_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("reason");
    const char *names[]{"Basic alone", "no user", "another status", "no proxy", "an unknown algorithm"};
    for (int i = 0; i < 5; ++i)
        QTest::newRow(names[i]) << i << QByteArray(i == 4 ? "SHA-1" : "");
}

void tst_ProxyLogin::answersNobodyElse()
{
    QFETCH(int, index);
    QFETCH(QByteArray, reason);
    const Exchange exchanges[]{tunnelled("Basic realm=\"r\""), tunnelled(digest, "p.test"),
                               forwarded(digest, 401),
                               ExchangeBuilder("GET").sendHead().answer(head(digest)).end(),
                               tunnelled("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-1")};
    const auto login = proxyLoginAfter(exchanges[index]);
    QVERIFY(!login.proxy);
    QVERIFY2(login.reason.find(reason.toStdString()) != std::string::npos, login.reason.c_str());
    QCOMPARE(login.reason.empty(), reason.isEmpty());
}

void tst_ProxyLogin::answersOnceUnlessTheNonceWasStale()
{
    const auto again = [](const std::string &challenge) {
        auto exchange = tunnelled(challenge);
        auto request = *exchange.request;
        request.proxy->authorization = "Digest username=\"u\"";
        exchange.request = std::make_shared<const PreparedRequest>(std::move(request));
        return proxyLoginAfter(exchange);
    };
    QVERIFY(!again(digest).proxy);
    QVERIFY(!again(digest).reason.empty());
    QVERIFY(again(std::string(digest) + ", stale=true").proxy);
}

QTEST_GUILESS_MAIN(tst_ProxyLogin)
#include "tst_proxylogin.moc"
