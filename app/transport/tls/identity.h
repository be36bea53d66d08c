// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The certificate by which the user is known to servers that ask.

#include "app/base/result.h"
#include "app/request/tlsoptions.h"
#include "app/transport/tls/handles.h"

namespace expectra::tls {

/// Reads PEM (certificate, its chain and key in one file or two) or PKCS#12, told apart by what is inside.
[[nodiscard]] Result<void> useIdentity(SSL_CTX &context, const TlsOptions &options);

} // namespace expectra::tls
