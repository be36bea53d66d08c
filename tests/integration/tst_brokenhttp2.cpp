// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// HTTP/2 servers that break off, lie or let nothing through: each ends, within its limit, as an exchange that
// names the phase, the side and the reason; what is only odd is played to its end.

#include "tests/support/framereader.h"
#include "tests/support/playcommand.h"
#include "tests/support/playwords.h"
#include "tests/support/rawserver.h"

#include <QTest>

using namespace expectra;
using namespace expectra::test;

namespace {

// Waits for the request's HEADERS, says this, and listens until the client has enough.
RawServer::Script saying(const std::string &bytes, const std::string &greeting = settings())
{
    return [=](RawConnection &peer) {
        static_cast<void>(readPreface(peer));
        peer.send(greeting);
        static_cast<void>(readFrameOf(peer, FrameType::Headers));
        peer.send(bytes);
        peer.readToEnd();
    };
}

std::string text(const std::string &content)
{
    return headers(1, {{":status", "200"}}) + data(1, content, true);
}

QString url(const RawServer &server)
{
    return QStringLiteral("http://127.0.0.1:%1/").arg(server.port());
}

} // namespace

class tst_BrokenHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void playsWhatIsOnlyOdd_data();
    void playsWhatIsOnlyOdd();
    void notesWhatIsAgainstTheRules_data();
    void notesWhatIsAgainstTheRules();
    void tellsAWindowThatStaysShut();
    void endsAlthoughTheAnswerHasNone();
    void keepsTheAnswerBehindAReset();
};

void tst_BrokenHttp2::namesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const std::string &bytes, const char *kind, const char *word = "") {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(kind)
                            << QString::fromLatin1(word);
    };
    row("GOAWAY", goAway(0, 0), "going-away", "NO_ERROR");
    row("GOAWAY with a reason", goAway(0, 11, "slow down"), "going-away", "ENHANCE_YOUR_CALM");
    row("RST_STREAM", resetStream(1, 8), "stream-reset", "CANCEL");
    row("RST_STREAM amid the answer", headers(1, {{":status", "200"}}) + data(1, "half") + resetStream(1, 2),
        "stream-reset", "INTERNAL_ERROR");
    row("interim that ends the stream", headers(1, {{":status", "103"}}, true), "protocol");
    row("no status", headers(1, {{"server", "x"}}, true), "protocol");
    row("a status that is none", headers(1, {{":status", "2x0"}}, true), "protocol");
    row("DATA before HEADERS", data(1, "x", true), "protocol");
    row("DATA on a stream that nobody opened", data(5, "x", true), "protocol");
    row("HEADERS on stream 0", headers(0, {{":status", "200"}}, true), "protocol");
    row("CONTINUATION alone", frame(FrameType::Continuation, 4, 1, hpack({{":status", "200"}})), "protocol");
    row("a frame within HEADERS", frame(FrameType::Headers, 0, 1, hpack({{":status", "200"}})) + ping(),
        "protocol");
    row("HPACK that is none", frame(FrameType::Headers, 5, 1, std::string("\xff\xff\xff\xff\xff\xff", 6)),
        "protocol");
    row("a frame that is too large", frame(FrameType::Data, 0, 1, std::string(20000, 'x')), "protocol");
    row("SETTINGS of a crooked length", frame(FrameType::Settings, 0, 0, "12345"), "protocol");
    row("PING of a crooked length", frame(FrameType::Ping, 0, 0, "1234"), "protocol");
    row("WINDOW_UPDATE by nothing", windowUpdate(1, 0), "protocol");
    row("a window beyond its limit", windowUpdate(0, 0x7fffffff), "protocol");
    row("HTTP/1.1", "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", "protocol");
}

void tst_BrokenHttp2::namesWhatIsBroken()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, kind);
    QFETCH(const QString, word);
    RawServer server(saying(bytes.toStdString()));
    const Played played =
        play(optionWords("--http2-prior-knowledge --max-time 8") + QStringList{url(server)});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    const QJsonObject exchange = played.exchange();
    QVERIFY2(errorKind(exchange) == kind, described(played).constData());
    QCOMPARE(errorSide(exchange), QStringLiteral("server"));
    QVERIFY2(errorPhase(exchange) == QLatin1String("wait") ||
                 errorPhase(exchange) == QLatin1String("response"),
             described(played).constData());
    QVERIFY2(errorMessage(exchange).contains(word), described(played).constData());
    QVERIFY(!errorMessage(exchange).isEmpty());
    QCOMPARE(disorder(exchange), QString());
}

void tst_BrokenHttp2::playsWhatIsOnlyOdd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const std::string &bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    row("plain", text("hi"));
    row("an interim response", headers(1, {{":status", "103"}, {"link", "</x>"}}) + text("hi"));
    row("a frame of an unknown type", frame(static_cast<FrameType>(0x77), 0, 0, "x") + text("hi"));
    row("PING first", ping() + text("hi"));
    row("trailers", headers(1, {{":status", "200"}}) + data(1, "hi") + headers(1, {{"x-sum", "1"}}, true));
    row("empty DATA at the end", headers(1, {{":status", "200"}}) + data(1, "hi") + data(1, "", true));
    row("padding", headers(1, {{":status", "200"}}) + paddedData(1, "hi", 200, true));
    row("GOAWAY behind the answer", text("hi") + goAway(1, 0));
    row("GOAWAY that spares this stream", goAway(1, 0) + text("hi"));
    row("HEADERS in two pieces", frame(FrameType::Headers, 0, 1, hpack({{":status", "200"}})) +
                                     frame(FrameType::Continuation, 4, 1, hpack({{"server", "x"}})) +
                                     data(1, "hi", true));
}

void tst_BrokenHttp2::playsWhatIsOnlyOdd()
{
    QFETCH(const QByteArray, bytes);
    RawServer server(saying(bytes.toStdString()));
    const Played played =
        play(optionWords("--http2-prior-knowledge --max-time 8") + QStringList{url(server)});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(played.exchange()
                 .value(QLatin1String("response"))
                 .toObject()
                 .value(QLatin1String("bodyBytes"))
                 .toInt(),
             2);
}

// What a browser would throw away is shown here, and what is wrong with it is said.
void tst_BrokenHttp2::notesWhatIsAgainstTheRules_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char *name, const std::string &bytes, const char *finding) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(finding);
    };
    row("name in capitals", headers(1, {{":status", "200"}, {"Server", "x"}}, true), "H2-006");
    row("field of this hop", headers(1, {{":status", "200"}, {"connection", "close"}}, true), "H2-007");
    row("pseudo-field behind a field", headers(1, {{"server", "x"}, {":status", "200"}}, true), "H2-008");
    row("a length that is not kept",
        headers(1, {{":status", "200"}, {"content-length", "10"}}) + data(1, "x", true), "H2-010");
}

void tst_BrokenHttp2::notesWhatIsAgainstTheRules()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, finding);
    RawServer server(saying(bytes.toStdString()));
    const Played played =
        play(optionWords("--http2-prior-knowledge --max-time 8") + QStringList{url(server)});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    QVERIFY2(played.output.contains(finding), described(played).constData());
}

void tst_BrokenHttp2::tellsAWindowThatStaysShut()
{
    const std::string noWindow = settings({{4, 0}}); // SETTINGS_INITIAL_WINDOW_SIZE
    RawServer stream(saying(headers(1, {{":status", "100"}}), noWindow));
    const QStringList upload =
        optionWords("--http2-prior-knowledge -X PUT --body-size 200000 --max-time 0.8");
    const Played played = play(upload + optionWords("--expect wait") + QStringList{url(stream)});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("timed-out"));
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("body"));
    QCOMPARE(bodyBytesSent(played.exchange()), 0.0);
    QVERIFY2(errorMessage(played.exchange()).contains(QLatin1String("the stream's flow-control window")),
             described(played).constData());

    RawServer whole(saying({}));
    const Played filled = play(upload + QStringList{url(whole)});
    QVERIFY2(filled.ended, described(filled).constData());
    QCOMPARE(bodyBytesSent(filled.exchange()), 65535.0);
    QVERIFY2(errorMessage(filled.exchange()).contains(QLatin1String("the connection's flow-control window")),
             described(filled).constData());
}

void tst_BrokenHttp2::endsAlthoughTheAnswerHasNone()
{
    RawServer server([](RawConnection &peer) {
        static_cast<void>(readPreface(peer));
        peer.send(settings());
        static_cast<void>(readFrameOf(peer, FrameType::Headers));
        peer.send(headers(1, {{":status", "200"}}) + data(1, "half"));
    });
    const Played played =
        play(optionWords("--http2-prior-knowledge --max-time 8") + QStringList{url(server)});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("closed-early"));
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("response"));
}

// RFC 9113 section 8.1: a server that needs no more of the body may answer and then reset with NO_ERROR.
void tst_BrokenHttp2::keepsTheAnswerBehindAReset()
{
    RawServer server(saying(headers(1, {{":status", "413"}}) + data(1, "no", true) + resetStream(1, 0)));
    const Played played = play(optionWords("--http2-prior-knowledge -X PUT --body-size 500000 --max-time 8") +
                               QStringList{url(server)});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(status(played.exchange()), 413);
    QVERIFY(bodyBytesSent(played.exchange()) < 500000.0);
}

QTEST_GUILESS_MAIN(tst_BrokenHttp2)
#include "tst_brokenhttp2.moc"
