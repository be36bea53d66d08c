// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the lab makes of requests, whichever scenario plays: kept connections, bodies of every framing,
// and requests that it can't play.

#include "app/lab/lab.h"
#include "tests/app/lab/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace expectra;
using namespace expectra::lab;

class tst_Conversation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsAConnectionForAThousandRequests();
    void answersRequestsThatCameTogether();
    void echoesTheHeadByteForByte();
    void digestsABodyWhateverItsFraming_data();
    void digestsABodyWhateverItsFraming();
    void refusesWhatItCannotPlay_data();
    void refusesWhatItCannotPlay();
    void answersHeadWithoutABody();
    void takesTheAbsoluteForm();
    void keepsForOldClientsThatAskForIt();
    void answersAlthoughTheBodyStillComes();

private:
    [[nodiscard]] std::string answerTo(const std::string &request) const;

    std::unique_ptr<Lab> m_lab;
};

void tst_Conversation::initTestCase()
{
    auto lab = Lab::start();
    QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
}

/// Needs a request after which the lab closes.
std::string tst_Conversation::answerTo(const std::string &request) const
{
    RawClient client(m_lab->port());
    client.send(request);
    return client.readToEnd();
}

void tst_Conversation::keepsAConnectionForAThousandRequests()
{
    RawClient client(m_lab->port());
    for (int i = 1; i <= 1000; ++i) {
        client.send("POST /expect/echo HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello");
        const auto answer = client.readThrough("}}\n");
        QVERIFY2(answer.find("\"request\": " + std::to_string(i) + "}") != std::string::npos, answer.c_str());
    }
}

void tst_Conversation::answersRequestsThatCameTogether()
{
    const auto answers = answerTo(
        "\r\nGET /expect/status?code=201 HTTP/1.1\r\n\r\n"
        "POST /expect/status?code=202 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
        "GET /expect/status?code=203 HTTP/1.1\r\nConnection: close\r\n\r\n");
    const auto first = answers.find("HTTP/1.1 201");
    const auto second = answers.find("HTTP/1.1 202");
    const auto third = answers.find("HTTP/1.1 203");
    QVERIFY2(first == 0 && first < second && second < third && third != std::string::npos, answers.c_str());
}

void tst_Conversation::echoesTheHeadByteForByte()
{
    const std::string head = "PATCH /expect/echo?a=%20b HTTP/1.1\r\nhost: x\r\nX-Bytes: \x01\xff\"\\\r\nno "
                             "colon\r\nEXPECT: 100-continue\r\n"
                             "Content-Length: 3\r\nConnection: close\r\n\r\n";
    RawClient client(m_lab->port());
    client.send(head);
    QCOMPARE(client.readThrough("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("abc");
    QVERIFY(client.readThrough("\r\n\r\n").find("Content-Type: application/json\r\n") != std::string::npos);
    const auto echo = QJsonDocument::fromJson(QByteArray::fromStdString(client.readToEnd())).object();
    const auto at = [&](const char *name) { return echo[QLatin1String(name)]; };

    QCOMPARE(at("head").toString().toLatin1(), QByteArray::fromStdString(head));
    QCOMPARE(at("method").toString(), QStringLiteral("PATCH"));
    QCOMPARE(at("target").toString(), QStringLiteral("/expect/echo?a=%20b"));
    QCOMPARE(at("version").toString(), QStringLiteral("HTTP/1.1"));
    QCOMPARE(at("headers").toArray().size(), 5);
    QCOMPARE(at("headers")[0][0].toString(), QStringLiteral("host"));
    QCOMPARE(at("interim"), QJsonValue(QJsonArray{100}));
    QCOMPARE(at("body")[QLatin1String("bytes")].toInt(), 3);
    QCOMPARE(at("body")[QLatin1String("sha256")].toString(),
             QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void tst_Conversation::digestsABodyWhateverItsFraming_data()
{
    QTest::addColumn<std::string>("fieldsAndBody");
    const auto row = [](const char *name, const char *fieldsAndBody) {
        QTest::newRow(name) << std::string(fieldsAndBody);
    };
    row("length", "Content-Length: 3\r\n\r\nabc");
    row("length twice", "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc");
    row("one chunk", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    row("many chunks", "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n1\r\nb\r\n01\r\nc\r\n0\r\n\r\n");
    row("extension and trailer",
        "Transfer-Encoding: Chunked\r\n\r\n3;x=y\r\nabc\r\n0 ; last\r\nX-T: 1\r\nX-U: 2\r\n\r\n");
    row("bare line feeds", "Transfer-Encoding: chunked\n\n3\nabc\n0\n\n");
    row("coding before chunks", "Transfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    row("both", "Transfer-Encoding: chunked\r\nContent-Length: 99\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
}

void tst_Conversation::digestsABodyWhateverItsFraming()
{
    QFETCH(std::string, fieldsAndBody);
    const auto request = "PUT /expect/echo HTTP/1.1\r\nConnection: close\r\n" + fieldsAndBody;
    const auto isRead = [](const std::string &answer) {
        return answer.find("\"bytes\": 3, \"sha256\": \"ba7816bf8f01cfea") != std::string::npos;
    };
    const auto whole = answerTo(request);
    QVERIFY2(isRead(whole), whole.c_str());

    RawClient client(m_lab->port());
    for (const auto byte : request)
        client.send({&byte, 1});
    const auto inPieces = client.readToEnd();
    QVERIFY2(isRead(inPieces), inPieces.c_str());
}

void tst_Conversation::refusesWhatItCannotPlay_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<std::string>("status");
    QTest::addColumn<std::string>("words");
    const auto row = [](const char *name, const std::string &request, const char *status, const char *words) {
        QTest::newRow(name) << request << std::string(status) << std::string(words);
    };
    const std::string to = "PUT /expect/continue HTTP/1.1\r\n";
    row("no request line", "hello\r\n\r\n", "400", "not of the form");
    row("no method", "(x) / HTTP/1.1\r\n\r\n", "400", "doesn't begin with a method");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505", "HTTP/1.0 and HTTP/1.1 only");
    row("TLS", "\x16\x03\x01\x02", "400", "without TLS");
    row("endless head", to + "X: " + std::string(2000000, 'a'), "431", "1 MiB");
    row("endless line", "GET /" + std::string(2000000, 'a'), "431", "1 MiB");
    row("length no number", to + "Content-Length: five\r\n\r\n", "400", "Content-Length");
    row("lengths differ", to + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", "400", "Content-Length");
    row("unknown coding", to + "Transfer-Encoding: gzip\r\n\r\n", "501", "transfer coding");
    row("bad chunk", to + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", "400", "good chunks");
    row("chunk runs on", to + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n", "400",
        "good chunks");
    row("chunk too large", to + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", "400",
        "good chunks");
    row("unknown path", "PUT /nowhere HTTP/1.1\r\nContent-Length: 5\r\n\r\n", "404",
        "no scenario at /nowhere; the page at / lists");
    row("odd parameter", "GET /expect/late?ms=soon HTTP/1.1\r\nConnection: close\r\n\r\n", "400",
        "The parameter ms of /expect/late must be a whole number.");
    row("huge parameter", "GET /bytes?count=99999999999999999999 HTTP/1.1\r\nConnection: close\r\n\r\n",
        "400", "whole number");
}

void tst_Conversation::refusesWhatItCannotPlay()
{
    QFETCH(std::string, request);
    QFETCH(std::string, status);
    QFETCH(std::string, words);
    const auto answer = answerTo(request);
    QVERIFY2(answer.starts_with("HTTP/1.1 " + status + " "), answer.c_str());
    QVERIFY2(answer.find("Server: expectra-lab\r\n") != std::string::npos, answer.c_str());
    QVERIFY2(answer.find("Connection: close\r\n") != std::string::npos, answer.c_str());
    QVERIFY2(answer.find(words) != std::string::npos, answer.c_str());
}

void tst_Conversation::answersHeadWithoutABody()
{
    const auto answer = answerTo("HEAD /bytes?count=1000 HTTP/1.1\r\nConnection: close\r\n\r\n");
    QVERIFY2(answer.find("Content-Length: 1000\r\n") != std::string::npos && answer.ends_with("\r\n\r\n"),
             answer.c_str());
}

void tst_Conversation::takesTheAbsoluteForm()
{
    const auto answer =
        answerTo("GET http://lab.example/expect/status?code=%32%30%36 HTTP/1.1\r\nConnection: close\r\n\r\n");
    QVERIFY2(answer.starts_with("HTTP/1.1 206 "), answer.c_str());
}

void tst_Conversation::keepsForOldClientsThatAskForIt()
{
    RawClient client(m_lab->port());
    for (int i = 0; i < 2; ++i) {
        client.send("GET /expect/status HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(client.readThrough("\r\n\r\n").find("Connection: keep-alive\r\n") != std::string::npos);
        QVERIFY(client.readThrough("after the body.\n").size() > 10);
    }
}

// A close on unread bytes would make the kernel send a reset, which may destroy the answer.
void tst_Conversation::answersAlthoughTheBodyStillComes()
{
    const std::string body(4 * 1024 * 1024, 'x');
    RawClient client(m_lab->port());
    client.send("PUT /expect/reject HTTP/1.1\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n");
    client.send(body);
    QVERIFY(client.readThrough("closes the connection.\n").starts_with("HTTP/1.1 413 "));
    QCOMPARE(client.readEnd(), std::string("closed"));
}

QTEST_GUILESS_MAIN(tst_Conversation)
#include "tst_conversation.moc"
