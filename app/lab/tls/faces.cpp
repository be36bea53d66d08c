// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/tls/faces.h"

#include "app/http/syntax.h"
#include "app/lab/tls/staple.h"

#include <algorithm>
#include <array>
#include <map>

namespace expectra::lab {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Face, 9> knownFaces{{
    {"localhost", Fault::None, "A good certificate; any other name gets it too."},
    {"expired.localhost", Fault::Expired, "A certificate that ended yesterday."},
    {"not-yet-valid.localhost", Fault::NotYetValid, "A certificate that begins tomorrow."},
    {"wrong-name.localhost", Fault::WrongName, "A certificate for elsewhere.example."},
    {"self-signed.localhost", Fault::SelfSigned, "A certificate signed by its own key."},
    {"incomplete.localhost", Fault::Incomplete, "The intermediate certificate is not sent."},
    {"revoked.localhost", Fault::Revoked, "The stapled OCSP response says that the certificate is revoked."},
    {"old.localhost", Fault::OldVersion, "Speaks TLS 1.2 at most."},
    {"client-certificate.localhost", Fault::ClientCertificate, "Wants a certificate of the client."},
}};

struct ContextDeleter
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};

/// The name of the SNI extension (RFC 6066 section 3): a list with one entry of type 0. Empty without one.
std::string requestedName(SSL *ssl)
{
    const unsigned char *bytes = nullptr;
    std::size_t size = 0;
    constexpr std::size_t headSize = 5; // length of the list, type, length of the name
    if (SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_server_name, &bytes, &size) != 1 || size < headSize)
        return {};
    return http::toLower({reinterpret_cast<const char *>(bytes) + headSize, size - headSize});
}

int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *chosenSize,
                   const unsigned char *offered, unsigned int offeredSize, void *)
{
    static constexpr unsigned char spoken[] = "\x08http/1.1";
    unsigned char *found = nullptr;
    const int result =
        SSL_select_next_proto(&found, chosenSize, spoken, sizeof spoken - 1, offered, offeredSize);
    *chosen = found;
    return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

int sendStaple(SSL *ssl, void *staple)
{
    const auto &bytes = *static_cast<const std::string *>(staple);
    auto *const copy = static_cast<unsigned char *>(OPENSSL_memdup(bytes.data(), bytes.size()));
    if (!copy || bytes.empty())
        return SSL_TLSEXT_ERR_NOACK;
    SSL_set_tlsext_status_ocsp_resp(ssl, copy, static_cast<long>(bytes.size()));
    return SSL_TLSEXT_ERR_OK;
}

CertificateWish wishFor(const Face &face)
{
    CertificateWish wish{.commonName = std::string(face.name), .names = loopbackNames()};
    if (face.fault != Fault::None)
        wish.names.push_back("DNS:" + std::string(face.name));
    if (face.fault == Fault::WrongName)
        wish = {.commonName = "elsewhere.example", .names = {"DNS:elsewhere.example"}};
    else if (face.fault == Fault::Expired)
        wish.validFrom = -240h, wish.validUntil = -24h;
    else if (face.fault == Fault::NotYetValid)
        wish.validFrom = 24h;
    return wish;
}

CertificateWish authorityWish(const char *name)
{
    return {
        .commonName = name, .use = CertificateUse::Authority, .validFrom = -1000h, .validUntil = 24h * 365};
}

} // namespace

std::span<const Face> faces()
{
    return knownFaces;
}

struct TlsFaces::Parts
{
    using Context = std::unique_ptr<SSL_CTX, ContextDeleter>;

    Certificate root;
    Certificate intermediate;
    std::string authority;
    std::string client;
    std::string staple; // of the face that is revoked
    std::map<std::string_view, Context> contexts;

    [[nodiscard]] Result<void> makeAuthority();
    [[nodiscard]] Result<void> makeFace(const Face &face);
    [[nodiscard]] bool equip(SSL_CTX *context, const Face &face, const Certificate &leaf);
    [[nodiscard]] static int choose(SSL *ssl, int *alert, void *parts);
};

Result<void> TlsFaces::Parts::makeAuthority()
{
    auto top = issueBySelf(authorityWish("Expectra lab, root"));
    if (!top)
        return tl::unexpected(top.error());
    root = std::move(*top);
    auto below = issueBy(root, authorityWish("Expectra lab, intermediate"));
    if (!below)
        return tl::unexpected(below.error());
    intermediate = std::move(*below);
    const auto user =
        issueBy(intermediate, {.commonName = "A user of the lab", .use = CertificateUse::Client});
    if (!user)
        return tl::unexpected(user.error());
    authority = pemOf(*root.x509);
    client = pemOf(*user->x509) + pemOf(*intermediate.x509) + pemOf(*user->key);
    return {};
}

Result<void> TlsFaces::Parts::makeFace(const Face &face)
{
    const auto wish = wishFor(face);
    const auto leaf = face.fault == Fault::SelfSigned ? issueBySelf(wish) : issueBy(intermediate, wish);
    if (!leaf)
        return tl::unexpected(leaf.error());
    Context context(SSL_CTX_new(TLS_server_method()));
    if (!context || !equip(context.get(), face, *leaf))
        return fail(ErrorCode::Unavailable, "TLS for " + std::string(face.name) + ": OpenSSL refuses");
    contexts.emplace(face.name, std::move(context));
    return {};
}

bool TlsFaces::Parts::equip(SSL_CTX *context, const Face &face, const Certificate &leaf)
{
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    SSL_CTX_set_client_hello_cb(context, choose, this);
    const auto id = std::string(face.name.substr(0, SSL_MAX_SID_CTX_LENGTH));
    bool isGood = SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char *>(id.data()),
                                                 static_cast<unsigned int>(id.size())) == 1 &&
                  SSL_CTX_use_certificate(context, leaf.x509.get()) == 1 &&
                  SSL_CTX_use_PrivateKey(context, leaf.key.get()) == 1;
    if (face.fault != Fault::Incomplete && face.fault != Fault::SelfSigned)
        isGood = isGood && SSL_CTX_add1_chain_cert(context, intermediate.x509.get()) == 1;
    if (face.fault == Fault::OldVersion)
        isGood = isGood && SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION) == 1;
    if (face.fault == Fault::Revoked) {
        staple = stapleFor(leaf, intermediate, Revocation::Revoked);
        SSL_CTX_set_tlsext_status_cb(context, sendStaple);
        SSL_CTX_set_tlsext_status_arg(context, &staple);
    }
    if (face.fault == Fault::ClientCertificate) {
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        isGood = isGood && X509_STORE_add_cert(SSL_CTX_get_cert_store(context), root.x509.get()) == 1 &&
                 SSL_CTX_add_client_CA(context, root.x509.get()) == 1;
    }
    return isGood;
}

/// Called before anything is negotiated, so that a face may speak another version too.
int TlsFaces::Parts::choose(SSL *ssl, int *, void *parts)
{
    const auto &contexts = static_cast<const Parts *>(parts)->contexts;
    const auto found = contexts.find(requestedName(ssl));
    if (found == contexts.end() || SSL_get_SSL_CTX(ssl) == found->second.get())
        return SSL_CLIENT_HELLO_SUCCESS;
    SSL_CTX *const context = found->second.get();
    SSL_set_SSL_CTX(ssl, context);
    // These stay with the connection when its context changes.
    SSL_set_max_proto_version(ssl, static_cast<int>(SSL_CTX_get_max_proto_version(context)));
    SSL_set_verify(ssl, SSL_CTX_get_verify_mode(context), nullptr);
    return SSL_CLIENT_HELLO_SUCCESS;
}

TlsFaces::TlsFaces(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

TlsFaces::~TlsFaces() = default;

Result<std::unique_ptr<TlsFaces>> TlsFaces::create()
{
    auto parts = std::make_unique<Parts>();
    if (auto made = parts->makeAuthority(); !made)
        return tl::unexpected(made.error());
    for (const auto &face : knownFaces) {
        if (auto made = parts->makeFace(face); !made)
            return tl::unexpected(made.error());
    }
    return std::unique_ptr<TlsFaces>(new TlsFaces(std::move(parts)));
}

SSL_CTX &TlsFaces::context() const
{
    return *m_parts->contexts.at(knownFaces.front().name);
}

const std::string &TlsFaces::authority() const
{
    return m_parts->authority;
}

const std::string &TlsFaces::client() const
{
    return m_parts->client;
}

} // namespace expectra::lab
