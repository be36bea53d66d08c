// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a TLS session ended before its time, in a sentence that says who did what.

#include "app/timeline/event.h"

#include <string>

namespace expectra::tls {

/// What the peer's alert means: "The server speaks none of the TLS versions that were offered (alert
/// protocol_version)". `lacksCertificate`: it asked for a client certificate and was sent none.
[[nodiscard]] std::string alertText(timeline::Hop hop, const std::string &alert, bool lacksCertificate);

/// What came where TLS was expected.
[[nodiscard]] std::string notTlsText(timeline::Hop hop, std::string_view received);

/// The connection ended inside the handshake. `last` is the last message that passed; empty: none.
[[nodiscard]] std::string cutText(timeline::Hop hop, const std::string &last, bool lastWasOurs,
                                  const timeline::SystemError &error);

/// OpenSSL's reason for a failure that has no better words.
[[nodiscard]] std::string libraryText(unsigned long error);

/// The first bytes of a connection could be TLS: a record of a known type and version.
[[nodiscard]] bool looksLikeTls(std::string_view bytes);

} // namespace expectra::tls
