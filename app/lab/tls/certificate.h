// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes certificates: an authority of one's own and what it signs, with EC keys, which take no time. The lab
// makes its own at each start, so that no private key lies in a package; the tests make the odd ones too.

#include "app/base/result.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace expectra::lab {

struct OpenSslDeleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

/// A certificate and its private key.
struct Certificate
{
    std::unique_ptr<X509, OpenSslDeleter> x509;
    std::unique_ptr<EVP_PKEY, OpenSslDeleter> key;
};

enum class CertificateUse {
    Authority, // signs others
    Server,    // extended key usage: server authentication
    Client,    // extended key usage: client authentication
};

/// What a certificate shall say.
struct CertificateWish
{
    std::string commonName{};
    CertificateUse use = CertificateUse::Server;
    std::vector<std::string> names{};  // "DNS:localhost", "IP:127.0.0.1"
    std::chrono::hours validFrom{-24}; // from now
    std::chrono::hours validUntil{24 * 30};
};

/// The names of this machine for itself.
[[nodiscard]] std::vector<std::string> loopbackNames();

/// Signed by its own key.
[[nodiscard]] Result<Certificate> issueBySelf(const CertificateWish &wish);
[[nodiscard]] Result<Certificate> issueBy(const Certificate &issuer, const CertificateWish &wish);

[[nodiscard]] std::string pemOf(const X509 &certificate);
[[nodiscard]] std::string pemOf(const EVP_PKEY &key);

} // namespace expectra::lab
