// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers that break off, lie, babble or say nothing. Each ends, within its limit, as an exchange that names
// the phase and the side at fault; what can be understood all the same is, and is noted.

#include "tests/integration/upload.h"

#include <QJsonArray>
#include <QTest>

using namespace expectra;

namespace {

// Takes the head of a request without a body, says this, and ends the connection.
RawServer::Script saying(const std::string &answer)
{
    return [answer](RawConnection &peer) {
        peer.readHead();
        peer.send(answer);
    };
}

RawServer::Script sayingThenReset(const std::string &answer)
{
    return [answer](RawConnection &peer) {
        peer.readHead();
        peer.send(answer);
        peer.listen(quiet);
        peer.reset();
    };
}

// Begins an answer and goes on with this for as long as the client listens.
RawServer::Script sayingForEver(const std::string &beginning, const std::string &repeated)
{
    return [beginning, repeated](RawConnection &peer) {
        peer.readHead();
        peer.send(beginning);
        peer.sendRepeatedly(repeated, std::size_t(256) << 20);
    };
}

void resetsAtOnce(RawConnection &peer)
{
    peer.reset();
}

void resetsAmidTheBody(RawConnection &peer)
{
    peer.readHead();
    peer.readBody(1000);
    peer.reset();
}

void resetsAfterTheBody(RawConnection &peer)
{
    peer.readHead();
    peer.readBody(uploadSize);
    peer.reset();
}

void closesAfterTheBody(RawConnection &peer)
{
    peer.readHead();
    peer.readBody(uploadSize);
}

void saysNothing(RawConnection &peer)
{
    peer.readHead();
    peer.readToEnd();
}

std::string repeated(const std::string &text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

QStringList urlOf(const RawServer &server)
{
    return {QString::fromStdString(server.url())};
}

} // namespace

Q_DECLARE_METATYPE(RawServer::Script)

class tst_BadAnswers : public QObject
{
    Q_OBJECT

private slots:
    void namesPhaseAndSide_data();
    void namesPhaseAndSide();
    void callsAResetOnArrivalAReset();
    void decodesOnWhereItCan_data();
    void decodesOnWhereItCan();
    void survivesAnAnswerBeforeTheRequest();
    void keepsTenThousandInterims();
    void givesUpWhenTheWholeTakesTooLong_data();
    void givesUpWhenTheWholeTakesTooLong();
};

void tst_BadAnswers::namesPhaseAndSide_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<RawServer::Script>("script");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *arguments, const RawServer::Script &script,
                        const char *phase, const char *kind) {
        QTest::newRow(name) << QString::fromLatin1(arguments) << script << QString::fromLatin1(phase)
                            << QString::fromLatin1(kind);
    };
    const std::string head = "HTTP/1.1 200 OK\r\n";
    const char *waiting = "-X PUT --body-size 300000 --expect wait --expect100-timeout 3";
    const char *tooLong = "-X PUT --body-size 100000000"; // for the sockets to take it all

    // clang-format off
    row("reset while 100 is awaited",     waiting, sayingThenReset("HTTP/1.1 102 Wait\r\n\r\n"),                                                                     "expect wait",   "reset");
    row("reset amid the body",            tooLong, resetsAmidTheBody,                                                                                                "body",          "reset");
    row("reset after the body",           waiting, resetsAfterTheBody,                                                                                               "wait",          "reset");
    row("closed after the body",          waiting, closesAfterTheBody,                                                                                               "wait",          "closed-early");
    row("closed instead of an answer",    "",      saying(""),                                                                                                       "wait",          "closed-early");
    row("reset amid the final head",      "",      sayingThenReset(head + "Server: x"),                                                                              "response",      "reset");
    row("reset amid the content",         "",      sayingThenReset(head + "Content-Length: 9\r\n\r\nabc"),                                                           "response",      "reset");
    row("closed amid the final head",     "",      saying(head + "Server: x"),                                                                                       "response",      "closed-early");
    row("closed amid an interim",         waiting, saying("HTTP/1.1 100 Con"),                                                                                       "response",      "closed-early");
    row("content shorter than said",      "",      saying(head + "Content-Length: 9\r\n\r\nabc"),                                                                    "response",      "closed-early");
    row("length that is no number",       "",      saying(head + "Content-Length: nine\r\n\r\nabcdefghi"),                                                           "response",      "protocol");
    row("two lengths that differ",        "",      saying(head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),                                                "response",      "protocol");
    row("chunk size that is no number",   "",      saying(head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n"),                                       "response",      "protocol");
    row("chunk longer than said",         "",      saying(head + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n"),                                         "response",      "protocol");
    row("chunk size beyond counting",     "",      saying(head + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabc"),                                      "response",      "protocol");
    row("last chunk missing",             "",      saying(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),                                                  "response",      "closed-early");
    row("garbage",                        "",      saying("\x16\x03\x01\x02\x15\x03\r\n\r\n"),                                                                       "response",      "protocol");
    row("another protocol's greeting",    "",      saying("SSH-2.0-OpenSSH_9.2\r\n"),                                                                                "response",      "protocol");
    row("status of two digits",           "",      saying("HTTP/1.1 20 OK\r\n\r\n"),                                                                                 "response",      "protocol");
    row("endless line of garbage",        "",      sayingForEver("", std::string(65536, 'x')),                                                                       "response",      "too-large|protocol");
    row("endless header",                 "",      sayingForEver(head, repeated("X-Field: value\r\n", 2048)),                                                        "response",      "too-large");
    row("huge single header",             "",      sayingForEver(head + "X-Field: ", std::string(65536, 'x')),                                                       "response",      "too-large");
    row("endless interim responses",      "",      sayingForEver("", repeated("HTTP/1.1 102 Wait\r\n\r\n", 2048)),                                                   "wait|response", "too-large");
    row("endless chunk extension",        "",      sayingForEver(head + "Transfer-Encoding: chunked\r\n\r\n1;", std::string(65536, 'x')),                            "response",      "too-large|protocol");
    row("endless trailers",               "",      sayingForEver(head + "Transfer-Encoding: chunked\r\n\r\n0\r\n", repeated("X-Field: value\r\n", 2048)),            "response",      "too-large");
    // clang-format on
}

void tst_BadAnswers::namesPhaseAndSide()
{
    QFETCH(const QString, options);
    QFETCH(const RawServer::Script, script);
    QFETCH(const QString, phase);
    QFETCH(const QString, kind);

    RawServer server(script);
    const Played played = play(options.split(QLatin1Char(' '), Qt::SkipEmptyParts) + urlOf(server), never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 1);
    const QJsonObject error = played.exchange().value(QLatin1String("error")).toObject();
    QVERIFY2(phase.split(QLatin1Char('|')).contains(errorPhase(played.exchange())),
             described(played).constData());
    QVERIFY2(kind.split(QLatin1Char('|')).contains(error.value(QLatin1String("kind")).toString()),
             described(played).constData());
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("server"));
    QCOMPARE(disorder(played.exchange()), QString());
    QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
    QCOMPARE(played.exitStatus, 3);
}

void tst_BadAnswers::callsAResetOnArrivalAReset()
{
    RawServer server(resetsAtOnce);
    const Played played = play(urlOf(server), never);
    QVERIFY2(played.ended, described(played).constData());
    // Which step it meets is a race: the connection is torn down while the client learns that it has one.
    const QStringList steps{QStringLiteral("connect"), QStringLiteral("head"), QStringLiteral("wait")};
    QVERIFY2(steps.contains(errorPhase(played.exchange())), described(played).constData());
    const QJsonObject error = played.exchange().value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("kind")).toString(), QStringLiteral("reset"));
    QCOMPARE(played.exitStatus, 3);
}

void tst_BadAnswers::decodesOnWhereItCan_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("deviation");
    QTest::addColumn<int>("bodyBytes");
    const auto row = [](const char *name, const char *answer, const char *deviation, int bodyBytes) {
        QTest::newRow(name) << QByteArray(answer) << QString::fromLatin1(deviation) << bodyBytes;
    };
    // clang-format off
    row("header without colon", "HTTP/1.1 200 OK\r\nno colon here\r\nContent-Length: 2\r\n\r\nok", "field-without-colon", 2);
    row("lines end with LF",    "HTTP/1.1 200 OK\nContent-Length: 2\n\nok",                        "bare-line-feed", 2);
    row("folded field",         "HTTP/1.1 200 OK\r\nX-A: b\r\n c\r\nContent-Length: 2\r\n\r\nok",  "obsolete-fold", 2);
    row("both lengths",         "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", "both-lengths", 2);
    row("same length twice",    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok", "repeated-length", 2);
    row("content longer than said", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok, and more",    "surplus-bytes", 2);
    row("space before colon",   "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nok",                 "space-before-colon", 2);
    // clang-format on
}

void tst_BadAnswers::decodesOnWhereItCan()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, deviation);
    QFETCH(const int, bodyBytes);

    RawServer server(saying(answer.toStdString()));
    const Played played = play(urlOf(server), never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(played.exchange()
                 .value(QLatin1String("response"))
                 .toObject()
                 .value(QLatin1String("bodyBytes"))
                 .toInt(),
             bodyBytes);
    QStringList noted;
    for (const QJsonValue entry : played.exchange().value(QLatin1String("deviations")).toArray())
        noted.append(entry.toObject().value(QLatin1String("kind")).toString());
    QVERIFY2(noted.contains(deviation), described(played).constData());
    QCOMPARE(played.exitStatus, 0);
}

void tst_BadAnswers::survivesAnAnswerBeforeTheRequest()
{
    RawServer server([](RawConnection &peer) {
        peer.send(final200);
        peer.readHead();
        peer.readToEnd();
    });
    const Played played = play(urlOf(server), never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(status(played.exchange()), 200); // noted as a deviation only if it won the race
    QCOMPARE(played.exitStatus, 0);
}

void tst_BadAnswers::keepsTenThousandInterims()
{
    RawServer server(saying(repeated("HTTP/1.1 102 Processing\r\n\r\n", 10000) + final200));
    const Played played = play(urlOf(server), never);
    QVERIFY2(played.ended, QByteArray::number(qlonglong(played.elapsed.count())).constData());
    QCOMPARE(interims(played.exchange()).size(), qsizetype(10000));
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(played.exitStatus, 0);
}

void tst_BadAnswers::givesUpWhenTheWholeTakesTooLong_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<RawServer::Script>("script");
    QTest::addColumn<QString>("phase");
    const QString plain = QStringLiteral("--max-time 0.5");
    const QString waiting =
        QStringLiteral("--max-time 0.5 -X PUT --body-size 300000 --expect wait --expect100-timeout 60");
    QTest::newRow("no answer") << plain << RawServer::Script(saysNothing) << QStringLiteral("wait");
    QTest::newRow("no 100") << waiting << RawServer::Script(saysNothing) << QStringLiteral("expect wait");
    QTest::newRow("content that never ends") << plain << RawServer::Script([](RawConnection &peer) {
        peer.readHead();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
        peer.readToEnd();
    }) << QStringLiteral("response");
    QTest::newRow("body that nobody takes") << QStringLiteral("--max-time 0.5 -X PUT --body-size 100000000")
                                            << RawServer::Script([](RawConnection &peer) {
                                                   peer.readHead();
                                                   peer.waitWithoutReading(shortLimit * 4);
                                               })
                                            << QStringLiteral("body");
}

void tst_BadAnswers::givesUpWhenTheWholeTakesTooLong()
{
    QFETCH(const QString, arguments);
    QFETCH(const RawServer::Script, script);
    QFETCH(const QString, phase);
    RawServer server(script);
    const Played played = play(arguments.split(QLatin1Char(' ')) + urlOf(server), never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(errorPhase(played.exchange()), phase);
    const QJsonObject error = played.exchange().value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("kind")).toString(), QStringLiteral("timed-out"));
    QCOMPARE(played.exitStatus, 3);
    QVERIFY2(played.elapsed < never / 2, described(played).constData());
}

QTEST_GUILESS_MAIN(tst_BadAnswers)
#include "tst_badanswers.moc"
