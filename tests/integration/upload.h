// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The request that all tests of this folder play against their servers: a PUT of 300,000 bytes, more than a
// socket takes at once, and the few answers that those servers give.

#include "tests/support/playcommand.h"
#include "tests/support/rawserver.h"

#include <string>

namespace expectra {

inline constexpr std::size_t uploadSize = 300000;

// Long enough for a body byte that should not come to come; short beside the limits below.
inline constexpr std::chrono::milliseconds quiet{100};

// A limit that shall pass, and one that shall not, however busy the machine is.
inline constexpr std::chrono::milliseconds shortLimit{400};
inline constexpr std::chrono::milliseconds longLimit{8000};

// What would count as hung.
inline constexpr std::chrono::milliseconds never{20000};

inline const std::string interim100 = "HTTP/1.1 100 Continue\r\n\r\n";
inline const std::string final200 = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
inline const std::string final417 = "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n";

/// A final response without content that keeps the connection.
[[nodiscard]] std::string emptyAnswer(int status);

[[nodiscard]] QStringList awaiting(std::chrono::milliseconds limit);

/// Plays `PUT url` with the body above and these options before it.
[[nodiscard]] Played upload(const std::string &url, const QStringList &options);

/// The server's answer to a complete upload.
void takeBodyAndAnswer(RawConnection &peer);

} // namespace expectra
