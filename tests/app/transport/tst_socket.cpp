// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/clock.h"
#include "app/transport/connection.h"
#include "app/transport/tcpfacts.h"
#include "tests/support/rawserver.h"

#include <QtCore/QDeadlineTimer>
#include <QtTest/QtTest>

#include <cerrno>

#include <poll.h>

using namespace expectra;
using transport::IoResult;
using transport::Socket;
using State = IoResult::State;

class tst_Socket : public QObject
{
    Q_OBJECT

private slots:
    void carriesBytesBothWays();
    void isRefusedWhereNobodyListens();
    void tellsAnOrderlyEndFromAReset();
    void isQuietOnlyWhileOpenAndSilent();
    void stampsWhatComesAndGoes();

private:
    IoResult connect(Socket &socket, int port);
    Socket connected(const RawServer &server);
    IoResult received(Socket &socket, std::span<char> buffer);
    transport::Arrival received(transport::Channel &channel, std::span<char> buffer);
};

IoResult tst_Socket::connect(Socket &socket, int port)
{
    [&] { QVERIFY(socket.open(timeline::Family::IPv4).state == State::Done); }();
    const auto result =
        socket.connect({timeline::Family::IPv4, "127.0.0.1", static_cast<std::uint16_t>(port)});
    if (result.state != State::WouldBlock)
        return result;
    pollfd writable{socket.handle(), POLLOUT, 0};
    ::poll(&writable, 1, 10000);
    return socket.finishConnect();
}

Socket tst_Socket::connected(const RawServer &server)
{
    Socket socket;
    [&] { QVERIFY(connect(socket, server.port()).state == State::Done); }();
    return socket;
}

IoResult tst_Socket::received(Socket &socket, std::span<char> buffer)
{
    for (;;) {
        auto result = socket.receive(buffer);
        if (result.state != State::WouldBlock)
            return result;
        std::vector<transport::SendStamp> stamps;
        socket.takeStamps(stamps); // else poll would wake for them for ever
        pollfd readable{socket.handle(), POLLIN, 0};
        if (::poll(&readable, 1, 10000) <= 0)
            return result;
    }
}

transport::Arrival tst_Socket::received(transport::Channel &channel, std::span<char> buffer)
{
    pollfd readable{channel.handle(), POLLIN, 0};
    std::vector<transport::SendStamp> stamps;
    for (;;) {
        const auto arrival = channel.receive(buffer, transport::monotonicNow());
        channel.takeStamps(stamps); // else poll would wake for them for ever
        if (arrival.state != transport::Arrival::State::WouldBlock || ::poll(&readable, 1, 10000) <= 0)
            return arrival;
    }
}

void tst_Socket::carriesBytesBothWays()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("pong");
    });
    auto socket = connected(server);
    QCOMPARE(socket.send("ping\r\n\r\n", false).count, std::size_t(8));
    char buffer[64];
    const auto answer = received(socket, buffer);
    QCOMPARE(std::string(buffer, answer.count), std::string("pong"));
    QCOMPARE(socket.localEndpoint().address, std::string("127.0.0.1"));
    QCOMPARE(server.finish().front().received, std::string("ping\r\n\r\n"));
}

void tst_Socket::isRefusedWhereNobodyListens()
{
    Socket socket;
    const auto result = connect(socket, freePort());
    QVERIFY(result.state == State::Failed);
    QCOMPARE(result.error.code, ECONNREFUSED);
    QVERIFY(!result.error.text.empty());
}

void tst_Socket::tellsAnOrderlyEndFromAReset()
{
    RawServer server({[](RawConnection &connection) { connection.readHead(); },
                      [](RawConnection &connection) {
                          connection.readHead();
                          connection.reset();
                      }});
    char buffer[64];
    auto ended = connected(server);
    QCOMPARE(ended.send("a\r\n\r\n", false).count, std::size_t(5));
    QVERIFY(received(ended, buffer).state == State::Ended);

    auto torn = connected(server);
    QCOMPARE(torn.send("a\r\n\r\n", false).count, std::size_t(5));
    const auto result = received(torn, buffer);
    QVERIFY(result.state == State::Failed);
    QCOMPARE(result.error.code, ECONNRESET);
}

void tst_Socket::isQuietOnlyWhileOpenAndSilent()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("surplus");
        connection.readHead();
    });
    auto socket = connected(server);
    QVERIFY(socket.isQuiet());
    QVERIFY(socket.send("a\r\n\r\n", false).state == State::Done);
    QTRY_VERIFY(!socket.isQuiet()); // bytes that nobody asked for
    char buffer[64];
    QCOMPARE(received(socket, buffer).count, std::size_t(7));
    QVERIFY(socket.isQuiet());
    QVERIFY(socket.send("b\r\n\r\n", false).state == State::Done);
    QTRY_VERIFY(!socket.isQuiet()); // the end
}

void tst_Socket::stampsWhatComesAndGoes()
{
#ifndef __linux__
    QSKIP("The kernel of this system stamps nothing");
#endif
    RawServer server([](RawConnection &connection) {
        while (!connection.readHead().empty())
            connection.send("pong");
    });
    const transport::StampsWanted wanted;
    auto connection = transport::makeConnection(
        connected(server), {timeline::Family::IPv4, "127.0.0.1", static_cast<std::uint16_t>(server.port())});
    auto &channel = connection.channel;
    const auto before = transport::monotonicNow();
    QVERIFY(channel.send("ping\r\n\r\n", true).state == State::Done);

    std::vector<transport::SendStamp> stamps;
    QTRY_VERIFY((channel.takeStamps(stamps), stamps.size() >= 2));
    for (const auto &stamp : stamps) {
        QCOMPARE(stamp.lastByte, 7U); // counted from the connection's start
        const auto at = channel.fromWall(stamp.wall);
        // The two clocks are tied to within a microsecond or so; a millisecond covers a preempted reading.
        QVERIFY(at > before - 1ms && at < transport::monotonicNow() + 1ms);
    }
    // The kernel begins to stamp a moment after the first socket asked for it: its worker must run first.
    char buffer[64];
    auto answer = received(channel, buffer);
    for (const QDeadlineTimer patience(5s); answer.clock == Clock::User && !patience.hasExpired();) {
        QVERIFY(channel.send("ping\r\n\r\n", false).state == State::Done);
        answer = received(channel, buffer);
    }
    QVERIFY(answer.clock == Clock::Kernel);
    const auto arrived = answer.at;
    QVERIFY(arrived > before - 1ms && arrived < transport::monotonicNow() + 1ms);
    QVERIFY(transport::tcpFacts(channel.handle())->segmentSize > 0);
}

QTEST_GUILESS_MAIN(tst_Socket)
#include "tst_socket.moc"
