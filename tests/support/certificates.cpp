// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include "app/lab/tls/certificate.h"
#include "app/lab/tls/staple.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <fstream>
#include <map>
#include <stdexcept>

#include <unistd.h>

namespace expectra {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using lab::Certificate;
using lab::CertificateUse;
using lab::CertificateWish;

void require(bool isTrue, const std::string &what)
{
    if (!isTrue)
        throw std::runtime_error("certificates for the tests: " + what);
}

Certificate taken(Result<Certificate> made)
{
    require(made.has_value(), made ? "" : made.error().detail);
    return std::move(*made);
}

void write(const fs::path &path, const std::string &bytes)
{
    std::ofstream file(path, std::ios::binary);
    require(bool(file << bytes << std::flush), "can't write " + path.string());
}

fs::path newFolder()
{
    std::string name = (fs::temp_directory_path() / "expectra-certificates-XXXXXX").string();
    require(::mkdtemp(name.data()) != nullptr, "can't make " + name);
    return name;
}

struct Recipe
{
    const char *fileName;
    CertificateWish wish;
};

Recipe recipe(IdentityKind kind)
{
    CertificateWish wish{.commonName = "localhost", .names = lab::loopbackNames()};
    switch (kind) {
    case IdentityKind::Server: return {"server", wish};
    case IdentityKind::SelfSigned: return {"self-signed", wish};
    case IdentityKind::Expired:
        wish.validFrom = -240h;
        wish.validUntil = -24h;
        return {"expired", wish};
    case IdentityKind::NotYetValid: wish.validFrom = 24h; return {"not-yet-valid", wish};
    case IdentityKind::WrongName:
        return {"wrong-name", {.commonName = "elsewhere.example", .names = {"DNS:elsewhere.example"}}};
    case IdentityKind::ForClients: wish.use = CertificateUse::Client; return {"for-clients", wish};
    case IdentityKind::Client: break;
    }
    return {"client", {.commonName = "A client of the tests", .use = CertificateUse::Client}};
}

void writeEncryptedKey(const fs::path &path, EVP_PKEY *key)
{
    BIO *const file = BIO_new_file(path.c_str(), "wb");
    const auto *const phrase = reinterpret_cast<const unsigned char *>(Certificates::passPhrase);
    const int size = static_cast<int>(std::string(Certificates::passPhrase).size());
    const bool isWritten =
        file && PEM_write_bio_PrivateKey(file, key, EVP_aes_256_cbc(), phrase, size, nullptr, nullptr) == 1;
    BIO_free(file);
    require(isWritten, "can't write " + path.string());
}

void writePkcs12(const fs::path &path, const Certificate &leaf, X509 *issuer)
{
    STACK_OF(X509) *const others = sk_X509_new_null();
    sk_X509_push(others, issuer);
    PKCS12 *const bag = PKCS12_create(Certificates::passPhrase, "expectra", leaf.key.get(), leaf.x509.get(),
                                      others, 0, 0, 0, 0, 0);
    sk_X509_free(others);
    BIO *const file = BIO_new_file(path.c_str(), "wb");
    const bool isWritten = bag && file && i2d_PKCS12_bio(file, bag) == 1;
    BIO_free(file);
    PKCS12_free(bag);
    require(isWritten, "can't write " + path.string());
}

} // namespace

struct Certificates::Store
{
    fs::path folder = newFolder();
    Certificate root = taken(lab::issueBySelf(
        {.commonName = "Expectra tests, root", .use = CertificateUse::Authority, .validFrom = -9000h}));
    Certificate intermediate = taken(lab::issueBy(root, {.commonName = "Expectra tests, intermediate",
                                                         .use = CertificateUse::Authority,
                                                         .validFrom = -9000h}));
    std::map<IdentityKind, Certificate> leaves;

    const Certificate &leaf(IdentityKind kind);
    [[nodiscard]] Identity filesOf(IdentityKind kind) const;
    void writeFiles(IdentityKind kind, const Certificate &leaf) const;
    fs::path staple(const char *name, lab::Revocation status);
};

const Certificate &Certificates::Store::leaf(IdentityKind kind)
{
    const auto known = leaves.find(kind);
    if (known != leaves.end())
        return known->second;
    const CertificateWish wish = recipe(kind).wish;
    const bool signsItself = kind == IdentityKind::SelfSigned;
    const Certificate &made =
        leaves.emplace(kind, taken(signsItself ? lab::issueBySelf(wish) : lab::issueBy(intermediate, wish)))
            .first->second;
    writeFiles(kind, made);
    return made;
}

Identity Certificates::Store::filesOf(IdentityKind kind) const
{
    const fs::path stem = folder / recipe(kind).fileName;
    const auto file = [&](const char *ending) { return fs::path(stem.string() + ending); };
    return {.certificate = file(".pem"),
            .chain = file("-chain.pem"),
            .key = file(".key"),
            .encryptedKey = file("-encrypted.key"),
            .chainAndKey = file("-chain-and-key.pem"),
            .pkcs12 = file(".p12")};
}

void Certificates::Store::writeFiles(IdentityKind kind, const Certificate &leaf) const
{
    const Identity files = filesOf(kind);
    const std::string certificate = lab::pemOf(*leaf.x509);
    const std::string key = lab::pemOf(*leaf.key);
    const std::string chain =
        kind == IdentityKind::SelfSigned ? certificate : certificate + lab::pemOf(*intermediate.x509);
    write(files.certificate, certificate);
    write(files.chain, chain);
    write(files.key, key);
    write(files.chainAndKey, chain + key);
    writeEncryptedKey(files.encryptedKey, leaf.key.get());
    writePkcs12(files.pkcs12, leaf, intermediate.x509.get());
}

fs::path Certificates::Store::staple(const char *name, lab::Revocation status)
{
    const fs::path path = folder / name;
    if (!fs::exists(path))
        write(path, lab::stapleFor(leaf(IdentityKind::Server), intermediate, status));
    return path;
}

Certificates &Certificates::shared()
{
    static Certificates certificates;
    return certificates;
}

Certificates::Certificates() : m_store(std::make_unique<Store>())
{
    const std::string rootText = lab::pemOf(*m_store->root.x509);
    const std::string intermediateText = lab::pemOf(*m_store->intermediate.x509);
    write(root(), rootText);
    write(intermediate(), intermediateText);
    write(bundle(), rootText + intermediateText);
}

Certificates::~Certificates()
{
    std::error_code ignored;
    fs::remove_all(m_store->folder, ignored);
}

fs::path Certificates::root() const
{
    return m_store->folder / "root.pem";
}

fs::path Certificates::intermediate() const
{
    return m_store->folder / "intermediate.pem";
}

fs::path Certificates::bundle() const
{
    return m_store->folder / "bundle.pem";
}

Identity Certificates::identity(IdentityKind kind)
{
    static_cast<void>(m_store->leaf(kind));
    return m_store->filesOf(kind);
}

fs::path Certificates::goodStaple()
{
    return m_store->staple("good.ocsp", lab::Revocation::Good);
}

fs::path Certificates::revokedStaple()
{
    return m_store->staple("revoked.ocsp", lab::Revocation::Revoked);
}

} // namespace expectra
