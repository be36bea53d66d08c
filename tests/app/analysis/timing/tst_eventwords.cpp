// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/eventwords.h"

#include <QTest>

using namespace expectra;
using namespace expectra::timeline;

class tst_EventWords : public QObject
{
    Q_OBJECT

private slots:
    void tellsEveryKindOfEvent_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");

        // In the order of Payload, made with their defaults.
        const char *const all[]{"Lookup of ",
                                "Resolved to ",
                                "Lookup failed: ",
                                "Attempt 0: connecting to ",
                                "Attempt 0: connected from ",
                                "Attempt 0 failed: ",
                                "Kept connection to  taken",
                                "TLS begins",
                                "TLS:  received, 0 B",
                                "TLS alert received: ",
                                "TLS established",
                                "TLS failed: ",
                                "To the proxy: ",
                                "From the proxy: ",
                                "Stream 0 opened",
                                "DATA, 0 B",
                                "DATA, 0 B",
                                "The connection's window is full: nothing may be sent",
                                "The window is open again",
                                "Reading paused",
                                "Reading resumed",
                                "Sent",
                                "All before byte 0 left this machine",
                                "The peer has all before byte 0",
                                "Content read to its end",
                                "Content can't be read: ",
                                "Received",
                                "The peer closed its side",
                                "Connection lost: ",
                                "Time limit passed: whole exchange",
                                "Cancelled",
                                "The proxy is asked for a way",
                                "The proxy opened the way",
                                "Request head handed over",
                                "Request head sent",
                                "Body withheld",
                                "Body let go: nothing to wait for",
                                "The rest of the body will not be sent",
                                "Body sent",
                                "Interim response 0",
                                "Final response 0",
                                "Response complete",
                                "Failed",
                                "Ended, connection kept"};
        static_assert(std::size(all) == std::variant_size_v<Payload>);
        for (int kind = 0; kind < static_cast<int>(std::size(all)); ++kind)
            QTest::newRow(all[kind]) << kind << QString::fromUtf8(all[kind]);
    }

    void tellsEveryKindOfEvent()
    {
        QFETCH(int, kind);
        QFETCH(QString, words);
        QCOMPARE(eventWords({{}, Clock::User, defaulted(static_cast<std::size_t>(kind))}).what, words);
    }

    void pointsAtTheBytes()
    {
        const auto received = eventWords({{}, Clock::Kernel, Received{{10, 30}}});
        QCOMPARE(received.bytes, (ByteRange{10, 30}));
        QCOMPARE(received.direction, Direction::Received);
        const auto sent = eventWords({{}, Clock::User, Sent{{0, 5}, 0}});
        QCOMPARE(sent.direction, Direction::Sent);
        QVERIFY(eventWords({{}, Clock::User, BodyWithheld{}}).bytes.isEmpty());
    }

    void escapesWhatOthersSaid()
    {
        const auto words = eventWords({{}, Clock::User, ConnectFailed{1, {111, "no\x1b[2J"}}});
        QCOMPARE(words.what, QStringLiteral("Attempt 1 failed: no\\x1b[2J"));
    }

private:
    template <std::size_t Kind = 0>
    static Payload defaulted(std::size_t kind)
    {
        if constexpr (Kind < std::variant_size_v<Payload>)
            return kind == Kind ? Payload(std::variant_alternative_t<Kind, Payload>{})
                                : defaulted<Kind + 1>(kind);
        else
            return {};
    }
};

QTEST_GUILESS_MAIN(tst_EventWords)
#include "tst_eventwords.moc"
