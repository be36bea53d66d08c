// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes that a client sends, in the order in which the lab takes them: a request line, a head, pieces of
// a body. What is taken is gone; what isn't stays for the next request on the connection, as on a real
// server.

#include "app/base/byterange.h"
#include "app/lab/wire/socket.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace expectra::lab {

// Heads beyond this are refused: no client of good will sends them, and memory is bounded by it.
constexpr std::size_t headLimit = 1024 * 1024;

enum class ReadTrouble {
    Gone,    // the client closed or reset, or the lab stops
    TooLong, // no end within the limit
    NotText, // the first byte is a control byte: TLS, or no HTTP at all
};

class Incoming final
{
public:
    explicit Incoming(const Socket &socket);

    /// Waits for a whole request line and shows it without its end. Takes only empty lines before it.
    [[nodiscard]] tl::expected<std::string_view, ReadTrouble> peekRequestLine();

    /// Waits for a whole head, its empty line included, and takes it.
    [[nodiscard]] tl::expected<std::string, ReadTrouble> takeHead();

    /// Waits for a line of at most `limit` bytes and takes it; its end is not part of the answer.
    [[nodiscard]] tl::expected<std::string, ReadTrouble> takeLine(std::size_t limit);

    /// Waits for some bytes and takes at most `limit` of them. Empty when the client is gone.
    /// Valid until the next call.
    [[nodiscard]] std::string_view takeSome(ByteCount limit);

    /// Takes what is here already, without waiting.
    [[nodiscard]] std::string takeUnread();

private:
    [[nodiscard]] std::string_view unread() const { return std::string_view(m_bytes).substr(m_taken); }
    [[nodiscard]] bool receiveMore();
    [[nodiscard]] tl::expected<std::size_t, ReadTrouble> waitForLineEnd(std::size_t limit);
    void take(std::size_t count) { m_taken += count; }

    const Socket &m_socket;
    std::string m_bytes;
    std::size_t m_taken = 0;
    std::unique_ptr<char[]> m_scratch;
};

} // namespace expectra::lab
