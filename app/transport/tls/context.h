// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What sessions with the same settings share: the roots, the client's certificate, versions and ciphers, and
// the key log. Making one reads files; so it is made when the first session needs it, and kept.

#include "app/base/result.h"
#include "app/request/tlsoptions.h"
#include "app/transport/tls/handles.h"

namespace expectra::tls {

/// Secrets for Wireshark, a line each, appended to a file that only its owner may read.
class KeyLog final
{
public:
    KeyLog() = default;
    ~KeyLog();
    KeyLog(const KeyLog &) = delete;
    KeyLog &operator=(const KeyLog &) = delete;

    [[nodiscard]] Result<void> open(const std::string &path);
    void write(const char *line) const;

private:
    int m_file = -1;
};

struct Context
{
    Owned<SSL_CTX> handle;
    KeyLog keyLog;
    TlsOptions options;
};

[[nodiscard]] Result<std::shared_ptr<const Context>> makeContext(const TlsOptions &options);

} // namespace expectra::tls
