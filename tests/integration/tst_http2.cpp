// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// HTTP/2 by prior knowledge against servers whose every frame the test decides.

#include "tests/integration/upload.h"
#include "tests/support/framereader.h"

#include <QJsonArray>
#include <QTest>

using namespace expectra;
using test::FrameType;
using test::readFrame;
using test::readFrameOf;

class tst_Http2 : public QObject
{
    Q_OBJECT

private slots:
    void sharesOneConnection();
    void waitsFor100();
    void keepsTheConnectionBehindA417();
    void repeatsWhatGoAwayPassedOver();
    void repeatsARefusedStreamOnce();
    void keepsAnEarlyAnswer();
    void sendsALongBodyAsTheWindowOpens();
    void saysThatTheServerSpeaksHttp1();
    void namesWhatBrokeTheConnection();
    void takesANewConnectionWhereTheOldOneIsGone();
};

namespace {

const QStringList http2{QStringLiteral("--http2-prior-knowledge")};

Played get(const RawServer &server, const QStringList &options = {})
{
    return play(http2 + options + QStringList{QString::fromStdString(server.url())});
}

std::string answer(std::uint32_t stream, const char *status, bool ends = true)
{
    return test::headers(stream, {{":status", status}}, ends);
}

/// Answers every request with 200, as soon as its fields came.
void answerAll(RawConnection &peer)
{
    if (!test::readPreface(peer))
        return;
    peer.send(test::settings());
    while (const auto frame = readFrameOf(peer, FrameType::Headers))
        peer.send(answer(frame->stream, "200", false) + test::data(frame->stream, "ok", true));
}

QString errorOf(const Played &played)
{
    return played.exchange()
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("message"))
        .toString();
}

QStringList initiators(const Played &played)
{
    QStringList result;
    for (const auto &exchange : played.exchanges)
        result.append(exchange.value(QLatin1String("initiator")).toString());
    return result;
}

} // namespace

void tst_Http2::sharesOneConnection()
{
    RawServer server(answerAll);
    const auto played = get(server, {QStringLiteral("--repeat"), QStringLiteral("40"),
                                     QStringLiteral("--parallel"), QStringLiteral("20")});
    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(played.exchanges.size(), 40);
    QSet<int> streams;
    for (const auto &exchange : played.exchanges) {
        QCOMPARE(status(exchange), 200);
        QCOMPARE(exchange.value(QLatin1String("httpVersion")).toString(), QStringLiteral("2"));
        const auto connection = exchange.value(QLatin1String("connection")).toObject();
        QCOMPARE(connection.value(QLatin1String("id")).toInt(), 1);
        streams.insert(connection.value(QLatin1String("stream")).toInt());
        QCOMPARE(disorder(exchange), QString());
    }
    QCOMPARE(streams.size(), 40);
    QCOMPARE(server.finish().size(), std::size_t{1});
}

void tst_Http2::waitsFor100()
{
    std::size_t before = 0;
    std::size_t content = 0;
    RawServer server([&](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        peer.send(test::settings({{4, 1'000'000}}) + test::windowUpdate(0, 1'000'000));
        static_cast<void>(readFrameOf(peer, FrameType::Headers));
        peer.listen(quiet);
        before = peer.conversation().received.size() - peer.consumed();
        peer.send(answer(1, "100", false));
        for (auto frame = readFrameOf(peer, FrameType::Data); frame;
             frame = readFrameOf(peer, FrameType::Data)) {
            content += frame->payload.size();
            if (frame->endsStream())
                break;
        }
        peer.send(answer(1, "201"));
        peer.readToEnd();
    });
    const auto played = upload(server.url(), http2 + awaiting(longLimit));
    static_cast<void>(server.finish());
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    QCOMPARE(interims(played.exchange()), QList<int>{100});
    QVERIFY2(before <= 9, "only the acknowledgement of SETTINGS may come before 100");
    QCOMPARE(content, uploadSize);
}

void tst_Http2::keepsTheConnectionBehindA417()
{
    std::vector<std::uint32_t> resets;
    RawServer server([&](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        peer.send(test::settings());
        while (const auto frame = readFrame(peer)) {
            if (frame->type == FrameType::Headers)
                peer.send(answer(frame->stream, "417"));
            if (frame->type == FrameType::ResetStream)
                resets.push_back(frame->stream);
        }
    });
    const auto played =
        upload(server.url(), http2 + awaiting(longLimit) +
                                 QStringList{QStringLiteral("--on-417"), QStringLiteral("report"),
                                             QStringLiteral("--repeat"), QStringLiteral("2")});
    const auto seen = server.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(seen.size(), std::size_t{1});
    QVERIFY(!resets.empty()); // the last one may be cut by the end of the program
    QCOMPARE(resets.front(), 1U);
    for (const auto &exchange : played.exchanges)
        QCOMPARE(outcome(exchange), QStringLiteral("refused"));
}

void tst_Http2::repeatsWhatGoAwayPassedOver()
{
    const auto goAway = [](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        static_cast<void>(readFrameOf(peer, FrameType::Headers));
        peer.send(test::settings() + test::goAway(0, 0, "restart"));
        peer.readToEnd();
    };
    RawServer server({goAway, answerAll});
    const auto played = get(server, {QStringLiteral("-X"), QStringLiteral("POST")});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(initiators(played), (QStringList{QStringLiteral("composer"), QStringLiteral("reconnect")}));
    QVERIFY2(errorOf(played).contains(QLatin1String("\"restart\"")), described(played).constData());
    QCOMPARE(status(played.exchange(1)), 200);
    QCOMPARE(server.finish().size(), std::size_t{2});
}

void tst_Http2::repeatsARefusedStreamOnce()
{
    const auto refuse = [](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        peer.send(test::settings());
        while (const auto frame = readFrameOf(peer, FrameType::Headers))
            peer.send(test::resetStream(frame->stream, timeline::errorcode::refusedStream));
    };
    RawServer server(refuse);
    const auto played = get(server);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(initiators(played), (QStringList{QStringLiteral("composer"), QStringLiteral("reconnect")}));
    QCOMPARE(errorOf(played), QStringLiteral("The server reset the stream: REFUSED_STREAM"));
}

void tst_Http2::keepsAnEarlyAnswer()
{
    RawServer server([](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        peer.send(test::settings());
        static_cast<void>(readFrameOf(peer, FrameType::Data));
        peer.send(answer(1, "413", false) + test::data(1, "too large", true) +
                  test::resetStream(1, timeline::errorcode::noError));
        peer.readToEnd();
    });
    const auto played =
        upload(server.url(), http2 + QStringList{QStringLiteral("--expect"), QStringLiteral("none")});
    static_cast<void>(server.finish());
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(status(played.exchange()), 413);
    QVERIFY(!played.exchange().contains(QLatin1String("error")));
    QVERIFY(bodyBytesSent(played.exchange()) < double(uploadSize));
}

void tst_Http2::sendsALongBodyAsTheWindowOpens()
{
    std::size_t content = 0;
    RawServer server([&](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        peer.send(test::settings({{4, 1000}}));
        for (auto frame = readFrameOf(peer, FrameType::Data); frame;
             frame = readFrameOf(peer, FrameType::Data)) {
            content += frame->payload.size();
            if (frame->endsStream())
                break;
            const auto more = static_cast<std::uint32_t>(frame->payload.size());
            peer.send(test::windowUpdate(1, more * 2) + test::windowUpdate(0, more));
        }
        peer.send(answer(1, "200"));
        peer.readToEnd();
    });
    const auto played =
        upload(server.url(), http2 + QStringList{QStringLiteral("--expect"), QStringLiteral("none")});
    static_cast<void>(server.finish());
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(content, uploadSize);
    QCOMPARE(bodyBytesSent(played.exchange()), double(uploadSize));
}

void tst_Http2::saysThatTheServerSpeaksHttp1()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send(
            "HTTP/1.1 505 HTTP Version Not Supported\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        peer.endSending();
        peer.readToEnd();
    });
    const auto played = get(server);
    static_cast<void>(server.finish());
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(errorOf(played), QStringLiteral("The server answered in HTTP/1: it does not speak HTTP/2 here"));
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("server"));
}

void tst_Http2::namesWhatBrokeTheConnection()
{
    RawServer server([](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        static_cast<void>(readFrameOf(peer, FrameType::Headers));
        peer.send(test::settings() + test::frame(FrameType::Headers, 4, 1, "\xff\xff\xff\xff\xff\xff"));
        peer.readToEnd();
    });
    const auto played = get(server);
    static_cast<void>(server.finish());
    QVERIFY2(played.ended, described(played).constData());
    QVERIFY2(errorOf(played).contains(QLatin1String("GOAWAY: COMPRESSION_ERROR")),
             described(played).constData());
}

void tst_Http2::takesANewConnectionWhereTheOldOneIsGone()
{
    const auto once = [](RawConnection &peer) {
        static_cast<void>(test::readPreface(peer));
        const auto frame = readFrameOf(peer, FrameType::Headers);
        peer.send(test::settings() + answer(frame ? frame->stream : 1, "200"));
        peer.close();
    };
    RawServer server({once, answerAll});
    const auto played = get(server, {QStringLiteral("--repeat"), QStringLiteral("2")});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(status(played.exchanges.last()), 200);
    QCOMPARE(server.finish().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(tst_Http2)
#include "tst_http2.moc"
