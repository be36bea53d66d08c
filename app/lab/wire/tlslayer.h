// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The server's side of TLS over one socket, in the same blocking manner that a StopSignal can end.

#include "app/lab/wire/stopsignal.h"

#include <openssl/ssl.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace expectra::lab {

class TlsLayer final
{
public:
    TlsLayer(SSL_CTX &context, int descriptor, const StopSignal &stop);

    /// The handshake; false when it fails, and then the client has been told by an alert.
    [[nodiscard]] bool accept();
    /// Waits for bytes; 0 when there will be none.
    [[nodiscard]] std::size_t receive(std::span<char> into);
    /// False when the bytes can't be sent any more.
    [[nodiscard]] bool send(std::string_view bytes);
    /// Says that no more will be sent, as RFC 8446 section 6.1 wants it, and waits for nothing.
    void close();

private:
    struct Deleter
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };

    /// Repeats an operation of OpenSSL while it waits for the socket; its result when it succeeds, else 0.
    template <typename Operation>
    [[nodiscard]] int perform(Operation operation);

    std::unique_ptr<SSL, Deleter> m_ssl;
    int m_descriptor;
    const StopSignal &m_stop;
};

} // namespace expectra::lab
