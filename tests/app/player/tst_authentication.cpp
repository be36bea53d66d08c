// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/digest.h"
#include "app/player/player.h"
#include "tests/app/player/playing.h"
#include "tests/app/player/saying.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::test;

namespace {

std::string challenge(const std::string &parameters)
{
    return answer(401, "WWW-Authenticate: Digest realm=\"r\", " + parameters + "\r\n");
}

Request digest(Request request, const std::string &url)
{
    request.url = url;
    request.auth = DigestAuth{"user", "pass"};
    return request;
}

Request plainUpload(ByteCount size)
{
    auto request = upload(size);
    request.headers.remove("Expect");
    request.expectation.mode = expect::Mode::None;
    return request;
}

/// A server's own check: what the request says, computed anew from the password. Empty: it is right.
std::string wrongIn(const Exchange &exchange, const std::string &parameters, std::uint32_t count,
                    const std::string &contentHash = {})
{
    const auto said = std::string(exchange.request->fields().value("Authorization").value_or("nothing"));
    http::Headers headers;
    headers.append("WWW-Authenticate", "Digest realm=\"r\", " + parameters);
    const auto read = auth::chooseDigest(auth::parseChallenges(headers, "WWW-Authenticate"));
    const auto own = auth::parseParameters(said.substr(said.find(' ') + 1));
    const auto cnonce = auth::parameter(own, "cnonce");
    const auto expected = auth::digestAuthorization(
        *read, {exchange.request->method, exchange.request->target.pathAndQuery, "user", "pass",
                std::string(cnonce.value_or("")), count, contentHash});
    return said == expected ? std::string() : said + " instead of " + expected;
}

} // namespace

class tst_Authentication : public QObject
{
    Q_OBJECT

private slots:
    void answersAChallenge_data();
    void answersAChallenge();
    void goesOnWithTheNonce();
    void takesTheNextNonce();
    void asksAgainWithAStaleNonce();
    void givesUpWhereThePasswordIsRefused();
    void givesUpWhereEveryNonceIsStale();
    void saysWhatItCannotAnswer();
    void asksFirstWithoutContent();
    void sendsTheContentWhereNobodyAsked();
    void awaits100BehindTheChallenge();
    void protectsTheContent();
    void followsARedirectWithANewAnswer();
    void leavesATypedFieldAlone();
    void signsForAwsWhenItIsSent();
};

void tst_Authentication::answersAChallenge_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::newRow("MD5") << QByteArray("nonce=\"n\", qop=\"auth\", opaque=\"o\"");
    QTest::newRow("SHA-256-sess") << QByteArray("nonce=\"n\", qop=\"auth\", algorithm=SHA-256-sess");
    QTest::newRow("SHA-512-256, userhash")
        << QByteArray("nonce=n, qop=auth, algorithm=SHA-512-256, userhash=true");
    QTest::newRow("no qop") << QByteArray("nonce=\"n\"");
}

void tst_Authentication::answersAChallenge()
{
    QFETCH(QByteArray, parameters);
    RawServer server(saying({challenge(parameters.toStdString()), std::string(okay)}));
    Player player;
    const auto exchanges = played(player, digest(download(), server.url("/x?y=1")));
    QCOMPARE(summary(exchanges), QStringLiteral("401 none kept; 200 none kept"));
    QVERIFY(!exchanges[0]->request->fields().contains("Authorization"));
    QVERIFY(exchanges[1]->initiator == Initiator::Authentication);
    QVERIFY(exchanges[1]->initiatedBy == exchanges[0]->id);
    QVERIFY(exchanges[0]->followUp.follows);
    QCOMPARE(wrongIn(*exchanges[1], parameters.toStdString(), 1), std::string());
}

void tst_Authentication::goesOnWithTheNonce()
{
    RawServer server(saying({challenge("nonce=n, qop=auth"), std::string(okay), std::string(okay)}));
    Player player;
    (void)played(player, digest(download(), server.url("/a")));
    const auto second = played(player, digest(download(), server.url("/b")));
    QCOMPARE(summary(second), QStringLiteral("200 none kept"));
    QCOMPARE(wrongIn(*second.front(), "nonce=n, qop=auth", 2), std::string());
}

void tst_Authentication::takesTheNextNonce()
{
    RawServer server(
        saying({challenge("nonce=n, qop=auth"),
                answer(200, "Authentication-Info: nextnonce=\"m\", qop=auth\r\n"), std::string(okay)}));
    Player player;
    (void)played(player, digest(download(), server.url("/a")));
    const auto second = played(player, digest(download(), server.url("/b")));
    QCOMPARE(wrongIn(*second.front(), "nonce=m, qop=auth", 1), std::string());
}

void tst_Authentication::asksAgainWithAStaleNonce()
{
    RawServer server(saying({challenge("nonce=n, qop=auth"), std::string(okay),
                             challenge("nonce=m, qop=auth, stale=true"), std::string(okay)}));
    Player player;
    (void)played(player, digest(download(), server.url("/a")));
    const auto second = played(player, digest(download(), server.url("/b")));
    QCOMPARE(summary(second), QStringLiteral("401 none kept; 200 none kept"));
    QCOMPARE(wrongIn(*second.back(), "nonce=m, qop=auth", 1), std::string());
}

void tst_Authentication::givesUpWhereThePasswordIsRefused()
{
    RawServer server(saying({challenge("nonce=n, qop=auth"), challenge("nonce=m, qop=auth"), "never sent"}));
    Player player;
    const auto exchanges = played(player, digest(download(), server.url("/a")));
    QCOMPARE(summary(exchanges), QStringLiteral("401 none kept; 401 none kept"));
    QVERIFY(!exchanges.back()->followUp.follows);
    QCOMPARE(exchanges.back()->followUp.reason,
             std::string("the server refuses the user name or the password"));
}

void tst_Authentication::givesUpWhereEveryNonceIsStale()
{
    const auto stale = challenge("nonce=n, qop=auth, stale=true");
    RawServer server(saying({stale, stale, stale, stale, "never sent"}));
    Player player;
    const auto exchanges = played(player, digest(download(), server.url("/a")));
    QCOMPARE(exchanges.size(), std::size_t(4));
    QCOMPARE(exchanges.back()->followUp.reason, std::string("the server calls every nonce stale"));
}

void tst_Authentication::saysWhatItCannotAnswer()
{
    RawServer server(saying({challenge("nonce=n, algorithm=SHA-3")}));
    Player player;
    const auto exchanges = played(player, digest(download(), server.url("/a")));
    QCOMPARE(exchanges.size(), std::size_t(1));
    QVERIFY(exchanges.back()->followUp.reason.find("'SHA-3'") != std::string::npos);
}

void tst_Authentication::asksFirstWithoutContent()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send(challenge("nonce=n, qop=auth"));
        peer.readHead();
        peer.readBody(300000);
        peer.send(okay);
        peer.readToEnd();
    });
    Player player;
    const auto exchanges = played(player, digest(plainUpload(300000), server.url("/a")));
    QCOMPARE(summary(exchanges), QStringLiteral("401 none kept; 200 none kept"));
    QCOMPARE(exchanges[0]->sent.bodyBytes, ByteCount(0));
    QCOMPARE(std::string(*exchanges[0]->request->fields().combined("Content-Length")), std::string("0"));
    QCOMPARE(exchanges[1]->sent.bodyBytesSent, ByteCount(300000));
    QCOMPARE(exchanges[0]->followUp.changes.back(), std::string("content sent"));
}

void tst_Authentication::sendsTheContentWhereNobodyAsked()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send(okay);
        peer.readHead();
        peer.readBody(5);
        peer.send(okay);
        peer.readToEnd();
    });
    Player player;
    const auto exchanges = played(player, digest(plainUpload(5), server.url("/a")));
    QCOMPARE(exchanges.size(), std::size_t(2));
    QVERIFY(exchanges[0]->followUp.follows);
    QCOMPARE(exchanges[1]->sent.bodyBytesSent, ByteCount(5));
}

/// Behind an expectation the content needn't be held back by other means: the 401 comes before it.
void tst_Authentication::awaits100BehindTheChallenge()
{
    RawServer server({saying({challenge("nonce=n, qop=auth")}), [](RawConnection &peer) {
                          peer.readHead();
                          peer.send("HTTP/1.1 100 Continue\r\n\r\n");
                          peer.readBody(5);
                          peer.send(okay);
                          peer.readToEnd();
                      }});
    Player player;
    const auto exchanges = played(player, digest(upload(5), server.url("/a")));
    QCOMPARE(summary(exchanges), QStringLiteral("401 rejected-early closed-by-us; 200 continued kept"));
    QCOMPARE(exchanges[0]->sent.bodyBytesSent, ByteCount(0));
    QCOMPARE(std::string(*exchanges[0]->request->fields().combined("Content-Length")), std::string("5"));
}

void tst_Authentication::protectsTheContent()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send(challenge("nonce=n, qop=auth-int"));
        peer.readHead();
        peer.readBody(5);
        peer.send(okay);
        peer.readToEnd();
    });
    Player player;
    auto request = plainUpload(0);
    request.body = BytesBody{"bytes"};
    const auto exchanges = played(player, digest(request, server.url("/a")));
    QCOMPARE(exchanges.size(), std::size_t(2));
    QCOMPARE(wrongIn(*exchanges[1], "nonce=n, qop=auth-int", 1, auth::hashHex(auth::HashKind::Md5, "bytes")),
             std::string());
}

void tst_Authentication::followsARedirectWithANewAnswer()
{
    RawServer server(
        saying({challenge("nonce=n, qop=auth"), answer(302, "Location: /b\r\n"), std::string(okay)}));
    Player player;
    auto request = digest(download(), server.url("/a"));
    request.following.redirects = true;
    const auto exchanges = played(player, request);
    QCOMPARE(summary(exchanges), QStringLiteral("401 none kept; 302 none kept; 200 none kept"));
    QCOMPARE(wrongIn(*exchanges[2], "nonce=n, qop=auth", 2), std::string());
}

void tst_Authentication::leavesATypedFieldAlone()
{
    RawServer server(saying({challenge("nonce=n, qop=auth")}));
    Player player;
    auto request = digest(download(), server.url("/a"));
    request.headers.append("Authorization", "typed");
    QCOMPARE(played(player, request).size(), std::size_t(1));
}

void tst_Authentication::signsForAwsWhenItIsSent()
{
    RawServer server(saying({std::string(okay)}));
    Player player;
    auto request = download();
    request.url = server.url("/bucket/key");
    request.auth = AwsAuth{"id", "key", {}, "us-east-1", "s3"};
    const auto exchanges = played(player, request);
    const auto fields = exchanges.front()->request->fields();
    QVERIFY(fields.value("Authorization")->starts_with("AWS4-HMAC-SHA256 Credential=id/"));
    QCOMPARE(fields.value("X-Amz-Date")->size(), std::size_t(16));
    QVERIFY(exchanges.front()->sent.head.find("Authorization: AWS4-HMAC-SHA256") != std::string::npos);
}

QTEST_GUILESS_MAIN(tst_Authentication)
#include "tst_authentication.moc"
