// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/analysis/findings.h"
#include "app/auth/digest.h"
#include "app/exchange/followreasons.h"
#include "tests/support/exchangebuilder.h"

#include <QTest>

using namespace expectra;
using namespace expectra::test;

namespace {

std::string head(int status, const std::string &fields = {})
{
    return "HTTP/1.1 " + std::to_string(status) + " Word\r\n" + fields + "Content-Length: 0\r\n\r\n";
}

Exchange answered(const std::string &url, int status, const std::string &fields = {},
                  const std::string &authorization = {})
{
    ExchangeBuilder builder("GET", url);
    if (!authorization.empty())
        builder.header("Authorization", authorization);
    return builder.sendHead().answer(head(status, fields)).end();
}

Exchange redirected(const std::string &url, int status, FollowUp followUp)
{
    auto exchange = answered(url, status, "Location: " + followUp.location + "\r\n");
    exchange.followUp = std::move(followUp);
    return exchange;
}

/// The ids of those that begin with FLW or AUT, in their order.
QString ids(const Exchange &exchange)
{
    QStringList list;
    for (const auto &finding : findings(exchange)) {
        if (finding.id.starts_with("FLW") || finding.id.starts_with("AUT"))
            list << QString::fromStdString(finding.id);
    }
    return list.join(u' ');
}

template <class Change>
void changeRequest(Exchange &exchange, Change change)
{
    auto request = *exchange.request;
    change(request);
    exchange.request = std::make_shared<const PreparedRequest>(std::move(request));
}

} // namespace

class tst_FollowFindings : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhyARedirectEndsHere_data();
    void tellsWhyARedirectEndsHere();
    void tellsWhatARedirectChanges();
    void saysNothingOfAPlainRedirect();
    void tellsWhatA401Means();
    void holdsTheServerToItsProof();
    void warnsOfCredentialsInTheClear();
    void tellsWhichCookieWasNotKept();
    void neverShowsASecret();
};

void tst_FollowFindings::tellsWhyARedirectEndsHere_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a circle") << QByteArray(followreason::circle.data()) << QStringLiteral("FLW-001");
    QTest::newRow("the limit") << QByteArray("50 redirects were followed") << QStringLiteral("FLW-002");
    QTest::newRow("not asked for") << QByteArray(followreason::off.data()) << QStringLiteral("FLW-003");
    QTest::newRow("no Location") << QByteArray("the answer has no Location") << QStringLiteral("FLW-004");
}

void tst_FollowFindings::tellsWhyARedirectEndsHere()
{
    QFETCH(QByteArray, reason);
    QTEST(ids(redirected("http://127.0.0.1/a", 302, {false, "http://127.0.0.1/b", reason.toStdString(), {}})),
          "expected");
}

void tst_FollowFindings::tellsWhatARedirectChanges()
{
    QCOMPARE(ids(redirected("https://127.0.0.1/a", 301, {true, "http://127.0.0.1/b", {}, {}})),
             QStringLiteral("FLW-005"));
    QCOMPARE(
        ids(redirected("http://127.0.0.1/a", 302, {true, "http://127.0.0.1/b", {}, {"POST became GET"}})),
        QStringLiteral("FLW-006"));
    QCOMPARE(ids(redirected("http://127.0.0.1/a", 307,
                            {true, "http://b.test/b", {}, {"Authorization left out", "Cookie left out"}})),
             QStringLiteral("FLW-007"));
    const auto meant =
        findings(redirected("http://127.0.0.1/a", 303, {true, "http://127.0.0.1/b", {}, {"PUT became GET"}}));
    QVERIFY(meant.back().id == "FLW-006" && meant.back().severity == Severity::Info);
}

void tst_FollowFindings::saysNothingOfAPlainRedirect()
{
    QCOMPARE(ids(redirected("http://127.0.0.1/a", 302, {true, "http://127.0.0.1/b", {}, {}})), QString());
}

void tst_FollowFindings::tellsWhatA401Means()
{
    const std::string challenge = "WWW-Authenticate: Basic realm=\"r\"\r\n";
    QCOMPARE(ids(answered("http://127.0.0.1/", 401, challenge)), QStringLiteral("AUT-002"));
    QCOMPARE(ids(answered("http://127.0.0.1/", 401, challenge, "Basic dTpw")), QStringLiteral("AUT-001"));
    auto unknown =
        answered("http://127.0.0.1/", 401, "WWW-Authenticate: Digest nonce=n, algorithm=SHA-3\r\n");
    unknown.followUp.reason = "the server asks for Digest with the algorithm 'SHA-3'";
    QCOMPARE(ids(unknown), QStringLiteral("AUT-003"));
    auto goesOn = answered("http://127.0.0.1/", 401, "WWW-Authenticate: Digest nonce=n\r\n");
    goesOn.followUp.follows = true;
    QCOMPARE(ids(goesOn), QString());
}

void tst_FollowFindings::holdsTheServerToItsProof()
{
    const auth::DigestChallenge challenge{
        "r",   "n",  {}, {}, auth::HashKind::Md5, false, auth::DigestChallenge::Protection::Request,
        false, false};
    const auth::DigestUse use{"GET", "/x", "me", "secret", "c", 1, {}};
    const auto proved = [&](const std::string &proof) {
        auto exchange =
            answered("http://127.0.0.1/x", 200, "Authentication-Info: rspauth=\"" + proof + "\"\r\n",
                     auth::digestAuthorization(challenge, use));
        changeRequest(exchange, [](PreparedRequest &request) { request.auth = DigestAuth{"me", "secret"}; });
        return ids(exchange);
    };
    QCOMPARE(proved(auth::expectedServerProof(challenge, use)), QString());
    QCOMPARE(proved("00000000000000000000000000000000"), QStringLiteral("AUT-004"));
}

void tst_FollowFindings::warnsOfCredentialsInTheClear()
{
    QCOMPARE(ids(answered("http://a.test/", 200, {}, "Basic dTpw")), QStringLiteral("AUT-005"));
    QCOMPARE(ids(answered("http://a.test/", 200, {}, "Digest nonce=n")), QString());
    QCOMPARE(ids(answered("http://127.0.0.1/", 200, {}, "Basic dTpw")), QString());
    QCOMPARE(ids(answered("https://a.test/", 200, {}, "Basic dTpw")), QString());
}

void tst_FollowFindings::tellsWhichCookieWasNotKept()
{
    auto exchange = answered("http://127.0.0.1/", 200);
    exchange.cookies = {{"good", true, {}},
                        {"bad", false, "it is Secure, but came over http"},
                        {"gone", false, "it has expired"}};
    QCOMPARE(ids(exchange), QString()); // nobody asked for cookies to be kept
    changeRequest(exchange, [](PreparedRequest &request) { request.following.cookies = true; });
    QCOMPARE(ids(exchange), QStringLiteral("FLW-010"));
    QVERIFY(findings(exchange).back().summary.contains(QStringLiteral("bad")));
}

void tst_FollowFindings::neverShowsASecret()
{
    for (const auto &finding : findings(answered("http://a.test/", 401, {}, "Basic c2VjcmV0"))) {
        for (const auto &evidence : finding.evidence)
            QVERIFY(!evidence.text.contains(QStringLiteral("c2VjcmV0")));
    }
}

QTEST_GUILESS_MAIN(tst_FollowFindings)
#include "tst_followfindings.moc"
