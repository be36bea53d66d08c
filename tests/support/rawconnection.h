// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The server's end of one accepted connection, as a script uses it, and the record that stays of it.
// Not a parser: a head is whatever stands before the next blank line.
// Law: every call returns within its limit, so that a client that hangs can't hang the test.

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra {

/// What happened on one connection, seen from the server.
struct Conversation
{
    using Time = std::chrono::steady_clock::time_point;

    struct Arrival
    {
        Time at{};
        std::size_t end = 0; // how many bytes had arrived with this one
    };
    struct Sending
    {
        Time at{};
        std::size_t receivedBefore = 0; // how many bytes had arrived when this was sent
    };

    std::string received;
    std::vector<Arrival> arrivals;
    std::vector<Sending> sendings;
    std::vector<std::size_t> headEnds; // the offset behind each head that the script read
    bool endedByClient = false;        // the client's end of stream, or its reset, was seen

    /// The first head with its blank line; all there is when none was read.
    [[nodiscard]] std::string head() const;
    /// How many bytes followed the first head, in all.
    [[nodiscard]] std::size_t bodyBytes() const;
    /// How many of them had arrived when the script sent for the n-th time (0 is the first).
    [[nodiscard]] std::size_t bodyBytesBeforeSending(std::size_t sending) const;
    /// When the head was complete, and when the first byte behind it came.
    [[nodiscard]] std::optional<Time> headArrived() const;
    [[nodiscard]] std::optional<Time> bodyBegan() const;

private:
    [[nodiscard]] std::optional<Time> arrivalOf(std::size_t offset) const;
};

class RawConnection final
{
public:
    static constexpr std::chrono::milliseconds patience{10000}; // longer than any time limit that a test sets

    explicit RawConnection(int descriptor);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    /// Reads up to the next blank line and returns the head with it; empty when the client ended before.
    std::string readHead();
    /// Reads the next `count` bytes; false when the client ended before.
    bool readBody(std::size_t count);
    /// Takes whatever arrives for this long, so that what should not come has had its time to.
    void listen(std::chrono::milliseconds duration);
    /// Takes whatever arrives until the client ends the connection.
    void readToEnd();

    /// Leaves everything that arrives in the socket, until the client hangs up or this long.
    void waitWithoutReading(std::chrono::milliseconds duration) const;

    void send(std::string_view bytes);
    /// One segment a byte.
    void sendByteByByte(std::string_view bytes);
    /// Sends until the client ends the connection or `limit` bytes are gone.
    void sendRepeatedly(std::string_view bytes, std::size_t limit);
    /// No more from us; the client may go on sending.
    void endSending();
    void close();
    /// Closes so that the client gets a reset.
    void reset();

    /// How much of what arrived the script has read.
    [[nodiscard]] std::size_t consumed() const { return m_consumed; }
    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }

private:
    enum class Taken { Bytes, Nothing, End };
    Taken take(std::chrono::milliseconds limit);
    void takeWhatArrived();
    bool sendAll(std::string_view bytes);

    int m_descriptor;
    std::size_t m_consumed = 0; // up to where the script has read
    Conversation m_conversation;
};

} // namespace expectra
