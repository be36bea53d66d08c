// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The certificates that the lab and the tests' peers show, judged by OpenSSL as a client judges them.

#include "app/lab/tls/certificate.h"
#include "tests/support/certificates.h"

#include <QFile>
#include <QTest>

#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/ssl.h>

using namespace expectra;

namespace {

struct Deleter
{
    void operator()(X509_STORE *store) const { X509_STORE_free(store); }
    void operator()(X509_STORE_CTX *context) const { X509_STORE_CTX_free(context); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(PKCS12 *bag) const { PKCS12_free(bag); }
    void operator()(OCSP_RESPONSE *response) const { OCSP_RESPONSE_free(response); }
    void operator()(OCSP_BASICRESP *basic) const { OCSP_BASICRESP_free(basic); }
};

template <typename T>
using Owned = std::unique_ptr<T, Deleter>;

Owned<BIO> opened(const std::filesystem::path &path)
{
    return Owned<BIO>(BIO_new_file(path.c_str(), "rb"));
}

Owned<X509> read(const std::filesystem::path &path)
{
    return Owned<X509>(PEM_read_bio_X509(opened(path).get(), nullptr, nullptr, nullptr));
}

// What a client that trusts the tests' root says about a server that sends leaf and, or not, intermediate.
int verdict(X509 *leaf, X509 *sentAlong)
{
    const Owned<X509> root = read(Certificates::shared().root());
    const Owned<X509_STORE> store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), root.get());
    STACK_OF(X509) *const chain = sk_X509_new_null();
    if (sentAlong)
        sk_X509_push(chain, sentAlong);
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), leaf, chain);
    X509_STORE_CTX_set_default(context.get(), "ssl_server");
    X509_VERIFY_PARAM_set1_host(X509_STORE_CTX_get0_param(context.get()), "localhost", 0);
    X509_verify_cert(context.get());
    sk_X509_free(chain);
    return X509_STORE_CTX_get_error(context.get());
}

int stapledStatus(const std::filesystem::path &path)
{
    const Owned<OCSP_RESPONSE> response(d2i_OCSP_RESPONSE_bio(opened(path).get(), nullptr));
    if (!response || OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return -1;
    const Owned<OCSP_BASICRESP> basic(OCSP_response_get1_basic(response.get()));
    return OCSP_single_get0_status(OCSP_resp_get0(basic.get(), 0), nullptr, nullptr, nullptr, nullptr);
}

} // namespace

Q_DECLARE_METATYPE(expectra::IdentityKind)

class tst_Certificate : public QObject
{
    Q_OBJECT

private slots:
    void isJudgedAsItsKindSays_data();
    void isJudgedAsItsKindSays();
    void isIncompleteWithoutTheIntermediate();
    void opensWithThePassPhrase();
    void staplesSayGoodAndRevoked();
    void refusesANameThatIsNone();
    void goesWithItsFolder();
};

void tst_Certificate::isJudgedAsItsKindSays_data()
{
    QTest::addColumn<IdentityKind>("kind");
    QTest::addColumn<int>("expected");
    QTest::newRow("good") << IdentityKind::Server << X509_V_OK;
    QTest::newRow("over") << IdentityKind::Expired << X509_V_ERR_CERT_HAS_EXPIRED;
    QTest::newRow("not yet") << IdentityKind::NotYetValid << X509_V_ERR_CERT_NOT_YET_VALID;
    QTest::newRow("another name") << IdentityKind::WrongName << X509_V_ERR_HOSTNAME_MISMATCH;
    QTest::newRow("signs itself") << IdentityKind::SelfSigned << X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT;
    QTest::newRow("for clients") << IdentityKind::ForClients << X509_V_ERR_INVALID_PURPOSE;
}

void tst_Certificate::isJudgedAsItsKindSays()
{
    QFETCH(const IdentityKind, kind);
    QFETCH(const int, expected);
    const Owned<X509> leaf = read(Certificates::shared().identity(kind).certificate);
    const Owned<X509> intermediate = read(Certificates::shared().intermediate());
    QVERIFY(leaf && intermediate);

    QCOMPARE(verdict(leaf.get(), intermediate.get()), expected);
}

void tst_Certificate::isIncompleteWithoutTheIntermediate()
{
    const Owned<X509> leaf = read(Certificates::shared().identity(IdentityKind::Server).certificate);
    QCOMPARE(verdict(leaf.get(), nullptr), X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
}

void tst_Certificate::opensWithThePassPhrase()
{
    const Identity client = Certificates::shared().identity(IdentityKind::Client);
    const Owned<X509> certificate = read(client.certificate);
    const Owned<PKCS12> bag(d2i_PKCS12_bio(opened(client.pkcs12).get(), nullptr));
    EVP_PKEY *key = nullptr;
    X509 *leaf = nullptr;
    QCOMPARE(PKCS12_parse(bag.get(), Certificates::passPhrase, &key, &leaf, nullptr), 1);
    const Owned<EVP_PKEY> keyOwner(key);
    const Owned<X509> leafOwner(leaf);
    QCOMPARE(X509_cmp(leaf, certificate.get()), 0);
    QCOMPARE(X509_check_private_key(certificate.get(), key), 1);

    std::string phrase = Certificates::passPhrase;
    const Owned<EVP_PKEY> decrypted(
        PEM_read_bio_PrivateKey(opened(client.encryptedKey).get(), nullptr, nullptr, phrase.data()));
    QCOMPARE(EVP_PKEY_eq(decrypted.get(), key), 1);
}

void tst_Certificate::staplesSayGoodAndRevoked()
{
    QCOMPARE(stapledStatus(Certificates::shared().goodStaple()), V_OCSP_CERTSTATUS_GOOD);
    QCOMPARE(stapledStatus(Certificates::shared().revokedStaple()), V_OCSP_CERTSTATUS_REVOKED);
}

void tst_Certificate::refusesANameThatIsNone()
{
    const auto made = lab::issueBySelf({.commonName = "odd", .names = {"IP:not an address"}});
    QVERIFY(!made);
    QVERIFY2(made.error().detail.starts_with("a certificate for odd: "), made.error().detail.c_str());
}

void tst_Certificate::goesWithItsFolder()
{
    std::filesystem::path root;
    {
        const Certificates certificates;
        root = certificates.root();
        QVERIFY(std::filesystem::exists(root));
    }
    QVERIFY(!std::filesystem::exists(root.parent_path()));
}

QTEST_GUILESS_MAIN(tst_Certificate)
#include "tst_certificate.moc"
