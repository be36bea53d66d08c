// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/tls/certificate.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <cstdint>

namespace expectra::lab {

namespace {

bool setName(X509_NAME *name, const std::string &commonName)
{
    const auto *const text = reinterpret_cast<const unsigned char *>(commonName.data());
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, static_cast<int>(commonName.size()),
                                      -1, 0) == 1;
}

bool setSerial(X509 *certificate)
{
    std::uint64_t serial = 0;
    return RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) == 1 &&
           ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1;
}

bool setValidity(X509 *certificate, const CertificateWish &wish)
{
    const auto seconds = [](std::chrono::hours hours) {
        return static_cast<long>(std::chrono::seconds(hours).count());
    };
    return X509_gmtime_adj(X509_getm_notBefore(certificate), seconds(wish.validFrom)) &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), seconds(wish.validUntil));
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    auto *const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    const bool isAdded = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return isAdded;
}

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const auto &name : names)
        text += (text.empty() ? "" : ",") + name;
    return text;
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateWish &wish)
{
    const auto add = [&](int kind, const std::string &value) {
        return addExtension(certificate, issuer, kind, value);
    };
    // The key's own identifier comes first: one that signs itself takes its issuer's from it.
    if (!add(NID_subject_key_identifier, "hash") || !add(NID_authority_key_identifier, "keyid"))
        return false;
    if (!wish.names.empty() && !add(NID_subject_alt_name, joined(wish.names)))
        return false;
    if (wish.use == CertificateUse::Authority)
        return add(NID_basic_constraints, "critical,CA:TRUE") &&
               add(NID_key_usage, "critical,keyCertSign,cRLSign,digitalSignature");
    return add(NID_basic_constraints, "critical,CA:FALSE") &&
           add(NID_key_usage, "critical,digitalSignature") &&
           add(NID_ext_key_usage, wish.use == CertificateUse::Server ? "serverAuth" : "clientAuth");
}

Result<Certificate> issue(const Certificate *issuer, const CertificateWish &wish)
{
    Certificate made;
    made.x509.reset(X509_new());
    made.key.reset(EVP_EC_gen("P-256"));
    auto *const certificate = made.x509.get();
    auto *const signer = issuer ? issuer->x509.get() : certificate;
    auto *const signingKey = issuer ? issuer->key.get() : made.key.get();
    const bool isMade = certificate && made.key && X509_set_version(certificate, X509_VERSION_3) == 1 &&
                        setSerial(certificate) && setValidity(certificate, wish) &&
                        setName(X509_get_subject_name(certificate), wish.commonName) &&
                        X509_set_issuer_name(certificate, X509_get_subject_name(signer)) == 1 &&
                        X509_set_pubkey(certificate, made.key.get()) == 1 &&
                        addExtensions(certificate, signer, wish) &&
                        X509_sign(certificate, signingKey, EVP_sha256()) > 0;
    if (isMade)
        return made;
    const char *const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return fail(ErrorCode::Unavailable,
                "a certificate for " + wish.commonName + ": " + (reason ? reason : "no reason given"));
}

template <typename Write>
std::string written(Write &&write)
{
    BIO *const memory = BIO_new(BIO_s_mem());
    std::string text;
    if (memory && write(memory) == 1) {
        char *bytes = nullptr;
        const auto size = BIO_get_mem_data(memory, &bytes);
        text.assign(bytes, static_cast<std::size_t>(size));
    }
    BIO_free(memory);
    return text;
}

} // namespace

std::vector<std::string> loopbackNames()
{
    return {"DNS:localhost", "IP:127.0.0.1", "IP:::1"};
}

Result<Certificate> issueBySelf(const CertificateWish &wish)
{
    return issue(nullptr, wish);
}

Result<Certificate> issueBy(const Certificate &issuer, const CertificateWish &wish)
{
    return issue(&issuer, wish);
}

std::string pemOf(const X509 &certificate)
{
    return written([&](BIO *memory) { return PEM_write_bio_X509(memory, &certificate); });
}

std::string pemOf(const EVP_PKEY &key)
{
    return written([&](BIO *memory) {
        return PEM_write_bio_PKCS8PrivateKey(memory, &key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

} // namespace expectra::lab
