// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One exchange on one connection, decided: facts in, commands out, the record written on the way.
// No socket, no timer, no clock; the time comes with each fact. The expectation is left to
// expect::Negotiation.
//
//     Idle -> LookingUp -> Connecting -> [way] -> SendingHead -> Exchanging -> Finished
//       '------ a number ----^                       ^
//       '------ a kept connection -------------------'
//
//     way: SecuringProxy -> Tunnelling -> Securing; each only where the request needs it
//
// Laws: every fact is logged before it is judged, and one that doesn't fit the state changes nothing; every
// note carries its fact's time; after Finished no command is given and no fact is taken; feeding a log's
// facts to a new machine writes the same record (see replay.h).

#include "app/codec/http2/streamdecoder.h"
#include "app/coding/contentcheck.h"
#include "app/connection/addresses.h"
#include "app/connection/command.h"
#include "app/connection/tunnel/tunnel.h"
#include "app/exchange/exchange.h"
#include "app/expect/negotiation.h"

#include <functional>

namespace expectra::connection {

/// Takes content as it is decoded; for those who store it elsewhere.
using ContentTap = std::function<void(std::string_view)>;

class Machine final
{
public:
    enum class State {
        Idle,          // not started
        LookingUp,     // waits for addresses
        Connecting,    // one or more attempts are running
        SecuringProxy, // the TLS handshake with the proxy is under way
        Tunnelling,    // the proxy is asked to open the way to the server
        Securing,      // the TLS handshake with the server is under way
        SendingHead,   // connected; the head is not completely on the wire
        Exchanging,    // the head is out; body and answer pass each other
        Finished,      // the record is complete
    };

    explicit Machine(std::shared_ptr<const PreparedRequest> request, Keep keepContent = Keep::Everything,
                     ContentTap tap = {});

    /// On a new connection. On a kept one, the fact Reused starts it instead.
    void start();
    /// `bytes` are those of a Received, which stand at its range.
    void receive(timeline::Event &&fact, std::string_view bytes = {});

    /// Those given since the last call. Valid until the next one.
    [[nodiscard]] const std::vector<Command> &takeCommands()
    {
        m_taken.clear();
        m_taken.swap(m_commands);
        return m_taken;
    }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isFinished() const { return m_state == State::Finished; }
    [[nodiscard]] const Exchange &record() const { return m_record; }
    /// Once it is finished: nothing more is written into it.
    [[nodiscard]] std::shared_ptr<Exchange> takeRecord() const { return m_written; }

private:
    struct Handler;

    // Facts, one each.
    void handle(const timeline::LookupFinished &fact);
    void handle(const timeline::LookupFailed &fact);
    void handle(const timeline::Connected &fact);
    void handle(const timeline::ConnectFailed &fact);
    void handle(const timeline::Reused &fact);
    void handle(const timeline::ProxyReceived &fact);
    void handle(const timeline::TlsEstablished &fact);
    void handle(const timeline::TlsFailed &fact);
    void handle(const timeline::TlsAlert &fact);
    void handle(const timeline::Sent &fact);
    void handle(const timeline::BodyRead &fact);
    void handle(const timeline::BodySourceFailed &fact);
    void handle(const timeline::Received &fact);
    void handle(const timeline::StreamOpened &fact);
    void handle(const timeline::FrameSent &fact);
    void handle(const timeline::FrameReceived &fact);
    void handle(const timeline::WindowClosed &fact);
    void handle(const timeline::WindowOpened &fact);
    void handle(const timeline::PeerClosed &fact);
    void handle(const timeline::ConnectionLost &fact);
    void handle(const timeline::LimitReached &fact);
    void handle(const timeline::Cancelled &fact);
    void handle(const timeline::Paused &fact);
    void handle(const timeline::Resumed &fact);

    // The way to the server.
    void lookUp(const http::HostAndPort &place);
    void approach();
    void connectNext();
    void goOn();
    void arrive(); // it is open
    void noteProxy();
    [[nodiscard]] std::optional<Failure> shutWay() const; // by the proxy

    void sendHead();
    void begin();
    void openStream();
    void headIsOut();
    void takeGoAway(const timeline::Frame &frame);
    void refuse(const timeline::Frame &said);
    void takeReset(const timeline::Frame &frame);
    void takeRest();
    void leaveStream(timeline::ClosedBy closedBy);
    void move(expect::BodyMove move, timeline::ReleasedBy by);
    void releaseBody(timeline::ReleasedBy by);

    void noteEarlyAnswer(ByteRange bytes);
    void noteUnsecuredEnd();

    // Pieces of the answer.
    void take(std::vector<codec::Piece> &pieces);
    void takePiece(codec::InterimHead &piece);
    void takePiece(codec::FinalHead &piece);
    void takePiece(const codec::ContentBytes &piece);
    void takePiece(const http::Deviation &piece);
    void takePiece(codec::MessageEnd &piece);
    void finishCoding();

    void connectionEnded(timeline::ClosedBy by, const Failure &failure);
    void finishIfComplete();
    void finish(timeline::ClosedBy closedBy);
    void fail(const Failure &failure, timeline::ClosedBy closedBy = timeline::ClosedBy::Us);
    [[nodiscard]] bool applies(timeline::Limit limit) const;
    [[nodiscard]] bool isOnTheWay() const
    {
        return m_state >= State::SecuringProxy && m_state <= State::Securing;
    }
    [[nodiscard]] bool isConnected() const
    {
        return m_state == State::SendingHead || m_state == State::Exchanging;
    }
    [[nodiscard]] bool mayKeepConnection() const;
    [[nodiscard]] FailurePhase phase() const;
    [[nodiscard]] bool owesBody() const;
    [[nodiscard]] codec::ResponseDecoder::State answerState() const;

    void command(Command command) { m_commands.push_back(std::move(command)); }
    void arm(timeline::Limit limit, Duration after) { command(Arm{limit, after}); }
    /// Anew, with every byte; while reading is paused nobody is called idle.
    void armIdle();
    void note(timeline::Payload &&payload);

    std::shared_ptr<const PreparedRequest> m_request;
    ContentTap m_tap;
    State m_state = State::Idle;
    expect::Negotiation m_negotiation;
    codec::ResponseDecoder m_decoder;
    std::optional<codec::http2::StreamDecoder> m_stream; // instead, where the connection is spoken in frames
    bool m_streamReset = false;                          // by the peer
    std::optional<std::uint32_t> m_windowClosed;         // of this stream, or 0
    std::string m_goAway;                                // what the peer's GOAWAY says
    Addresses m_addresses;
    std::vector<int> m_attempts;                // running
    std::optional<timeline::Endpoint> m_server; // to be named to a SOCKS proxy
    std::unique_ptr<Tunnel> m_tunnel;           // while the proxy is talked to
    bool m_bodyReleased = false;
    bool m_bodyFinished = false;
    bool m_answerEndsConnection = false;
    bool m_isPaused = false;
    bool m_peerSaidFarewell = false;      // TLS's close_notify
    std::shared_ptr<ByteStore> m_content; // chunked content, joined
    ByteRange m_contentOnWire;
    coding::ContentCheck m_coding;
    Keep m_keepContent;
    std::string_view m_bytes; // of the fact being handled
    std::optional<http::Deviation> m_fatal;
    timeline::Event m_fact; // being handled: notes take its time
    std::vector<Command> m_commands;
    std::vector<Command> m_taken; // by the one that carries them out
    std::shared_ptr<Exchange> m_written = std::make_shared<Exchange>();
    Exchange &m_record = *m_written;
};

} // namespace expectra::connection
