// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/tls/staple.h"

#include <openssl/ocsp.h>

namespace expectra::lab {

namespace {

struct Deleter
{
    void operator()(OCSP_BASICRESP *basic) const { OCSP_BASICRESP_free(basic); }
    void operator()(OCSP_RESPONSE *response) const { OCSP_RESPONSE_free(response); }
    void operator()(OCSP_CERTID *id) const { OCSP_CERTID_free(id); }
    void operator()(ASN1_TIME *time) const { ASN1_TIME_free(time); }
};

template <typename T>
using Owned = std::unique_ptr<T, Deleter>;

} // namespace

std::string stapleFor(const Certificate &leaf, const Certificate &issuer, Revocation status)
{
    const Owned<OCSP_BASICRESP> basic(OCSP_BASICRESP_new());
    const Owned<OCSP_CERTID> id(OCSP_cert_to_id(EVP_sha1(), leaf.x509.get(), issuer.x509.get()));
    const Owned<ASN1_TIME> updated(X509_gmtime_adj(nullptr, -3600));
    const Owned<ASN1_TIME> next(X509_gmtime_adj(nullptr, 24L * 3600));
    const bool isRevoked = status == Revocation::Revoked;
    if (!basic || !id || !updated || !next ||
        !OCSP_basic_add1_status(basic.get(), id.get(),
                                isRevoked ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD,
                                OCSP_REVOKED_STATUS_KEYCOMPROMISE, isRevoked ? updated.get() : nullptr,
                                updated.get(), next.get()) ||
        OCSP_basic_sign(basic.get(), issuer.x509.get(), issuer.key.get(), EVP_sha256(), nullptr, 0) != 1)
        return {};
    const Owned<OCSP_RESPONSE> response(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    unsigned char *bytes = nullptr;
    const int size = i2d_OCSP_RESPONSE(response.get(), &bytes);
    std::string staple;
    if (size > 0)
        staple.assign(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return staple;
}

} // namespace expectra::lab
