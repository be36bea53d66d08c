// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SOCKS 5: what is said, and every answer in every split of its bytes. Bytes are written in hexadecimal.

#include "app/connection/tunnel/sockstunnel.h"
#include "tests/app/connection/tunnel/tunnelcheck.h"

#include <QTest>

using namespace expectra;
using connection::SocksTunnel;

class tst_SocksTunnel : public QObject
{
    Q_OBJECT

private slots:
    void holdsItsConversation_data();
    void holdsItsConversation();
};

namespace {

/// The binary part as hexadecimal numbers, what is told about it as it is.
QByteArray legible(const QByteArray &words)
{
    const auto arrow = words.indexOf(" => ");
    return words.left(arrow).toHex(' ') + words.mid(arrow);
}

} // namespace

void tst_SocksTunnel::holdsItsConversation_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QByteArray>("ending");
    const auto row = [](const char *name, const char *user, const char *host, const char *answer, bool closes,
                        const char *ending) {
        QTest::newRow(name) << QByteArray(user) << QByteArray(host) << QByteArray::fromHex(answer) << closes
                            << QByteArray(ending);
    };
    const auto *connect4 = "05 01 00 05 01 00 01 7f 00 00 01 20 e1 => ";
    const auto with = [](const char *said, const char *end) { return QByteArray(said) + end; };
    row("IPv4", "", "127.0.0.1", "0500 05000001 0a000001 1f90", false, with(connect4, "open").constData());
    row("IPv6", "", "::1", "0500 05000004 00000000000000000000000000000001 1f90", false,
        "05 01 00 05 01 00 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 20 e1 => open");
    row("name", "", "h.t", "0500 05000003 03 612e62 1f90", false,
        "05 01 00 05 01 00 03 03 68 2e 74 20 e1 => open");
    row("bound to no name", "", "127.0.0.1", "0500 05000003 00 1f90", false,
        with(connect4, "open").constData());
    row("then the server", "", "127.0.0.1", "0500 05000001 0a000001 1f90 6869", false,
        with(connect4, "open behind 'hi'").constData());
    row("logs in", "u:pw", "127.0.0.1", "0502 0100 05000001 0a000001 1f90", false,
        "05 02 00 02 01 01 75 02 70 77 05 01 00 01 7f 00 00 01 20 e1 => open");
    row("need not log in", "u:pw", "127.0.0.1", "0500 05000001 0a000001 1f90", false,
        "05 02 00 02 05 01 00 01 7f 00 00 01 20 e1 => open");
    row("wrong password", "u:pw", "127.0.0.1", "0502 0101", false,
        "05 02 00 02 01 01 75 02 70 77 => The SOCKS proxy rejects the user or the password");
    row("no way to log in", "", "127.0.0.1", "05ff", true,
        "05 01 00 => The SOCKS proxy accepts none of the ways to log in it was offered");
    row("a way not offered", "", "127.0.0.1", "0502", false,
        "05 01 00 => The SOCKS proxy chose a way to log in that it was not offered");
    row("refused there", "", "127.0.0.1", "0500 05050001 00000000 0000", false,
        with(connect4, "The SOCKS proxy can't reach the server: connection refused (reply 5)").constData());
    row("refused in short", "", "127.0.0.1", "0500 0502", true,
        with(connect4, "The SOCKS proxy can't reach the server: its rules don't allow it (reply 2)")
            .constData());
    row("an unknown reply", "", "127.0.0.1", "0500 05630001 00000000 0000", false,
        with(connect4, "The SOCKS proxy can't reach the server: no meaning is known for it (reply 99)")
            .constData());
    row("an unknown address", "", "127.0.0.1", "0500 05000009 00000000 0000", false,
        with(connect4, "The SOCKS proxy's reply holds an address of no known kind").constData());
    row("nothing yet", "", "127.0.0.1", "", false, "05 01 00 => talking");
    row("nothing", "", "127.0.0.1", "", true,
        "05 01 00 => The proxy closed the connection before it answered");
    row("half a reply", "", "127.0.0.1", "0500 0500", true,
        with(connect4, "The proxy closed the connection before it answered").constData());
    row("HTTP", "", "127.0.0.1", "485454502f312e3120343030", false,
        "05 01 00 => What the proxy answered is no SOCKS 5: it looks like HTTP");
    row("SOCKS 4", "", "127.0.0.1", "005b", false, "05 01 00 => What the proxy answered is no SOCKS 5");
    row("garbage in the login", "u:pw", "127.0.0.1", "0502 0500", false,
        "05 02 00 02 01 01 75 02 70 77 => What the proxy answered is no SOCKS 5");
}

void tst_SocksTunnel::holdsItsConversation()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    Proxy proxy;
    proxy.kind = Proxy::Kind::Socks5;
    proxy.user = user.split(':').value(0).toStdString();
    proxy.password = user.split(':').value(1).toStdString();
    const auto make = [&] {
        return std::make_unique<SocksTunnel>(proxy, http::HostAndPort{host.toStdString(), 8417},
                                             std::nullopt);
    };
    QTEST(legible(test::inEverySplit(make, answer, closes)), "ending");
}

QTEST_GUILESS_MAIN(tst_SocksTunnel)
#include "tst_sockstunnel.moc"
