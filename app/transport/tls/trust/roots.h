// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the trust comes from when the user names nothing else.

#include "app/base/result.h"
#include "app/transport/tls/handles.h"

namespace expectra::tls {

/// The system's roots. On Linux a folder with a file for each root, from which only the one that is needed is
/// read; the whole bundle, some 70 ms, only where there is no such folder. Elsewhere what Qt knows.
[[nodiscard]] Result<void> trustSystem(SSL_CTX &context);

/// The roots in this PEM file and no others.
[[nodiscard]] Result<void> trustFile(SSL_CTX &context, const std::string &path);

} // namespace expectra::tls
