// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/identity.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <cstring>
#include <filesystem>

namespace expectra::tls {

namespace {

int givePassphrase(char *buffer, int size, int, void *options)
{
    const auto &phrase = static_cast<const TlsOptions *>(options)->passphrase;
    if (phrase.size() > static_cast<std::size_t>(size))
        return -1;
    std::memcpy(buffer, phrase.data(), phrase.size());
    return static_cast<int>(phrase.size());
}

tl::unexpected<Error> unreadable(const std::string &path, const std::string &text)
{
    std::error_code error;
    const bool exists = std::filesystem::exists(path, error);
    return fail(exists ? ErrorCode::Unreadable : ErrorCode::NotFound,
                exists ? text : "There is no file " + path);
}

Owned<PKCS12> readBag(const std::string &path)
{
    const Owned<BIO> file(BIO_new_file(path.c_str(), "rb"));
    return Owned<PKCS12>(file ? d2i_PKCS12_bio(file.get(), nullptr) : nullptr);
}

Result<void> useBag(SSL_CTX &context, PKCS12 *bag, const TlsOptions &options)
{
    X509 *certificate = nullptr;
    EVP_PKEY *key = nullptr;
    STACK_OF(X509) *others = nullptr;
    const bool isOpen = PKCS12_parse(bag, options.passphrase.c_str(), &key, &certificate, &others) == 1;
    const Owned<X509> ownedCertificate(certificate);
    const Owned<EVP_PKEY> ownedKey(key);
    const Owned<STACK_OF(X509)> ownedOthers(others);
    if (!isOpen)
        return fail(ErrorCode::Unreadable, "The pass phrase does not open " + options.certificate);
    if (!certificate || !key)
        return fail(ErrorCode::Unreadable,
                    "There is no certificate with its private key in " + options.certificate);
    if (SSL_CTX_use_cert_and_key(&context, certificate, key, others, 1) != 1)
        return fail(ErrorCode::Unreadable, "The certificate in " + options.certificate + " can't be used");
    return {};
}

Result<void> usePem(SSL_CTX &context, const TlsOptions &options)
{
    if (SSL_CTX_use_certificate_chain_file(&context, options.certificate.c_str()) != 1)
        return unreadable(options.certificate,
                          "No certificate, as PEM or PKCS#12, can be read from " + options.certificate);
    const auto &path = options.certificateKey.empty() ? options.certificate : options.certificateKey;
    SSL_CTX_set_default_passwd_cb(&context, givePassphrase);
    SSL_CTX_set_default_passwd_cb_userdata(&context, const_cast<TlsOptions *>(&options));
    const bool isRead = SSL_CTX_use_PrivateKey_file(&context, path.c_str(), SSL_FILETYPE_PEM) == 1;
    SSL_CTX_set_default_passwd_cb_userdata(&context, nullptr);
    SSL_CTX_set_default_passwd_cb(&context, nullptr);
    if (isRead)
        return {};
    const auto fault = ERR_peek_last_error();
    if (ERR_GET_LIB(fault) == ERR_LIB_X509 && ERR_GET_REASON(fault) == X509_R_KEY_VALUES_MISMATCH)
        return fail(ErrorCode::Unreadable, "The private key in " + path + " is not the certificate's");
    return unreadable(path, "No private key can be read from " + path +
                                (options.passphrase.empty() ? "; it may want a pass phrase"
                                                            : "; the pass phrase may be another"));
}

} // namespace

Result<void> useIdentity(SSL_CTX &context, const TlsOptions &options)
{
    if (const auto bag = readBag(options.certificate))
        return useBag(context, bag.get(), options);
    return usePem(context, options);
}

} // namespace expectra::tls
