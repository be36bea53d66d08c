// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The OCSP response that a server sends along with its certificate (RFC 6066 section 8).

#include "app/lab/tls/certificate.h"

namespace expectra::lab {

enum class Revocation {
    Good,
    Revoked, // an hour ago, because its key is known to others
};

/// In DER, signed by the issuer itself, good for a day. Empty when OpenSSL refuses.
[[nodiscard]] std::string stapleFor(const Certificate &leaf, const Certificate &issuer, Revocation status);

} // namespace expectra::lab
