// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One TLS session as a client: received bytes in, plain bytes out, and the other way round. No socket, no
// waiting. Everything that passes is told as timeline events, whose times are monotonic readings that the
// owner brings into an exchange's own time. Laws: what was fed is read to its end before more is fed, so that
// each message has the arrival of the bytes that completed it; what the peer showed is told also when the
// handshake fails; after Failed nothing is read or written.

#include "app/timeline/event.h"
#include "app/transport/tls/context.h"
#include "app/transport/tls/flowbio.h"
#include "app/transport/tls/tickets.h"

#include <span>

namespace expectra::tls {

/// What is wanted of a session.
struct Wish
{
    timeline::Hop hop = timeline::Hop::Origin;
    std::string host;                   // to be verified, and sent as SNI; numbers for an address
    std::vector<std::string> protocols; // ALPN, in order of preference
    std::string destination;            // sessions with the same one may be resumed
    Duration askedAt = {};              // monotonic: the handshake's begin; zero: when it starts
};

class Session final
{
public:
    enum class State {
        Handshaking,
        Established,
        Closed, // the peer said close_notify
        Failed,
    };

    Session(std::shared_ptr<const Context> context, Wish wish, std::shared_ptr<Tickets> tickets);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// The ClientHello is in outgoing() after this.
    void start();
    /// Bytes for the session, which must stay until read() has taken them.
    void feed(std::string_view bytes, Duration arrivedAt, Clock clock);
    /// Takes what was fed as far as the buffer has room for it; 0 while there is nothing for the user.
    [[nodiscard]] std::size_t read(std::span<char> buffer);
    /// All of it was taken: as much as was fed is read.
    [[nodiscard]] bool isDrained() const { return m_flow.incoming.empty(); }
    /// Plain bytes to send, at most one record of them; returns how many were taken: 0 when the peer must be
    /// heard first.
    [[nodiscard]] std::size_t write(std::string_view bytes);
    /// No more will come: `error` is empty for an orderly end of the connection.
    void end(const timeline::SystemError &error);
    /// Tells the peer that nothing more will be sent.
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] timeline::Hop hop() const { return m_wish.hop; }
    /// Bytes for the peer; the taker empties it.
    [[nodiscard]] std::string &outgoing() { return m_flow.outgoing; }
    /// What happened since the last call.
    [[nodiscard]] std::vector<timeline::Event> takeEvents() { return std::exchange(m_events, {}); }
    /// nullptr before the handshake ended.
    [[nodiscard]] const std::shared_ptr<const timeline::TlsFacts> &facts() const { return m_facts; }

private:
    struct Callbacks;

    void wire();
    void resume();
    [[nodiscard]] bool shake();
    void judge(int result);
    void establish();
    void fail(timeline::ClosedBy closedBy, std::string text);
    [[nodiscard]] std::string failureText(unsigned long error) const;
    void gatherAgreed(timeline::TlsFacts &facts) const;

    void noteMessage(bool isOutgoing, std::string_view bytes);
    void noteAlert(bool isOutgoing, std::string_view bytes);
    void noteTicket(SSL_SESSION *session);
    [[nodiscard]] bool judgeChain(X509_STORE_CTX &store);
    [[nodiscard]] bool judgeStaple();
    void log(Duration at, Clock clock, timeline::Payload payload);

    std::shared_ptr<const Context> m_context;
    Wish m_wish;
    std::shared_ptr<Tickets> m_tickets;
    Flow m_flow;
    Owned<SSL> m_ssl;
    State m_state = State::Handshaking;
    std::shared_ptr<const timeline::TlsFacts> m_resumed; // of the session that is offered again
    timeline::TlsFacts m_gathered;
    std::shared_ptr<const timeline::TlsFacts> m_facts;
    bool m_certificateRejected = false;
    std::uint16_t m_scheme = 0;
    std::string m_first; // the first bytes that came, until a message shows that they are TLS
    std::string m_lastMessage;
    bool m_lastWasOurs = false;
    Duration m_arrivedAt{};
    Clock m_arrivalClock = Clock::User;
    std::vector<timeline::Event> m_events;
};

} // namespace expectra::tls
