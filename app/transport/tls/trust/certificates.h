// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What certificates and staples say, as values.

#include "app/timeline/tlsfacts.h"
#include "app/transport/tls/handles.h"

namespace expectra::tls {

[[nodiscard]] timeline::Certificate describe(const X509 &certificate);
/// Empty for nullptr.
[[nodiscard]] std::vector<timeline::Certificate> describe(const STACK_OF(X509) * chain);
/// "CN=localhost,O=Lab" (RFC 4514).
[[nodiscard]] std::string nameText(const X509_NAME *name);
[[nodiscard]] std::chrono::system_clock::time_point toTime(const ASN1_TIME *time);

} // namespace expectra::tls
