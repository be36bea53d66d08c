// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Does what the connection machine commands, for one exchange, and reports what happened as facts stamped
// once, here. Facts are pulled: its ear hears when next() may have some. Nothing is reported from inside
// perform(), so that the machine is never called back while it speaks. Law: received bytes are handed out
// before anything more is sent, so that an early answer stops a body in time.

#include "app/codec/bodyencoder.h"
#include "app/connection/command.h"
#include "app/exchange/exchange.h"
#include "app/transport/connection.h"
#include "app/transport/deadlines.h"
#include "app/transport/http2/streamfacts.h"
#include "app/transport/resolver.h"
#include "app/transport/tls/client.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <memory>

namespace expectra::transport {

/// What hears that next() may have facts.
class ReadyEar
{
public:
    virtual void hearReady() = 0;

protected:
    ~ReadyEar() = default;
};

class Transport final : public QObject
{
    Q_OBJECT

public:
    struct Fact
    {
        timeline::Event event;
        std::string_view bytes; // of a Received; valid until the next call of next()
    };

    /// `buffer` takes what is received; it may be shared by transports of one thread, and so may `tls`.
    /// `start` is Instant 0.
    Transport(std::shared_ptr<const PreparedRequest> request, Stores stores, std::span<char> buffer,
              tls::Client &tls, ReadyEar &ear, Duration start);
    ~Transport() override;

    /// Play on a kept connection: the first fact is Reused.
    void adopt(Connection connection);
    /// Play on a connection that others use too: the first fact is Reused.
    void join(std::shared_ptr<Http2Link> link);
    void perform(const connection::Command &command);
    void cancel();
    /// Reads nothing more until resume(): the peer is held back by its full buffers.
    void pause();
    void resume();

    [[nodiscard]] std::optional<Fact> next();

    /// The connection after KeepConnection; nullopt after CloseConnection.
    [[nodiscard]] std::optional<Connection> takeConnection();
    /// The connection as others may share it, once after it was made for OpenStream.
    [[nodiscard]] std::shared_ptr<Http2Link> takeNewLink() { return std::exchange(m_newLink, nullptr); }
    /// Of the connection in use, also after it was closed.
    [[nodiscard]] std::uint64_t connectionId() const { return m_connectionId; }
    void setConnectionId(std::uint64_t id) { m_connection.id = m_connectionId = id; }
    [[nodiscard]] std::optional<TcpFacts> tcp() const { return m_tcp; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Attempt;

    void handle(const connection::Lookup &command);
    void handle(const connection::Connect &command);
    void handle(const connection::AbandonConnect &command);
    void handle(const connection::SendToProxy &command);
    void handle(const connection::EnterTunnel &command);
    void handle(const connection::StartTls &command);
    void handle(const connection::SendHead &command);
    void handle(const connection::OpenStream &command);
    void handle(const connection::ResetStream &command);
    void handle(const connection::SendBody &command);
    void handle(const connection::StopBody &command);
    void handle(const connection::Arm &command);
    void handle(const connection::Disarm &command);
    void handle(const connection::CloseConnection &command);
    void handle(const connection::KeepConnection &command);

    void prepareTls();
    void finishAttempt(Attempt &attempt, const IoResult &result);
    void watch();
    void handleReadable();
    void handleWritable();
    void wake();
    void wakeSoon();
    void schedule();

    [[nodiscard]] std::optional<Fact> nextReceived();
    [[nodiscard]] bool speaksHttp2() const;
    [[nodiscard]] std::optional<Fact> nextSent();
    void flushTls();
    void waitUntilWritable();
    void sendFailed(const timeline::SystemError &error);
    void tellTls();
    void endReceiving(const Arrival &arrival);
    [[nodiscard]] bool fillPiece(Instant at);
    void takeStamps();
    void leave();
    [[nodiscard]] StreamFacts::Tell hearing();

    [[nodiscard]] Instant now() const;
    [[nodiscard]] Instant fromMonotonic(Duration at) const { return Instant(at - m_start); }
    void queue(timeline::Payload payload) { queue(now(), Clock::User, std::move(payload)); }
    void queue(Instant at, Clock clock, timeline::Payload payload);

    std::shared_ptr<const PreparedRequest> m_request;
    Stores m_stores;
    std::span<char> m_buffer;
    tls::Client &m_tls;
    ReadyEar &m_ear;
    Duration m_start;
    std::vector<Fact> m_queue; // mostly one, and a handshake has a dozen

    std::unique_ptr<ResolverLookup> m_lookup;
    std::vector<std::unique_ptr<Attempt>> m_attempts;
    Connection m_connection;
    std::uint64_t m_connectionId = 0;
    std::unique_ptr<StreamFacts> m_stream; // instead of the connection, where others share it
    std::shared_ptr<Http2Link> m_newLink;
    std::unique_ptr<QSocketNotifier> m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier;
    std::optional<TcpFacts> m_tcp;
    bool m_kept = false;

    // With the proxy, before the exchange's own bytes.
    bool m_withProxy = false;
    std::string m_toProxy;
    Arrival m_lastOfProxy; // when and by which clock

    // Outgoing.
    std::string m_head;
    std::unique_ptr<codec::BodyEncoder> m_body;
    std::string_view m_piece; // what is left of the head or of the body's current piece
    ByteCount m_sent = 0;
    bool m_sending = false;
    bool m_writable = true;
    std::optional<timeline::SystemError> m_sendError;

    // Incoming.
    bool m_readable = false;
    bool m_isPaused = false;
    bool m_readsNoMore = false; // the peer ended, or the exchange did
    Instant m_wokenAt = Instant::max();
    ByteCount m_received = 0;

    Deadlines m_deadlines;
    QBasicTimer m_timer;
    std::optional<Instant> m_timerSetFor;
    bool m_timerFired = false;
    int m_turns = 0; // reads and sends since the event loop last ran
    bool m_wakeQueued = false;
    std::vector<SendStamp> m_stamps;
};

} // namespace expectra::transport
