// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// OpenSSL's objects with an owner each.

#include <openssl/ocsp.h>
#include <openssl/pkcs12.h>
#include <openssl/ssl.h>

#include <memory>

namespace expectra::tls {

struct Free
{
    void operator()(SSL *object) const { SSL_free(object); }
    void operator()(SSL_CTX *object) const { SSL_CTX_free(object); }
    void operator()(SSL_SESSION *object) const { SSL_SESSION_free(object); }
    void operator()(X509 *object) const { X509_free(object); }
    void operator()(EVP_PKEY *object) const { EVP_PKEY_free(object); }
    void operator()(BIO *object) const { BIO_free(object); }
    void operator()(PKCS12 *object) const { PKCS12_free(object); }
    void operator()(OCSP_RESPONSE *object) const { OCSP_RESPONSE_free(object); }
    void operator()(OCSP_BASICRESP *object) const { OCSP_BASICRESP_free(object); }
    void operator()(OCSP_CERTID *object) const { OCSP_CERTID_free(object); }
    void operator()(GENERAL_NAMES *object) const { GENERAL_NAMES_free(object); }
    void operator()(BIGNUM *object) const { BN_free(object); }
    void operator()(STACK_OF(X509) * object) const { sk_X509_pop_free(object, X509_free); }
};

template <class T>
using Owned = std::unique_ptr<T, Free>;

} // namespace expectra::tls
