// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/context.h"

#include "app/transport/tls/identity.h"
#include "app/transport/tls/trust/roots.h"

#include <openssl/err.h>

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace expectra::tls {

namespace {

int number(TlsVersion version)
{
    constexpr int numbers[]{TLS1_VERSION, TLS1_1_VERSION, TLS1_2_VERSION, TLS1_3_VERSION};
    return numbers[static_cast<int>(version)];
}

bool isOld(const std::optional<TlsVersion> &version)
{
    return version && *version < TlsVersion::Tls12;
}

Result<void> limitVersions(SSL_CTX &context, const TlsOptions &options)
{
    if (options.minimum && options.maximum && *options.minimum > *options.maximum)
        return fail(ErrorCode::InvalidInput, std::string("No TLS version is at least ") +
                                                 tlsVersionName(*options.minimum) + " and at most " +
                                                 tlsVersionName(*options.maximum));
    // TLS 1.0 and 1.1 sign with SHA-1, which only level 0 allows; who names them wants them.
    if (isOld(options.minimum) || isOld(options.maximum))
        SSL_CTX_set_security_level(&context, 0);
    if (options.minimum || isOld(options.maximum))
        SSL_CTX_set_min_proto_version(&context, number(options.minimum.value_or(TlsVersion::Tls10)));
    if (options.maximum)
        SSL_CTX_set_max_proto_version(&context, number(*options.maximum));
    return {};
}

Result<void> chooseCiphers(SSL_CTX &context, const TlsOptions &options)
{
    if (!options.ciphers.empty() && SSL_CTX_set_cipher_list(&context, options.ciphers.c_str()) != 1)
        return fail(ErrorCode::InvalidInput, "No cipher is called " + options.ciphers);
    if (!options.cipherSuites.empty() &&
        SSL_CTX_set_ciphersuites(&context, options.cipherSuites.c_str()) != 1)
        return fail(ErrorCode::InvalidInput, "No cipher suite of TLS 1.3 is called " + options.cipherSuites);
    return {};
}

Result<void> trust(SSL_CTX &context, const TlsOptions &options)
{
    // A named intermediate is trusted as it is (as curl does): the user knows.
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(&context), X509_V_FLAG_PARTIAL_CHAIN);
    return options.authorities.empty() ? trustSystem(context) : trustFile(context, options.authorities);
}

Result<void> apply(Context &context)
{
    auto &handle = *context.handle;
    const auto &options = context.options;
    SSL_CTX_set_session_cache_mode(&handle, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_set_mode(&handle, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    auto done = limitVersions(handle, options);
    if (done)
        done = chooseCiphers(handle, options);
    if (done)
        done = trust(handle, options);
    if (done && !options.certificate.empty())
        done = useIdentity(handle, options);
    if (done && !options.keyLog.empty())
        done = context.keyLog.open(options.keyLog);
    ERR_clear_error();
    return done;
}

} // namespace

KeyLog::~KeyLog()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> KeyLog::open(const std::string &path)
{
    m_file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (m_file >= 0)
        return {};
    return fail(ErrorCode::Unwritable,
                "The key log " + path + " can't be written: " + std::generic_category().message(errno));
}

void KeyLog::write(const char *line) const
{
    // One write a line: several programs may append to the same file.
    const auto text = std::string(line) + '\n';
    if (m_file >= 0 && ::write(m_file, text.data(), text.size()) < 0)
        return; // a full disk must not end an exchange
}

Result<std::shared_ptr<const Context>> makeContext(const TlsOptions &options)
{
    auto context = std::make_shared<Context>();
    context->handle.reset(SSL_CTX_new(TLS_client_method()));
    context->options = options;
    if (!context->handle)
        return fail(ErrorCode::Unavailable, "OpenSSL can't be set up");
    if (auto done = apply(*context); !done)
        return tl::unexpected(done.error());
    return context;
}

} // namespace expectra::tls
