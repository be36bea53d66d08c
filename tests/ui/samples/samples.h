// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Exchanges made by hand, for the tests of what shows them: one for each way that a play can go. Their times
// and bytes are fixed, so that a test can name them.

#include "app/exchange/exchange.h"

#include <string_view>

namespace expectra::samples {

inline constexpr ByteCount uploadSize = 2'097'152;

/// PUT of 2 MiB: 100 after 0.8 ms, the body, 201.
[[nodiscard]] ExchangePtr continued(std::uint64_t id = 1);
/// PUT of 2 MiB: 417 after 5.6 ms, not one body byte sent.
[[nodiscard]] ExchangePtr refused(std::uint64_t id = 41);
/// What followed it: the same without Expect, 201.
[[nodiscard]] ExchangePtr retried(std::uint64_t id = 42, std::uint64_t of = 41);
/// No 100 within 1 s, then the body, then 200.
[[nodiscard]] ExchangePtr silent(std::uint64_t id = 3);
/// GET: two 103s while it waits, then 200 with JSON, chunked and with a trailer.
[[nodiscard]] ExchangePtr hints(std::uint64_t id = 4);
/// Two addresses, both refuse the connection.
[[nodiscard]] ExchangePtr unreachable(std::uint64_t id = 5);
/// The peer closed while the body was withheld.
[[nodiscard]] ExchangePtr closedWhileWaiting(std::uint64_t id = 6);
/// A snapshot: the head is sent, 100 is waited for.
[[nodiscard]] ExchangePtr waiting(std::uint64_t id = 7);
/// GET answered with these bytes of this type.
[[nodiscard]] ExchangePtr answered(std::string_view mediaType, std::string_view content,
                                   std::uint64_t id = 8);
/// GET with a password, answered with a cookie that is worth one.
[[nodiscard]] ExchangePtr signedIn(std::uint64_t id = 12);

/// GET over TLS 1.3 with a trusted chain of three: every message of a full handshake, then 200.
[[nodiscard]] ExchangePtr secured(std::uint64_t id = 9);
/// The certificate has expired and is for another name: rejected.
[[nodiscard]] ExchangePtr certificateRejected(std::uint64_t id = 10);
/// Through an HTTPS proxy: TLS with the proxy, CONNECT, TLS with the server, 200.
[[nodiscard]] ExchangePtr tunnelled(std::uint64_t id = 11);

} // namespace expectra::samples
