// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/player/following/redirection.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;
using namespace expectra::test;

namespace {

/// PUT with content, an expectation, credentials and everything else that a redirect may change.
Request laden(const std::string &url = "http://a.test/x/y?q#part")
{
    auto request = upload();
    request.url = url;
    request.method = "POST";
    request.headers = {};
    request.headers.append("Content-Type", "text/plain");
    request.headers.append("Expect", "100-continue");
    request.headers.append("Authorization", "Bearer t");
    request.headers.append("Cookie", "a=1");
    request.headers.append("X-Kept", "1");
    request.suppressed = {"User-Agent"};
    request.following.redirects = true;
    return request;
}

Exchange answer(int status, const std::vector<std::string> &locations)
{
    Exchange exchange;
    exchange.response.emplace();
    exchange.response->status = status;
    for (const auto &location : locations)
        exchange.response->headers.append("Location", location);
    return exchange;
}

following::Redirection redirected(const Request &request, int status, const std::string &location = "/z")
{
    return following::redirectionOf(answer(status, {location}), prepared(request), 0);
}

/// "GET http://b.test/z | Host: b.test | X-Kept: 1".
QString print(const PreparedRequest &request)
{
    QStringList parts{QString::fromStdString(request.method + " " + request.target.scheme + "://" +
                                             request.target.authority() + request.target.pathAndQuery)};
    for (const auto &header : request.headers)
        parts << QString::fromStdString(header.field.name + ": " + header.field.value);
    return parts.join(QStringLiteral(" | "));
}

QString changes(const following::Redirection &redirection)
{
    QStringList list;
    for (const auto &change : redirection.followUp.changes)
        list << QString::fromStdString(change);
    return list.join(QStringLiteral(", "));
}

} // namespace

class tst_Redirection : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrChangesTheMethod_data();
    void keepsOrChangesTheMethod();
    void keepsTheContentWithTheMethod();
    void leavesOutWhatDescribesContent();
    void keepsTheMethodWhereAskedTo();
    void leavesCredentialsToTheirOrigin_data();
    void leavesCredentialsToTheirOrigin();
    void trustsWhereAskedTo();
    void leavesTheClientCertificateBehind();
    void leavesTheRouteBehind();
    void choosesTheProxyAnew();
    void renewsHost();
    void resolvesTheLocation_data();
    void resolvesTheLocation();
    void saysWhyNothingFollows_data();
    void saysWhyNothingFollows();
    void countsWhatItFollowed();
    void tellsWhereItLeadsThoughItDoesNotFollow();
    void passesOverOtherAnswers();
    void keepsANameThatWasGiven();
};

void tst_Redirection::keepsOrChangesTheMethod_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("next");
    const std::array<int, 5> statuses{301, 302, 303, 307, 308};
    for (const auto status : statuses) {
        for (const auto &method : {QByteArray("GET"), QByteArray("HEAD"), QByteArray("POST"),
                                   QByteArray("PUT"), QByteArray("DELETE"), QByteArray("QUERY")}) {
            const bool safe = method == "GET" || method == "HEAD";
            const bool becomesGet = (status == 303 && !safe) || (status < 303 && method == "POST");
            QTest::addRow("%d to %s", status, method.constData())
                << status << method << (becomesGet ? QByteArray("GET") : method);
        }
    }
}

void tst_Redirection::keepsOrChangesTheMethod()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, next);
    auto request = laden();
    request.method = method.toStdString();
    const auto redirection = redirected(request, status);
    QVERIFY(redirection.next);
    QCOMPARE(QByteArray::fromStdString(redirection.next->method), next);
    QCOMPARE(redirection.next->hasBody(), method == next);
    QCOMPARE(changes(redirection).contains(QStringLiteral("became GET")), method != next);
}

/// The expectation too: the content is sent again, and may be refused again.
void tst_Redirection::keepsTheContentWithTheMethod()
{
    const auto redirection = redirected(laden(), 307);
    QCOMPARE(print(*redirection.next),
             QStringLiteral("POST http://a.test/z | Host: a.test | Content-Type: text/plain | "
                            "Expect: 100-continue | Authorization: Bearer t | Cookie: a=1 | X-Kept: 1 | "
                            "Content-Length: 5"));
    QVERIFY(redirection.next->expectation.mode == expect::Mode::Wait);
    QCOMPARE(redirection.next->bodySize, ByteCount(5));
    QCOMPARE(changes(redirection), QString());
}

void tst_Redirection::leavesOutWhatDescribesContent()
{
    const auto redirection = redirected(laden(), 303);
    QCOMPARE(print(*redirection.next),
             QStringLiteral(
                 "GET http://a.test/z | Host: a.test | Authorization: Bearer t | Cookie: a=1 | X-Kept: 1"));
    QVERIFY(redirection.next->expectation.mode == expect::Mode::None);
    QVERIFY(!redirection.next->expectValue);
    QVERIFY(std::holds_alternative<NoBody>(redirection.next->body));
    QCOMPARE(changes(redirection), QStringLiteral("POST became GET, content left out, Content-Type left out, "
                                                  "Expect left out, Content-Length left out"));
}

void tst_Redirection::keepsTheMethodWhereAskedTo()
{
    auto request = laden();
    request.following.keepsMethod = true;
    for (const int status : {301, 302, 303}) {
        const auto redirection = redirected(request, status);
        QCOMPARE(redirection.next->method, std::string("POST"));
        QVERIFY(redirection.next->hasBody());
    }
}

void tst_Redirection::leavesCredentialsToTheirOrigin_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("kept");
    QTest::newRow("the same") << QByteArray("http://A.TEST:80/z") << true;
    QTest::newRow("another host") << QByteArray("http://b.test/z") << false;
    QTest::newRow("a host below") << QByteArray("http://b.a.test/z") << false;
    QTest::newRow("another port") << QByteArray("//a.test:8080/z") << false;
}

void tst_Redirection::leavesCredentialsToTheirOrigin()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, kept);
    auto request = laden();
    request.headers.append("Proxy-Authorization", "Basic p");
    const auto redirection = redirected(request, 307, location.toStdString());
    QVERIFY(redirection.next);
    const auto fields = redirection.next->fields();
    for (const auto name : {"Authorization", "Cookie", "Proxy-Authorization"}) {
        QCOMPARE(fields.contains(name), kept);
        QCOMPARE(changes(redirection).contains(QLatin1String(name)), !kept);
    }
    QVERIFY(fields.contains("X-Kept"));
}

void tst_Redirection::trustsWhereAskedTo()
{
    auto request = laden();
    request.following.trustsOtherOrigins = true;
    const auto fields = redirected(request, 307, "http://b.test/").next->fields();
    QVERIFY(fields.contains("Authorization") && fields.contains("Cookie"));
    QCOMPARE(std::string(*fields.value("Host")), std::string("b.test"));
}

void tst_Redirection::leavesTheClientCertificateBehind()
{
    auto request = laden();
    request.tls.certificate = "me.pem";
    request.tls.passphrase = "secret";
    QCOMPARE(redirected(request, 307).next->tls.certificate, std::string("me.pem"));
    const auto away = redirected(request, 307, "http://b.test/");
    QVERIFY(away.next->tls.certificate.empty() && away.next->tls.passphrase.empty());
    QVERIFY(changes(away).contains(QStringLiteral("client certificate left out")));
}

void tst_Redirection::leavesTheRouteBehind()
{
    auto request = laden();
    request.connectTo = "127.0.0.1:9";
    QVERIFY(redirected(request, 307).next->connectTo);
    const auto away = redirected(request, 307, "http://b.test/");
    QVERIFY(!away.next->connectTo);
    QVERIFY(changes(away).contains(QStringLiteral("place to connect to left out")));
}

void tst_Redirection::choosesTheProxyAnew()
{
    auto request = laden();
    request.proxy.from = ProxyChoice::From::Typed;
    request.proxy.address = "u:p@proxy.test";
    request.proxy.bypass = {"direct.test"};
    const auto sends = [](const PreparedRequest &next) {
        return next.fields().contains("Proxy-Authorization");
    };
    const auto through = redirected(request, 302, "http://b.test/");
    QVERIFY(through.next->proxy && sends(*through.next)); // for the proxy, whatever the origin
    const auto direct = redirected(request, 302, "http://direct.test/");
    QVERIFY(!direct.next->proxy && !sends(*direct.next));
    const auto tunnelled = redirected(request, 302, "https://a.test/");
    QVERIFY(tunnelled.next->proxy && !sends(*tunnelled.next));
    for (const auto &each : {through, direct, tunnelled})
        QVERIFY(!changes(each).contains(QLatin1String("Proxy-Authorization")));
}

void tst_Redirection::renewsHost()
{
    auto request = laden();
    request.headers = {};
    request.headers.append("Host", "typed.test");
    QCOMPARE(std::string(*redirected(request, 307).next->fields().value("Host")), std::string("typed.test"));
    const auto away = redirected(request, 307, "http://b.test:81/");
    QCOMPARE(std::string(*away.next->fields().value("Host")), std::string("b.test:81"));
    QVERIFY(changes(away).contains(QStringLiteral("Host as typed left out")));

    request.headers = {};
    request.suppressed = {"Host"};
    QVERIFY(!redirected(request, 307, "http://b.test/").next->fields().contains("Host"));
}

void tst_Redirection::resolvesTheLocation_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("asked");
    const auto row = [](const char *name, const char *location, const char *address, const char *asked) {
        QTest::newRow(name) << QByteArray(location) << QByteArray(address) << QByteArray(asked);
    };
    // clang-format off
    row("a path",            "/z",                  "http://a.test/z#part",       "/z");
    row("relative",          "z",                   "http://a.test/x/z#part",     "/x/z");
    row("a query",           "?r",                  "http://a.test/x/y?r#part",   "/x/y?r");
    row("another host",      "//b.test",            "http://b.test#part",         "/");
    row("its own fragment",  "http://b.test/#here", "http://b.test/#here",        "/");
    row("spaces around",     "  /z  ",              "http://a.test/z#part",       "/z");
    row("spaces inside",     "/a b",                "http://a.test/a%20b#part",   "/a%20b");
    row("beyond ASCII",      "/\xc3\xa4",           "http://a.test/%C3%A4#part",  "/%C3%A4");
    row("no scheme",         "b.test/z",            "http://a.test/x/b.test/z#part", "/x/b.test/z");
    // clang-format on
}

void tst_Redirection::resolvesTheLocation()
{
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, asked);
    const auto redirection = redirected(laden(), 302, location.toStdString());
    QTEST(QByteArray::fromStdString(redirection.followUp.location), "address");
    QVERIFY(redirection.next);
    QCOMPARE(QByteArray::fromStdString(redirection.next->target.pathAndQuery), asked);
}

void tst_Redirection::saysWhyNothingFollows_data()
{
    QTest::addColumn<QByteArrayList>("locations");
    QTest::addColumn<QString>("says");
    QTest::newRow("none") << QByteArrayList{} << QStringLiteral("no Location");
    QTest::newRow("an empty one") << QByteArrayList{" "} << QStringLiteral("no Location");
    QTest::newRow("two that differ") << QByteArrayList{"/a", "/b"} << QStringLiteral("more than one");
    QTest::newRow("another scheme") << QByteArrayList{"ftp://b.test/"} << QStringLiteral("'ftp'");
    QTest::newRow("no host") << QByteArrayList{"http:///a"} << QStringLiteral("no host");
    QTest::newRow("a port that is none") << QByteArrayList{"//b.test:x/"} << QStringLiteral("'x'");
}

void tst_Redirection::saysWhyNothingFollows()
{
    QFETCH(QByteArrayList, locations);
    QFETCH(QString, says);
    std::vector<std::string> values;
    for (const auto &each : locations)
        values.push_back(each.toStdString());
    const auto redirection = following::redirectionOf(answer(302, values), prepared(laden()), 0);
    QVERIFY(!redirection.next && !redirection.followUp.follows);
    QVERIFY2(QString::fromStdString(redirection.followUp.reason).contains(says),
             redirection.followUp.reason.c_str());
}

void tst_Redirection::countsWhatItFollowed()
{
    auto request = laden();
    request.following.maximumRedirects = 2;
    QVERIFY(following::redirectionOf(answer(302, {"/z"}), prepared(request), 1).next);
    const auto last = following::redirectionOf(answer(302, {"/z"}), prepared(request), 2);
    QVERIFY(!last.next);
    QCOMPARE(last.followUp.reason, std::string("2 redirects were followed"));
    request.following.maximumRedirects = -1; // no limit, as curl has it
    QVERIFY(following::redirectionOf(answer(302, {"/z"}), prepared(request), 1000).next);
}

void tst_Redirection::tellsWhereItLeadsThoughItDoesNotFollow()
{
    auto request = laden();
    request.following.redirects = false;
    const auto off = redirected(request, 301);
    QVERIFY(!off.next && !off.followUp.follows);
    QCOMPARE(off.followUp.location, std::string("http://a.test/z#part"));
    QCOMPARE(off.followUp.reason, std::string("redirects are not followed"));

    auto broken = answer(302, {"/z"});
    broken.failure.emplace();
    QCOMPARE(following::redirectionOf(broken, prepared(laden()), 0).followUp.reason,
             std::string("the answer broke off"));
}

void tst_Redirection::passesOverOtherAnswers()
{
    for (const int status : {200, 201, 300, 304, 305, 401, 417, 503}) {
        const auto redirection = redirected(laden(), status);
        QVERIFY(!redirection.next);
        QVERIFY(redirection.followUp.location.empty() && redirection.followUp.reason.empty());
    }
    QVERIFY(!following::redirectionOf(Exchange(), prepared(laden()), 0).next);
}

void tst_Redirection::keepsANameThatWasGiven()
{
    auto request = laden();
    QCOMPARE(redirected(request, 302).next->name, std::string("z"));
    request.name = "Mine";
    QCOMPARE(redirected(request, 302).next->name, std::string("Mine"));
}

QTEST_GUILESS_MAIN(tst_Redirection)
#include "tst_redirection.moc"
