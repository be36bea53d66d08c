// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One HTTP/2 connection, shared by the exchanges that are its streams. Moves bytes between the connection and
// its session and tells each stream what passed of it. Laws: nothing is told from inside a call of a stream;
// what came is told before more is sent; a frame is sent when the kernel took its last byte.

#include "app/codec/http2/session.h"
#include "app/exchange/exchange.h"
#include "app/transport/connection.h"

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <deque>
#include <memory>

namespace expectra::transport {

/// When something passed, by the monotonic clock.
struct Moment
{
    Duration at{};
    Clock clock = Clock::User;
};

/// What a stream hears from its link. It may leave the link in any of these.
class LinkEar
{
public:
    /// Ranges of frames count from the frame's first byte; `bytes` are valid during the call only.
    virtual void hearSent(const codec::http2::PassedFrame &frame, Moment moment) = 0;
    /// The kernel's word on when the stream's latest field section left, or had arrived.
    virtual void hearStamp(SendStamp::Kind kind, Moment moment) = 0;
    virtual void hearReceived(const codec::http2::PassedFrame &frame, Moment moment) = 0;
    /// Bytes that are no whole frame.
    virtual void hearRest(std::string_view bytes, Moment moment) = 0;
    /// In monotonic time.
    virtual void hearTls(timeline::Event event) = 0;
    /// The window holds the stream's body back, or does so no more.
    virtual void hearWindow(codec::http2::WindowState state) = 0;
    /// nullopt: the peer closed in order.
    virtual void hearEnd(const std::optional<timeline::SystemError> &error) = 0;

protected:
    ~LinkEar() = default;
};

class Http2Link final : public QObject, public std::enable_shared_from_this<Http2Link>
{
    Q_OBJECT

public:
    [[nodiscard]] static std::shared_ptr<Http2Link> over(Connection connection);

    /// The stream's number; 0 when none can be opened.
    [[nodiscard]] std::uint32_t open(codec::http2::StreamRequest request, LinkEar &ear);
    void releaseBody(std::uint32_t stream);
    void withholdBody(std::uint32_t stream) { m_session.withholdBody(stream); }
    void reset(std::uint32_t stream, std::uint32_t code);
    void pause(std::uint32_t stream) { m_session.pause(stream); }
    void resume(std::uint32_t stream);
    /// The stream hears no more.
    void leave(std::uint32_t stream);
    /// No more streams; the connection ends with the last one.
    void retire();

    /// Fit for another stream now.
    [[nodiscard]] bool hasRoom() const { return !m_retired && isOpen() && m_session.hasRoom(); }
    [[nodiscard]] bool isOpen() const { return m_connection.channel.isOpen(); }
    /// Since when no stream uses it, by the monotonic clock; nullopt: one does.
    [[nodiscard]] std::optional<Duration> idleSince() const;
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    [[nodiscard]] std::optional<TcpFacts> tcp();

private:
    explicit Http2Link(Connection connection);

    struct Attached
    {
        LinkEar *ear = nullptr;
        bool isSending = false; // its body was released and isn't sent to its end
        codec::http2::WindowState window = codec::http2::WindowState::Open;
    };
    struct Pending
    {
        timeline::Frame frame;
        std::size_t size = 0;
    };

    /// A field section under way: what its stamps will name.
    struct Section
    {
        std::uint64_t end = 0; // in the connection's bytes
        std::uint32_t stream = 0;
        bool hasLeft = false;
    };

    void handleReadable();
    void handleWritable();
    [[nodiscard]] bool readOnce();
    void tellTls();
    void take(std::string_view bytes, Moment moment);
    void flushSoon();
    void flush();
    void fill();
    [[nodiscard]] bool writeOnce();
    void tellSent(std::size_t taken);
    void tellStamps();
    [[nodiscard]] bool wantsStamps() const;
    void tellWindows();
    void tellRest(std::string_view bytes, Moment moment);
    void end(const std::optional<timeline::SystemError> &error);
    void closeIfOver();

    [[nodiscard]] std::vector<std::uint32_t> concerned(const timeline::Frame &frame) const;
    template <class Tell>
    void tellConcerned(const timeline::Frame &frame, Tell tellOne);
    template <class Tell>
    void tell(const std::vector<std::uint32_t> &streams, Tell tellOne);

    Connection m_connection;
    codec::http2::Session m_session;
    QSocketNotifier m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier;
    std::map<std::uint32_t, Attached> m_streams;
    std::unique_ptr<char[]> m_buffer;
    std::string m_out;
    std::size_t m_outTaken = 0; // of it, by the kernel
    std::deque<Pending> m_pending;
    std::size_t m_pendingTaken = 0; // of the first one
    std::deque<Section> m_sections;
    std::vector<SendStamp> m_stamps;
    std::uint64_t m_sent = 0;      // frames that went out whole, in the connection's bytes
    std::uint32_t m_lastData = 0;  // the stream that received content last
    std::optional<TcpFacts> m_tcp; // since something passed last: many streams end with one read
    Duration m_idleSince{};
    bool m_writable = true;
    bool m_flushQueued = false;
    bool m_retired = false;
    bool m_restTold = false;
};

} // namespace expectra::transport
