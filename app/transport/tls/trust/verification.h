// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Is the server who it should be? Every fault of the chain is collected, not only the first. Nothing here
// decides: whether a fault ends the handshake is the session's business.

#include "app/timeline/tlsfacts.h"
#include "app/transport/tls/handles.h"

#include <string>

namespace expectra::tls {

struct Verification
{
    std::vector<timeline::Certificate> sentChain;
    std::vector<timeline::Certificate> chain;
    std::vector<timeline::VerifyError> errors; // the gravest first
};

/// The name, or the address in numbers, that the certificate must be for.
void expectName(SSL &session, const std::string &host);

/// Verifies what `store` was made for, for `host`. Leaves the gravest fault in it, from which OpenSSL makes
/// the alert.
[[nodiscard]] Verification verify(X509_STORE_CTX &store, const std::string &host);

/// The staple of the handshake as it stands; nullopt when none came.
[[nodiscard]] std::optional<timeline::OcspStaple> readStaple(SSL &session);

} // namespace expectra::tls
