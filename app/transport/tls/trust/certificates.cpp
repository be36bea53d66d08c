// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/trust/certificates.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>

#include <arpa/inet.h>

namespace expectra::tls {

namespace {

std::string contentOf(BIO *memory)
{
    const char *data = nullptr;
    const auto size = BIO_get_mem_data(memory, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

std::string textOf(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = string ? ASN1_STRING_to_UTF8(&utf8, string) : -1;
    if (size < 0)
        return {};
    std::string result(reinterpret_cast<const char *>(utf8), static_cast<std::size_t>(size));
    OPENSSL_free(utf8);
    return result;
}

std::string commonName(const X509_NAME *name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    return at < 0 ? std::string() : textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
}

std::string addressText(const ASN1_OCTET_STRING *address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int size = ASN1_STRING_length(address);
    if (size != 4 && size != 16)
        return "?";
    ::inet_ntop(size == 4 ? AF_INET : AF_INET6, ASN1_STRING_get0_data(address), text.data(), text.size());
    return text.data();
}

std::string generalNameText(const GENERAL_NAME *name)
{
    switch (name->type) {
    case GEN_DNS: return "DNS:" + textOf(name->d.dNSName);
    case GEN_IPADD: return "IP:" + addressText(name->d.iPAddress);
    case GEN_EMAIL: return "email:" + textOf(name->d.rfc822Name);
    case GEN_URI: return "URI:" + textOf(name->d.uniformResourceIdentifier);
    case GEN_DIRNAME: return "directory:" + nameText(name->d.directoryName);
    default: return "other";
    }
}

std::vector<std::string> alternativeNames(const X509 &certificate)
{
    const Owned<GENERAL_NAMES> names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(&certificate, NID_subject_alt_name, nullptr, nullptr)));
    std::vector<std::string> result;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i)
        result.push_back(generalNameText(sk_GENERAL_NAME_value(names.get(), i)));
    return result;
}

std::string serialText(const X509 &certificate)
{
    const Owned<BIGNUM> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(&certificate), nullptr));
    char *const text = number ? BN_bn2hex(number.get()) : nullptr;
    std::string result(text ? text : "");
    OPENSSL_free(text);
    return result;
}

/// The names under which people know curves.
std::string curveText(const std::string &name)
{
    if (name == "prime256v1")
        return "P-256";
    if (name == "secp384r1")
        return "P-384";
    return name == "secp521r1" ? "P-521" : name;
}

std::string keyText(const X509 &certificate)
{
    const auto *key = X509_get0_pubkey(&certificate);
    if (!key)
        return "unreadable";
    const int type = EVP_PKEY_get_base_id(key);
    if (type == EVP_PKEY_EC) {
        std::array<char, 64> group{};
        EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr);
        return "EC " + curveText(group.data());
    }
    const auto bits = ' ' + std::to_string(EVP_PKEY_get_bits(key));
    switch (type) {
    case EVP_PKEY_RSA: return "RSA" + bits;
    case EVP_PKEY_RSA_PSS: return "RSA-PSS" + bits;
    case EVP_PKEY_DSA: return "DSA" + bits;
    case EVP_PKEY_ED25519: return "Ed25519";
    case EVP_PKEY_ED448: return "Ed448";
    default: return std::string(OBJ_nid2sn(type)) + bits;
    }
}

std::string fingerprint(const X509 &certificate, const EVP_MD *digest)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    if (X509_digest(&certificate, digest, bytes.data(), &size) != 1)
        return {};
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (unsigned int i = 0; i < size; ++i) {
        if (i > 0)
            result += ':';
        result += digits[bytes[i] >> 4];
        result += digits[bytes[i] & 15];
    }
    return result;
}

std::string pemText(const X509 &certificate)
{
    const Owned<BIO> memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), &certificate);
    return contentOf(memory.get());
}

} // namespace

std::string nameText(const X509_NAME *name)
{
    const Owned<BIO> memory(BIO_new(BIO_s_mem()));
    // Letters beyond ASCII stay letters: this is shown to people.
    X509_NAME_print_ex(memory.get(), name, 0,
                       XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    return contentOf(memory.get());
}

std::chrono::system_clock::time_point toTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return std::chrono::system_clock::from_time_t(::timegm(&parts));
}

timeline::Certificate describe(const X509 &certificate)
{
    timeline::Certificate result;
    const auto *subject = X509_get_subject_name(&certificate);
    result.subject = nameText(subject);
    result.issuer = nameText(X509_get_issuer_name(&certificate));
    result.commonName = commonName(subject);
    result.names = alternativeNames(certificate);
    result.serial = serialText(certificate);
    result.notBefore = toTime(X509_get0_notBefore(&certificate));
    result.notAfter = toTime(X509_get0_notAfter(&certificate));
    result.key = keyText(certificate);
    result.signatureAlgorithm = OBJ_nid2ln(X509_get_signature_nid(&certificate));
    result.sha256 = fingerprint(certificate, EVP_sha256());
    result.sha1 = fingerprint(certificate, EVP_sha1());
    result.isAuthority = X509_check_ca(const_cast<X509 *>(&certificate)) > 0; // it fills a cache inside
    result.pem = pemText(certificate);
    return result;
}

std::vector<timeline::Certificate> describe(const STACK_OF(X509) * chain)
{
    std::vector<timeline::Certificate> result;
    for (int i = 0; chain && i < sk_X509_num(chain); ++i)
        result.push_back(describe(*sk_X509_value(chain, i)));
    return result;
}

} // namespace expectra::tls
