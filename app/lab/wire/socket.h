// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One accepted connection, read and written in a blocking manner that a StopSignal can end. A script needs no
// more than this face, with TLS or without.

#include "app/lab/wire/handle.h"
#include "app/lab/wire/stopsignal.h"
#include "app/lab/wire/tlslayer.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace expectra::lab {

class Socket final
{
public:
    Socket(Handle handle, const StopSignal &stop) : m_handle(std::move(handle)), m_stop(stop) {}

    /// Waits for the first byte and leaves it to be received; nullopt when there will be none.
    [[nodiscard]] std::optional<unsigned char> peek() const;
    /// From here on all is encrypted. False when the handshake fails.
    [[nodiscard]] bool startTls(SSL_CTX &context);

    /// Waits for bytes; 0 when there will be none: the peer closed or reset, or the lab stops.
    [[nodiscard]] std::size_t receive(std::span<char> into) const;

    /// False when the bytes can't be sent any more.
    [[nodiscard]] bool send(std::string_view bytes) const;

    /// For one that carries bytes without looking at them; not beside TLS.
    [[nodiscard]] int descriptor() const { return m_handle.descriptor(); }
    [[nodiscard]] const StopSignal &stop() const { return m_stop; }

    /// False when the lab stops meanwhile.
    [[nodiscard]] bool pause(std::chrono::milliseconds duration) const;

    /// Closes in order. What the peer still sends is taken in and dropped for a while, because a close on
    /// unread bytes makes the kernel send a reset, which can destroy the answer (RFC 9112 section 9.6).
    void finish();

    /// Closes with a reset.
    void reset();

private:
    [[nodiscard]] std::size_t receivePlain(std::span<char> into, int flags) const;

    Handle m_handle;
    const StopSignal &m_stop;
    std::unique_ptr<TlsLayer> m_tls; // none on a plain connection
};

} // namespace expectra::lab
