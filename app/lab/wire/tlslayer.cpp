// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/wire/tlslayer.h"

#include <openssl/err.h>

#include <algorithm>
#include <limits>

#include <poll.h>

namespace expectra::lab {

namespace {

int lengthOf(std::size_t size)
{
    return static_cast<int>(std::min<std::size_t>(size, std::numeric_limits<int>::max()));
}

} // namespace

TlsLayer::TlsLayer(SSL_CTX &context, int descriptor, const StopSignal &stop)
    : m_ssl(SSL_new(&context)), m_descriptor(descriptor), m_stop(stop)
{
    if (m_ssl)
        SSL_set_fd(m_ssl.get(), descriptor);
}

template <typename Operation>
int TlsLayer::perform(Operation operation)
{
    while (m_ssl) {
        ERR_clear_error();
        const int result = operation(m_ssl.get());
        if (result > 0)
            return result;
        const int reason = SSL_get_error(m_ssl.get(), result);
        const bool isWaiting = reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE;
        const short events = reason == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
        if (!isWaiting || m_stop.wait(m_descriptor, events) != Woken::Ready)
            return 0;
    }
    return 0;
}

bool TlsLayer::accept()
{
    return perform([](SSL *ssl) { return SSL_accept(ssl); }) > 0;
}

std::size_t TlsLayer::receive(std::span<char> into)
{
    const int size = lengthOf(into.size());
    return static_cast<std::size_t>(perform([&](SSL *ssl) { return SSL_read(ssl, into.data(), size); }));
}

bool TlsLayer::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const int size = lengthOf(bytes.size());
        const int count = perform([&](SSL *ssl) { return SSL_write(ssl, bytes.data(), size); });
        if (count == 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

void TlsLayer::close()
{
    ERR_clear_error();
    if (m_ssl && SSL_is_init_finished(m_ssl.get()))
        SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

} // namespace expectra::lab
