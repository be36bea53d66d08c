// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The client's session against nghttp2's server end, and against bytes that no server should send.

#include "app/codec/http2/session.h"
#include "tests/support/framepeer.h"

#include <QTest>

using namespace expectra;
using namespace expectra::codec;
using test::FramePeer;
using test::FrameType;

class tst_Http2Session : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithPrefaceAndSettings();
    void sendsARequest();
    void splitsALongFieldSection();
    void withholdsABodyUntilItIsReleased();
    void sendsTrailersBehindTheBody();
    void stopsAtTheWindow();
    void handsOutFramesWithTheirFields();
    void receivesTheSameHoweverItIsSplit();
    void keepsAWindowClosedWhilePaused();
    void resetsAStream();
    void resetsAStreamWhoseBodyBreaks();
    void hasRoomForAsManyAsThePeerAllows();
    void opensNothingBehindGoAway();
    void refusesBrokenConnections_data();
    void refusesBrokenConnections();
};

namespace {

const test::Fields get{{":method", "GET"}, {":scheme", "http"}, {":authority", "a"}, {":path", "/"}};

http2::StreamRequest request(http2::BodyReading body = {})
{
    return {std::make_shared<timeline::FrameFields>(get), std::move(body), nullptr};
}

/// A body of this size.
http2::BodyReading bodyOf(std::size_t size)
{
    return [left = size](std::span<char> buffer) mutable {
        const auto count = std::min(left, buffer.size());
        std::fill_n(buffer.begin(), count, 'x');
        left -= count;
        return http2::BodyPart{count, left == 0, false};
    };
}

std::string described(const timeline::Frame &frame)
{
    if (frame.type == http2::Session::notAFrame)
        return "preface";
    auto text = std::to_string(frame.stream) + " " + timeline::frameTypeName(frame.type);
    const auto flags = timeline::frameFlagNames(frame.type, frame.flags);
    text += flags.empty() ? "" : " [" + flags + "]";
    text += frame.details.empty() ? "" : " " + frame.details;
    if (frame.fields) {
        for (const auto &[name, value] : *frame.fields)
            text += " " + name + "=" + value.substr(0, 20);
    }
    return text;
}

/// All that the session wants to send, told to the peer; a line a frame.
std::string sent(http2::Session &session, FramePeer *peer = nullptr)
{
    std::string text;
    while (const auto passed = session.send()) {
        text += described(passed->frame) + "\n";
        if (peer)
            peer->receive(passed->bytes);
    }
    return text;
}

std::string received(http2::Session &session, const std::string &bytes,
                     std::size_t pieceSize = std::string::npos)
{
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += std::min(pieceSize, bytes.size())) {
        auto piece = std::string_view(bytes).substr(at, pieceSize);
        while (const auto passed = session.receive(piece))
            text += described(passed->frame) + "\n";
    }
    return text;
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

void tst_Http2Session::beginsWithPrefaceAndSettings()
{
    http2::Session session;
    QCOMPARE(bytes(sent(session)), QByteArray("preface\n"
                                              "0 SETTINGS ENABLE_PUSH 0, INITIAL_WINDOW_SIZE 8388608\n"
                                              "0 WINDOW_UPDATE +16711681\n"));
}

void tst_Http2Session::sendsARequest()
{
    http2::Session session;
    FramePeer peer;
    QCOMPARE(session.open(request()), 1U);
    QCOMPARE(session.open(request()), 3U);
    const auto frames = sent(session, &peer);
    QVERIFY2(frames.ends_with(
                 "1 HEADERS [END_STREAM, END_HEADERS] :method=GET :scheme=http :authority=a :path=/\n"
                 "3 HEADERS [END_STREAM, END_HEADERS] :method=GET :scheme=http :authority=a :path=/\n"),
             frames.c_str());
    QCOMPARE(bytes(peer.takeHeard()),
             QByteArray("1 :method=GET|:scheme=http|:authority=a|:path=/|\n1 end\n"
                        "3 :method=GET|:scheme=http|:authority=a|:path=/|\n3 end\n"));
}

void tst_Http2Session::splitsALongFieldSection()
{
    http2::Session session;
    FramePeer peer;
    auto fields = get;
    fields.emplace_back("long", std::string(40000, '~'));
    static_cast<void>(session.open({std::make_shared<timeline::FrameFields>(fields), {}, nullptr}));
    const auto frames = sent(session, &peer);
    QVERIFY2(
        frames.find("1 HEADERS [END_STREAM]\n1 CONTINUATION\n1 CONTINUATION [END_HEADERS] :method=GET") !=
            std::string::npos,
        frames.c_str());
    QVERIFY(peer.takeHeard().find("1 :method=GET|") == 0);
}

void tst_Http2Session::withholdsABodyUntilItIsReleased()
{
    http2::Session session;
    FramePeer peer;
    const auto stream = session.open(request(bodyOf(5)));
    QVERIFY(sent(session, &peer)
                .ends_with("1 HEADERS [END_HEADERS] :method=GET :scheme=http :authority=a :path=/\n"));
    QCOMPARE(bytes(sent(session, &peer)), QByteArray(""));
    session.releaseBody(stream);
    QCOMPARE(bytes(sent(session, &peer)), QByteArray("1 DATA [END_STREAM]\n"));
    QVERIFY(peer.takeHeard().ends_with("1 data 5\n1 end\n"));
}

void tst_Http2Session::sendsTrailersBehindTheBody()
{
    http2::Session session;
    FramePeer peer;
    auto withTrailers = request(bodyOf(5));
    withTrailers.trailers = std::make_shared<timeline::FrameFields>(test::Fields{{"checksum", "x"}});
    session.releaseBody(session.open(std::move(withTrailers)));
    QVERIFY(sent(session, &peer).ends_with("1 DATA\n1 HEADERS [END_STREAM, END_HEADERS] checksum=x\n"));
    QVERIFY(peer.takeHeard().ends_with("1 data 5\n1 checksum=x|\n1 end\n"));
}

void tst_Http2Session::stopsAtTheWindow()
{
    http2::Session session;
    FramePeer peer(1000);
    received(session, peer.takeBytes());
    const auto stream = session.open(request(bodyOf(2500)));
    session.releaseBody(stream);
    sent(session, &peer);
    QCOMPARE(peer.received(stream), std::size_t{1000});
    QCOMPARE(session.window(stream), http2::WindowState::StreamClosed);

    peer.allow(stream, 100000);
    received(session, peer.takeBytes());
    QCOMPARE(session.window(stream), http2::WindowState::Open);
    QCOMPARE(bytes(sent(session, &peer)), QByteArray("1 DATA [END_STREAM]\n"));

    const auto large = session.open(request(bodyOf(100000)));
    session.releaseBody(large);
    sent(session, &peer);
    peer.allow(large, 1000000);
    received(session, peer.takeBytes());
    sent(session, &peer);
    QCOMPARE(peer.received(large), std::size_t{65535 - 2500});
    QCOMPARE(session.window(large), http2::WindowState::ConnectionClosed);
}

void tst_Http2Session::handsOutFramesWithTheirFields()
{
    http2::Session session;
    static_cast<void>(session.open(request()));
    sent(session);
    const auto heard = received(session, test::settings({{3, 100}}) + test::headers(1, {{":status", "100"}}) +
                                             test::headers(1, {{":status", "200"}, {"a", "b"}}) +
                                             test::data(1, "content") + test::headers(1, {{"t", "u"}}, true));
    QCOMPARE(bytes(heard), QByteArray("0 SETTINGS MAX_CONCURRENT_STREAMS 100\n"
                                      "1 HEADERS [END_HEADERS] :status=100\n"
                                      "1 HEADERS [END_HEADERS] :status=200 a=b\n"
                                      "1 DATA\n"
                                      "1 HEADERS [END_STREAM, END_HEADERS] t=u\n"));
    QCOMPARE(bytes(sent(session)), QByteArray("0 SETTINGS [ACK]\n"));
}

void tst_Http2Session::receivesTheSameHoweverItIsSplit()
{
    const auto block = test::hpack({{":status", "200"}, {"long", std::string(300, 'x')}});
    const auto wire = test::settings({{4, 100000}}) + test::headers(1, {{":status", "103"}, {"link", "x"}}) +
                      test::frame(FrameType::Headers, 0, 1, block.substr(0, 20)) +
                      test::frame(FrameType::Continuation, 0, 1, block.substr(20, 100)) +
                      test::frame(FrameType::Continuation, 4, 1, block.substr(120)) +
                      test::paddedData(1, "some", 20) + test::ping() + test::data(1, "", true) +
                      test::goAway(1, 0, "bye");
    const auto heard = [&](std::size_t pieceSize) {
        http2::Session session;
        static_cast<void>(session.open(request()));
        sent(session);
        const auto text = received(session, wire, pieceSize);
        return bytes(text + sent(session));
    };
    const auto whole = heard(wire.size());
    QVERIFY(whole.contains("1 CONTINUATION [END_HEADERS] :status=200 long=xxx"));
    for (std::size_t size = 1; size < 60; ++size)
        QCOMPARE(heard(size), whole);
}

void tst_Http2Session::keepsAWindowClosedWhilePaused()
{
    const auto updates = [](bool paused) {
        http2::Session session;
        const auto stream = session.open(request());
        sent(session);
        received(session, test::settings() + test::settingsAck() + test::headers(1, {{":status", "200"}}));
        sent(session);
        if (paused)
            session.pause(stream);
        for (int i = 0; i < 300; ++i)
            received(session, test::data(1, std::string(16000, 'x')));
        const auto before = sent(session);
        session.resume(stream);
        return std::pair(before, sent(session));
    };
    const auto [read, nothingLeft] = updates(false);
    QVERIFY(read.find("1 WINDOW_UPDATE") != std::string::npos);
    QCOMPARE(bytes(nothingLeft), QByteArray(""));
    const auto [whilePaused, behind] = updates(true);
    QVERIFY(whilePaused.find("1 WINDOW_UPDATE") == std::string::npos);
    QCOMPARE(bytes(behind), QByteArray("1 WINDOW_UPDATE +4800000\n"));
}

void tst_Http2Session::resetsAStream()
{
    http2::Session session;
    FramePeer peer;
    const auto stream = session.open(request(bodyOf(5)));
    sent(session, &peer);
    static_cast<void>(peer.takeHeard());
    session.reset(stream, timeline::errorcode::cancel);
    session.releaseBody(stream);
    QCOMPARE(bytes(sent(session, &peer)), QByteArray("1 RST_STREAM CANCEL\n"));
    QCOMPARE(bytes(peer.takeHeard()), QByteArray("1 reset CANCEL\n"));
}

void tst_Http2Session::resetsAStreamWhoseBodyBreaks()
{
    http2::Session session;
    const auto stream = session.open(request([](std::span<char>) {
        return http2::BodyPart{0, false, true};
    }));
    session.releaseBody(stream);
    QVERIFY(sent(session).ends_with("1 RST_STREAM INTERNAL_ERROR\n"));
}

void tst_Http2Session::hasRoomForAsManyAsThePeerAllows()
{
    http2::Session session;
    received(session, test::settings({{3, 2}}));
    static_cast<void>(session.open(request()));
    QVERIFY(session.hasRoom());
    static_cast<void>(session.open(request()));
    QVERIFY(!session.hasRoom());
    sent(session);
    received(session, test::headers(1, {{":status", "204"}}, true));
    QVERIFY(session.hasRoom());
}

void tst_Http2Session::opensNothingBehindGoAway()
{
    http2::Session session;
    static_cast<void>(session.open(request()));
    sent(session);
    received(session, test::settings() + test::goAway(1, 0));
    QVERIFY(!session.hasRoom());
    QVERIFY(!session.isOver());
    received(session, test::headers(1, {{":status", "204"}}, true));
    sent(session);
    QVERIFY(session.isOver());
}

void tst_Http2Session::refusesBrokenConnections_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("refusal");
    const auto row = [](const char *name, const std::string &wire, const char *refusal) {
        QTest::newRow(name) << bytes(wire) << QByteArray(refusal);
    };
    const auto begin = test::settings();
    const auto head = begin + test::headers(1, {{":status", "200"}});
    // clang-format off
    row("HTTP/1",                 "HTTP/1.1 400 Bad Request\r\n\r\n",                                  "0 GOAWAY PROTOCOL_ERROR");
    row("no settings first",      test::ping(),                                                        "0 GOAWAY PROTOCOL_ERROR");
    row("too long a frame",       begin + std::string("\0\xff\xff\0\0\0\0\0\1", 9),                    "0 GOAWAY FRAME_SIZE_ERROR");
    row("settings of 5 bytes",    begin + test::frame(FrameType::Settings, 0, 0, "12345"),             "0 GOAWAY FRAME_SIZE_ERROR");
    row("settings on a stream",   begin + test::frame(FrameType::Settings, 0, 1, ""),                  "0 GOAWAY PROTOCOL_ERROR");
    row("ping of 7 bytes",        begin + test::frame(FrameType::Ping, 0, 0, "1234567"),               "0 GOAWAY FRAME_SIZE_ERROR");
    row("reset of 3 bytes",       begin + test::frame(FrameType::ResetStream, 0, 1, "123"),            "0 GOAWAY FRAME_SIZE_ERROR");
    row("data on no stream",      begin + test::data(0, "x"),                                          "0 GOAWAY PROTOCOL_ERROR");
    row("fields on no stream",    begin + test::headers(0, {{":status", "200"}}),                      "0 GOAWAY PROTOCOL_ERROR");
    row("fields, then data",      begin + test::frame(FrameType::Headers, 0, 1, test::hpack({{":status", "200"}})) + test::data(1, "x"), "0 GOAWAY PROTOCOL_ERROR");
    row("lonely continuation",    begin + test::frame(FrameType::Continuation, 4, 1, "x"),             "0 GOAWAY PROTOCOL_ERROR");
    row("HPACK garbage",          begin + test::frame(FrameType::Headers, 4, 1, "\xff\xff\xff\xff\xff\xff"), "0 GOAWAY COMPRESSION_ERROR");
    row("more padding than data", head + test::frame(FrameType::Data, 8, 1, "\xff\1"),                 "0 GOAWAY PROTOCOL_ERROR");
    row("padding of fields",      begin + test::frame(FrameType::Headers, 0xc, 1, "\xff\1"),           "0 GOAWAY PROTOCOL_ERROR");
    row("window of 0",            begin + test::windowUpdate(0, 0),                                    "0 GOAWAY PROTOCOL_ERROR");
    row("window too large",       begin + test::windowUpdate(0, 0x7fffffff),                           "0 GOAWAY FLOW_CONTROL_ERROR");
    row("stream window too large", begin + test::windowUpdate(1, 0x7fffffff),                          "1 RST_STREAM FLOW_CONTROL_ERROR");
    row("promise",                begin + test::settingsAck() + test::frame(FrameType::PushPromise, 4, 1, std::string("\0\0\0\2", 4)), "0 GOAWAY PROTOCOL_ERROR");
    row("data on an idle stream", begin + test::data(7, "x"),                                          "0 GOAWAY PROTOCOL_ERROR");
    row("unknown type",           begin + test::frame(static_cast<FrameType>(0x42), 0, 1, "x"),        "0 SETTINGS [ACK]");
    // clang-format on
}

void tst_Http2Session::refusesBrokenConnections()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, refusal);
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}, std::string::npos}) {
        http2::Session session;
        static_cast<void>(session.open(request()));
        sent(session);
        received(session, wire.toStdString(), size);
        const auto answer = bytes(sent(session));
        QVERIFY2(answer.contains(refusal), answer.constData());
    }
}

QTEST_GUILESS_MAIN(tst_Http2Session)
#include "tst_http2session.moc"
