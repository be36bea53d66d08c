// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lab's proxy before the lab's own origin: what each of its behaviours makes of an exchange.

#include "app/lab/lab.h"
#include "tests/app/lab/rawclient.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace expectra;
using namespace expectra::lab;

namespace {

std::string credentials(const std::string &pair)
{
    if (pair.empty())
        return {};
    return "Proxy-Authorization: Basic " + QByteArray::fromStdString(pair).toBase64().toStdString() + "\r\n";
}

// The statuses in their order: "100 200".
QString statuses(const std::string &answer)
{
    static const QRegularExpression line(QStringLiteral("HTTP/1\\.1 (\\d{3}) "));
    QStringList found;
    auto match = line.globalMatch(QString::fromStdString(answer));
    while (match.hasNext())
        found.append(match.next().captured(1));
    return found.join(QLatin1Char(' '));
}

} // namespace

class tst_LabProxy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void behavesAsItsUserSays_data();
    void behavesAsItsUserSays();
    void handsOnWhatTheOriginShallSee();
    void takesTheExpectationOut();
    void speaksTheOldVersionUpstream();
    void waitsAsLongAsThePasswordSays();
    void hangsOnAnExpectation();
    void posesAsAnother();
    void isAGatewayForThoseWhoNameNoOrigin_data();
    void isAGatewayForThoseWhoNameNoOrigin();
    void opensATunnel();
    void carriesALargeBodyBothWays();
    void refusesToGoElsewhere_data();
    void refusesToGoElsewhere();
    void answersConnectOtherwise_data();
    void answersConnectOtherwise();
    void wantsThePasswordWhereThePortSaysSo();
    void refusesAScenarioThatItHasNot();
    void stopsAmidATunnel();

private:
    [[nodiscard]] std::string origin(const std::string &path) const;
    [[nodiscard]] std::string put(const std::string &user, const std::string &path,
                                  const std::string &fields = {}) const;
    [[nodiscard]] std::string connectBy(const std::string &user, const std::string &target) const;

    std::unique_ptr<Lab> m_lab;
};

void tst_LabProxy::initTestCase()
{
    auto lab = Lab::start({.proxyPort = 0});
    QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
}

std::string tst_LabProxy::origin(const std::string &path) const
{
    return "http://127.0.0.1:" + std::to_string(m_lab->port()) + path;
}

std::string tst_LabProxy::put(const std::string &user, const std::string &path,
                              const std::string &fields) const
{
    RawClient client(*m_lab->proxyPort());
    client.send("PUT " + origin(path) + " HTTP/1.1\r\nHost: x\r\n" + credentials(user) + fields +
                "Connection: close\r\nContent-Length: 5\r\n\r\nhello");
    return client.readToEnd();
}

std::string tst_LabProxy::connectBy(const std::string &user, const std::string &target) const
{
    RawClient client(*m_lab->proxyPort());
    client.send("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + credentials(user) +
                "Connection: close\r\n\r\n");
    return client.readThrough("\r\n\r\n");
}

void tst_LabProxy::behavesAsItsUserSays_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *user, const char *path, const char *expected) {
        QTest::newRow(name) << QByteArray(user) << QByteArray(path) << QString::fromLatin1(expected);
    };
    row("no user", "", "/expect/continue", "100 200");
    row("pass", "pass:", "/expect/continue", "100 200");
    row("pass, refused behind", "pass:", "/expect/refuse", "417");
    row("strip", "strip:", "/expect/continue", "200");
    row("strip, strict behind", "strip:", "/expect/strict", "200");
    row("refuse", "refuse:", "/expect/continue", "417");
    row("self-continue", "self-continue:", "/expect/continue", "100 200");
    row("self-continue, rejected behind", "self-continue:", "/expect/reject?status=413", "100 413");
    row("downgrade", "downgrade:", "/expect/continue", "200");
    row("auth without password", "auth:", "/expect/continue", "407");
    row("auth with another password", "auth:guess", "/expect/continue", "407");
    row("auth", "auth:secret", "/expect/continue", "100 200");
    row("deny", "deny:secret", "/expect/continue", "407");
    row("answer", "answer:", "/expect/continue", "403");
    row("answer otherwise", "answer:status=417", "/expect/continue", "417");
    row("flaky, first", "flaky:", "/expect/continue", "100 200");
    row("flaky, second", "flaky:", "/expect/continue", "417");
    row("flaky, third", "flaky:", "/expect/continue", "100 200");
    row("a name that is none", "somebody:", "/expect/continue", "100 200");
}

void tst_LabProxy::behavesAsItsUserSays()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QByteArray, path);
    QFETCH(const QString, expected);
    const auto answer = put(user.toStdString(), path.toStdString(), "Expect: 100-continue\r\n");
    QVERIFY2(statuses(answer) == expected, answer.c_str());
}

void tst_LabProxy::handsOnWhatTheOriginShallSee()
{
    const auto answer = put("pass:", "/expect/echo?a=b", "Proxy-Connection: keep-alive\r\nX-Own: 1\r\n");
    QVERIFY2(answer.find(R"("target": "/expect/echo?a=b")") != std::string::npos, answer.c_str());
    QVERIFY2(answer.find(R"(["X-Own", "1"])") != std::string::npos, answer.c_str());
    QVERIFY2(answer.find(R"(["Via", "1.1 expectra-lab"])") != std::string::npos, answer.c_str());
    QVERIFY2(answer.find(R"("bytes": 5)") != std::string::npos, answer.c_str());
    QVERIFY2(answer.find("Proxy-") == std::string::npos, answer.c_str());
}

void tst_LabProxy::takesTheExpectationOut()
{
    const auto passed = put("pass:", "/expect/echo", "expect: 100-continue\r\n");
    QVERIFY2(passed.find(R"(["expect", "100-continue"])") != std::string::npos, passed.c_str());
    const auto stripped = put("strip:", "/expect/echo", "expect: 100-continue\r\n");
    QVERIFY2(stripped.find("expect\"") == std::string::npos, stripped.c_str());
}

void tst_LabProxy::speaksTheOldVersionUpstream()
{
    const auto answer = put("downgrade:", "/expect/echo");
    QVERIFY2(answer.find(R"("version": "HTTP/1.0")") != std::string::npos, answer.c_str());

    RawClient client(*m_lab->proxyPort());
    client.send("PUT " + origin("/expect/echo") + " HTTP/1.1\r\nHost: x\r\n" + credentials("downgrade:") +
                "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QCOMPARE(statuses(client.readToEnd()), QStringLiteral("411"));
}

void tst_LabProxy::waitsAsLongAsThePasswordSays()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(statuses(put("delay:ms=120", "/expect/continue")), QStringLiteral("200"));
    QVERIFY(timer.elapsed() >= 120);
    QCOMPARE(statuses(put("delay:ms=soon", "/expect/continue")), QStringLiteral("400"));
}

void tst_LabProxy::hangsOnAnExpectation()
{
    RawClient client(*m_lab->proxyPort());
    client.send("PUT " + origin("/expect/continue") + " HTTP/1.1\r\nHost: x\r\n" + credentials("hang:") +
                "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QVERIFY(client.isQuiet());
    QCOMPARE(statuses(put("hang:", "/expect/continue")), QStringLiteral("200"));
}

void tst_LabProxy::posesAsAnother()
{
    const auto answer = put("refuse:server=gate%2F1.0&via=1.0 gate", "/expect/continue", "Expect: a\r\n");
    QVERIFY2(answer.find("Server: gate/1.0\r\nVia: 1.0 gate\r\n") != std::string::npos, answer.c_str());
}

void tst_LabProxy::isAGatewayForThoseWhoNameNoOrigin_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no user") << QByteArray() << QByteArray("/expect/continue") << QStringLiteral("100 200");
    QTest::newRow("pass") << QByteArray("pass:") << QByteArray("/expect/refuse") << QStringLiteral("417");
    QTest::newRow("strip") << QByteArray("strip:") << QByteArray("/expect/continue") << QStringLiteral("200");
    QTest::newRow("a status") << QByteArray("answer:status=502") << QByteArray("/expect/continue")
                              << QStringLiteral("502");
    QTest::newRow("a path that isn't there")
        << QByteArray() << QByteArray("/nowhere") << QStringLiteral("404");
}

void tst_LabProxy::isAGatewayForThoseWhoNameNoOrigin()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QByteArray, path);
    QFETCH(const QString, expected);
    const auto who = credentials(user.toStdString());
    RawClient client(*m_lab->proxyPort());
    client.send("PUT " + path.toStdString() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" +
                (who.empty() ? who : who.substr(who.find("Authorization"))) +
                "Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello");
    const auto answer = client.readToEnd();
    QVERIFY2(statuses(answer) == expected, answer.c_str());
}

void tst_LabProxy::opensATunnel()
{
    RawClient client(*m_lab->proxyPort());
    const auto target = "127.0.0.1:" + std::to_string(m_lab->port());
    client.send("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n");
    QCOMPARE(client.readThrough("\r\n\r\n"), std::string("HTTP/1.1 200 Connection established\r\n\r\n"));
    // Two exchanges on what is one connection to the origin.
    for (int i = 1; i <= 2; ++i) {
        client.send("GET /expect/echo HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = client.readThrough("}}\n");
        QVERIFY2(answer.find("\"request\": " + std::to_string(i) + "}") != std::string::npos, answer.c_str());
        QVERIFY2(answer.find("Via") == std::string::npos, answer.c_str());
    }
}

void tst_LabProxy::carriesALargeBodyBothWays()
{
    const std::size_t size = 4000000;
    RawClient client(*m_lab->proxyPort());
    client.send("PUT " + origin("/expect/echo") +
                " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + std::to_string(size) +
                "\r\n\r\n" + std::string(size, 'x'));
    const auto answer = client.readToEnd();
    QVERIFY2(answer.find("\"bytes\": " + std::to_string(size)) != std::string::npos, answer.c_str());

    RawClient other(*m_lab->proxyPort());
    other.send("GET " + origin("/bytes?count=" + std::to_string(size)) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto content = other.readToEnd();
    QCOMPARE(content.size() - content.find("\r\n\r\n") - 4, size);
}

void tst_LabProxy::refusesToGoElsewhere_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *request, const char *expected) {
        QTest::newRow(name) << QByteArray(request) << QString::fromLatin1(expected);
    };
    row("another machine", "GET http://192.0.2.1/ HTTP/1.1", "403");
    row("a name", "GET http://www.example.com/ HTTP/1.1", "403");
    row("a tunnel elsewhere", "CONNECT www.example.com:443 HTTP/1.1", "403");
    row("nobody there", "GET http://localhost:1/ HTTP/1.1", "502");
    row("nobody behind the tunnel", "CONNECT [::1]:1 HTTP/1.1", "502");
    row("no address at all", "GET expect HTTP/1.1", "400");
    row("another scheme", "GET ftp://localhost/ HTTP/1.1", "400");
    row("no port", "CONNECT localhost HTTP/1.1", "400");
    row("port out of range", "GET http://localhost:99999/ HTTP/1.1", "400");
}

void tst_LabProxy::refusesToGoElsewhere()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QString, expected);
    RawClient client(*m_lab->proxyPort());
    client.send(request.toStdString() + "\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto answer = client.readToEnd();
    QVERIFY2(statuses(answer) == expected, answer.c_str());
}

void tst_LabProxy::answersConnectOtherwise_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("403") << QByteArray("connect-403:") << QByteArray("HTTP/1.1 403 ");
    QTest::newRow("417") << QByteArray("connect-417:") << QByteArray("HTTP/1.1 417 ");
    QTest::newRow("502") << QByteArray("connect-502:") << QByteArray("HTTP/1.1 502 ");
    QTest::newRow("407") << QByteArray("deny:") << QByteArray("HTTP/1.1 407 ");
    QTest::newRow("garbage") << QByteArray("connect-garbage:") << QByteArray("\0\xff", 2);
    QTest::newRow("refuse has no expectation to refuse")
        << QByteArray("refuse:") << QByteArray("HTTP/1.1 200 ");
}

void tst_LabProxy::answersConnectOtherwise()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QByteArray, beginning);
    const auto answer = connectBy(user.toStdString(), "127.0.0.1:" + std::to_string(m_lab->port()));
    QVERIFY2(answer.starts_with(beginning.toStdString()), answer.c_str());
}

void tst_LabProxy::wantsThePasswordWhereThePortSaysSo()
{
    const auto lab = Lab::start({.proxyPort = 0, .proxyScenario = "auth"});
    QVERIFY(lab.has_value());
    RawClient client(*(*lab)->proxyPort());
    const auto request = "GET " + origin("/expect/status?code=201") + " HTTP/1.1\r\nHost: x\r\n";
    client.send(request + "\r\n");
    const auto challenge = client.readThrough("secret.\n");
    QVERIFY2(challenge.find("Proxy-Authenticate: Basic realm=\"expectra-lab\"") != std::string::npos,
             challenge.c_str());
    client.send(request + credentials("anybody:secret") + "\r\n"); // on the same connection
    QCOMPARE(statuses(client.readToEnd()), QStringLiteral("201"));
}

void tst_LabProxy::refusesAScenarioThatItHasNot()
{
    const auto lab = Lab::start({.proxyPort = 0, .proxyScenario = "fly"});
    QVERIFY(!lab.has_value());
    QCOMPARE(lab.error().detail, std::string("the proxy has no scenario fly"));
}

void tst_LabProxy::stopsAmidATunnel()
{
    const auto lab = Lab::start({.proxyPort = 0});
    QVERIFY(lab.has_value());
    RawClient client(*(*lab)->proxyPort());
    client.send("CONNECT 127.0.0.1:" + std::to_string(m_lab->port()) + " HTTP/1.1\r\n\r\n");
    QVERIFY(!client.readThrough("\r\n\r\n").empty());
    QElapsedTimer timer;
    timer.start();
    (*lab)->stop();
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(client.readEnd(), std::string("closed"));
}

QTEST_GUILESS_MAIN(tst_LabProxy)
#include "tst_labproxy.moc"
