// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A connection's way for bytes: a socket under no, one or two TLS sessions (a server's may run inside a
// proxy's). It speaks of plain bytes, whatever the wire carries, and dates them by what the kernel says about
// the wire's. It does what it is told; it neither waits nor retries. Laws: bytes count as sent when the
// kernel has taken the whole of their records; bytes that were not taken are offered again.

#include "app/transport/socket.h"
#include "app/transport/tls/session.h"

#include <memory>

namespace expectra::transport {

/// What a read brought.
struct Arrival
{
    enum class State {
        Bytes,      // `count` plain bytes: none when only TLS had something to say
        WouldBlock, // nothing now; a notifier will tell
        Ended,      // the peer ended what it sends in order
        Failed,     // see `error`
        Broken,     // a TLS session failed: see the events
    };

    State state = State::WouldBlock;
    std::size_t count = 0;
    timeline::SystemError error;
    Duration at{}; // monotonic; when the last of them came
    Clock clock = Clock::User;
    bool isMoreLikely = false; // ask again without waiting
};

class Channel final
{
public:
    Channel() = default;
    explicit Channel(Socket socket);

    [[nodiscard]] bool isOpen() const { return m_socket.isOpen(); }
    [[nodiscard]] int handle() const { return m_socket.handle(); }
    [[nodiscard]] bool isSecured() const { return !m_sessions.empty(); }
    /// The wall clock may be set while a connection is idle: read anew how it stands to the monotonic one.
    void readClocks();

    /// From now on everything passes through it. Its ClientHello waits to be flushed.
    void startTls(std::unique_ptr<tls::Session> session);
    /// Of the finished handshake with this hop; nullptr: none.
    [[nodiscard]] std::shared_ptr<const timeline::TlsFacts> tlsFacts(timeline::Hop hop) const;

    /// `seenAt`: when the program was told that something came, monotonic.
    [[nodiscard]] Arrival receive(std::span<char> buffer, Duration seenAt);
    /// Done with a count, WouldBlock, or Failed. `stamped`: the kernel shall tell when they left and arrived.
    [[nodiscard]] IoResult send(std::string_view bytes, bool stamped);
    /// TLS has something for the wire that no send() carries.
    [[nodiscard]] bool wantsWrite() const { return m_flushed < m_outgoing.size(); }
    [[nodiscard]] IoResult flush() { return flush(false); }
    /// Bytes that were received, but belong to what comes next, for instance behind a proxy's answer.
    void giveBack(std::string bytes, const Arrival &arrival);

    /// The TLS sessions' own happenings since the last call, in monotonic time.
    [[nodiscard]] std::vector<timeline::Event> takeEvents() { return std::exchange(m_events, {}); }
    /// With `lastByte` counting plain bytes; those of TLS alone are left out.
    void takeStamps(std::vector<SendStamp> &stamps);
    /// From the kernel's stamps to monotonic time.
    [[nodiscard]] Duration fromWall(Duration wall) const { return wall + m_wallToMonotonic; }

    /// Open, with nothing to read but TLS tickets, and not ended by the peer: fit for another request.
    [[nodiscard]] bool isQuiet();
    [[nodiscard]] timeline::Endpoint localEndpoint() const { return m_socket.localEndpoint(); }
    /// With a farewell where TLS wants one.
    void close();

private:
    /// Where a record ends, in both ways of counting.
    struct Mark
    {
        std::uint64_t wire = 0;
        std::uint64_t plain = 0;
    };

    [[nodiscard]] Arrival receiveRaw(std::span<char> buffer, Duration seenAt);
    [[nodiscard]] std::optional<Arrival> ended() const;
    [[nodiscard]] std::size_t unwrap(std::string_view bytes, std::size_t passed, const Arrival &arrival,
                                     std::span<char> buffer);
    [[nodiscard]] IoResult sendPlain(std::string_view bytes, bool stamped);
    void seal(std::string_view bytes);
    [[nodiscard]] IoResult flush(bool stamped);
    void collect();
    void mark(bool stamped, Mark at);

    Socket m_socket;
    Duration m_wallToMonotonic{};
    std::vector<std::unique_ptr<tls::Session>> m_sessions; // the first is next to the wire
    std::vector<std::string> m_between; // plain bytes of one session, ciphertext of the next
    std::string m_outgoing;             // for the wire
    std::size_t m_flushed = 0;          // of m_outgoing
    std::uint64_t m_wireSent = 0;
    std::uint64_t m_plainSent = 0;
    std::uint64_t m_plainSealed = 0; // also what the kernel has not taken yet
    std::vector<Mark> m_sealed;      // records under way, a few
    std::vector<Mark> m_marks;       // what stamps may come for
    std::string m_givenBack;
    std::size_t m_givenBackTo = 0; // so many sessions they have passed
    Arrival m_givenBackArrival;
    std::vector<timeline::Event> m_events;
};

} // namespace expectra::transport
