// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names that RFC 8446 and RFC 5246 give to messages, alerts and signature schemes.

#include <cstdint>
#include <string>
#include <string_view>

namespace expectra::tls {

/// `message` begins with its header of four bytes. A HelloRetryRequest is told from the ServerHello that it
/// is coded as.
[[nodiscard]] std::string messageName(std::string_view message);
/// "handshake_failure"; "alert 200" for one that no RFC names.
[[nodiscard]] std::string alertName(std::uint8_t code);
/// "ecdsa_secp256r1_sha256"; "0x0a0a" for one that is not known.
[[nodiscard]] std::string schemeName(std::uint16_t scheme);

/// The scheme that a CertificateVerify or a ServerKeyExchange was signed with; 0 where it does not say.
[[nodiscard]] std::uint16_t schemeOf(std::string_view message);

} // namespace expectra::tls
