// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One non-blocking TCP or Unix domain socket. POSIX here; a Winsock body fits behind the same face. It does
// what it is told and says what came of it; it neither waits nor retries. Owns its handle.

#include "app/timeline/event.h"
#include "app/transport/kernelstamps.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace expectra::transport {

struct IoResult
{
    enum class State {
        Done,       // `count` bytes moved, or the step is complete
        WouldBlock, // nothing now; a notifier will tell
        Ended,      // the peer closed in order
        Failed,     // see `error`
    };

    State state = State::Done;
    std::size_t count = 0;
    timeline::SystemError error;
    std::optional<Duration> wall; // the kernel's stamp of what was received
};

class Socket final
{
public:
    Socket() = default;
    ~Socket();
    Socket(Socket &&other) noexcept;
    Socket &operator=(Socket &&other) noexcept;

    /// Creates it for this family: Done or Failed.
    [[nodiscard]] IoResult open(timeline::Family family);
    /// Begins to connect and does nothing else: Done at once (loopback), WouldBlock, or Failed.
    [[nodiscard]] IoResult connect(const timeline::Endpoint &to);
    /// Once the socket is writable after WouldBlock.
    [[nodiscard]] IoResult finishConnect();

    /// `stamped`: the kernel shall tell when these bytes left and when they were acknowledged.
    [[nodiscard]] IoResult send(std::string_view bytes, bool stamped);
    [[nodiscard]] IoResult receive(std::span<char> buffer);
    void takeStamps(std::vector<SendStamp> &stamps)
    {
        if (m_givesStamps) // a Unix domain socket would hand out what was received instead, for ever
            takeSendStamps(m_handle, stamps);
    }

    /// Open, nothing to read and not ended by the peer: fit for another request.
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] int handle() const { return m_handle; }
    [[nodiscard]] timeline::Endpoint localEndpoint() const;
    void close();

private:
    int m_handle = -1;
    bool m_givesStamps = false; // a Unix domain socket refuses to send with the wish for them
};

} // namespace expectra::transport
