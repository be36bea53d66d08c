// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A TCP server on 127.0.0.1 whose every move is written out by the test: a script per connection, on a thread
// of its own, over plain sockets. It knows no HTTP beyond the blank line that ends a head. Law: it records
// every byte that arrived and how many had arrived at each of its own sends, the ones still in the socket's
// buffer included; so a body byte that came too early can't hide.

#include "tests/support/rawconnection.h"

#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace expectra {

class RawServer final
{
public:
    using Script = std::function<void(RawConnection &)>;

    /// Every connection is played the same script.
    explicit RawServer(Script script);
    /// The first connection gets the first script, and so on; the last one serves all that follow.
    explicit RawServer(std::vector<Script> scripts);
    /// On a Unix domain socket at this path instead, which it removes at its end.
    RawServer(Script script, std::string socketPath);
    ~RawServer();
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::string url(const std::string &path = "/") const;

    /// Waits for the scripts that began, then says what was said, in the order of the connections.
    [[nodiscard]] std::vector<Conversation> finish();

private:
    void begin();
    void acceptConnections();
    void serve(int descriptor, std::size_t number);

    std::vector<Script> m_scripts;
    int m_listener = -1;
    int m_port = 0;
    std::string m_socketPath;
    std::mutex m_mutex; // guards the conversations
    std::vector<Conversation> m_conversations;
    std::vector<std::thread> m_workers; // touched by the accepting thread until it ended
    std::thread m_acceptor;
};

/// A port of 127.0.0.1 that nobody listens on at the moment.
[[nodiscard]] int freePort();

} // namespace expectra
