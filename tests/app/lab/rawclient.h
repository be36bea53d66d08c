// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A client of plain blocking sockets that sends and reads bytes without understanding them.
// Law: every call returns within `patience`, so that a lab that hangs can't hang its test.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace expectra {

class RawClient final
{
public:
    static constexpr std::chrono::seconds patience{20};

    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    void send(std::string_view bytes) const;

    /// The next `count` bytes; fewer when the connection ends or patience does.
    [[nodiscard]] std::string read(std::size_t count);
    /// Up to this text and with it; what there is when it doesn't come.
    [[nodiscard]] std::string readThrough(std::string_view text);
    /// All that comes until the end.
    [[nodiscard]] std::string readToEnd();
    /// "closed", "reset", "more" when bytes came instead, or "open" when nothing did.
    [[nodiscard]] std::string readEnd();
    /// True when nothing comes for a short while.
    [[nodiscard]] bool isQuiet() const;

    /// How many segments with data have arrived so far.
    [[nodiscard]] std::size_t segmentsReceived() const;

private:
    [[nodiscard]] bool receiveMore();
    [[nodiscard]] std::string take(std::size_t count);

    int m_descriptor;
    std::string m_unread;
    bool m_ended = false;
    bool m_endedWithReset = false;
};

} // namespace expectra
