// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Servers that answer one head after another with what the test wrote down.

#include "tests/support/rawserver.h"

namespace expectra::test {

inline constexpr std::string_view okay = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/// An answer without content, and these fields: "Location: /next\r\n".
[[nodiscard]] inline std::string answer(int status, const std::string &fields)
{
    return "HTTP/1.1 " + std::to_string(status) + " Word\r\n" + fields + "Content-Length: 0\r\n\r\n";
}

/// Answers the heads of one connection in turn, then waits for its end.
[[nodiscard]] inline RawServer::Script saying(const std::vector<std::string> &answers)
{
    return [answers](RawConnection &peer) {
        for (const auto &each : answers) {
            if (peer.readHead().empty())
                return;
            peer.send(each);
        }
        peer.readToEnd();
    };
}

} // namespace expectra::test
