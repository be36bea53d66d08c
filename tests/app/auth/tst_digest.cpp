// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auth/digest.h"

#include <QTest>

using namespace expectra;

namespace {

Result<auth::DigestChallenge> challenge(const std::string &field)
{
    http::Headers headers;
    headers.append("WWW-Authenticate", field);
    return auth::chooseDigest(auth::parseChallenges(headers, "WWW-Authenticate"));
}

QString authorization(const std::string &field, const auth::DigestUse &use)
{
    const auto read = challenge(field);
    return read ? QString::fromStdString(auth::digestAuthorization(*read, use))
                : QStringLiteral("unreadable");
}

/// RFC 7616 section 3.9.1.
const std::string mufasa = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
                           "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                           "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
const auth::DigestUse circle{
    "GET", "/dir/index.html", "Mufasa", "Circle of Life", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", 1,
    {}};

} // namespace

class tst_Digest : public QObject
{
    Q_OBJECT

private slots:
    void answersAsTheStandardDoes();
    void answersAsTheOldStandardDid();
    void hashesTheUser();
    void hashesASession();
    void countsTheUses();
    void protectsTheContentWhereAskedTo();
    void proves();
    void quotesWhatNeedsIt();
    void readsChallenges_data();
    void readsChallenges();
    void choosesTheFirstThatCanBeAnswered();
    void saysWhatItCannotAnswer_data();
    void saysWhatItCannotAnswer();
};

void tst_Digest::answersAsTheStandardDoes()
{
    QCOMPARE(
        authorization(mufasa + ", algorithm=MD5", circle),
        QStringLiteral("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", "
                       "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\", "
                       "algorithm=MD5, qop=auth, nc=00000001, "
                       "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
                       "response=\"8ca523f5e9506fed4657c9700eebdbec\", "
                       "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""));
    QVERIFY(
        authorization(mufasa + ", algorithm=SHA-256", circle)
            .contains(QStringLiteral("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")));
}

/// RFC 2617 section 3.5, and RFC 2069 without qop (its errata have the digest).
void tst_Digest::answersAsTheOldStandardDid()
{
    auth::DigestUse use{"GET", "/dir/index.html", "Mufasa", "Circle Of Life", "0a4f113b", 1, {}};
    const std::string field =
        "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"";
    QVERIFY(authorization(field + ", qop=\"auth,auth-int\"", use)
                .contains(QStringLiteral("6629fae49393a05397450978507c4ef1")));
    use.password = "CircleOfLife";
    const auto without = authorization(field, use);
    QVERIFY(without.contains(QStringLiteral("1949323746fe6a43ef61f9606e7febea")));
    for (const auto &word : {QStringLiteral("qop"), QStringLiteral("nc="), QStringLiteral("cnonce")})
        QVERIFY(!without.contains(word));
}

/// RFC 7616 section 3.9.2. The digests printed there are SHA-512 cut off (erratum 4897); these are
/// SHA-512/256 as another implementation computes them.
void tst_Digest::hashesTheUser()
{
    const auto text =
        authorization("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, "
                      "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
                      "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true",
                      {"GET",
                       "/doe.json",
                       "J\xc3\xa4s\xc3\xb8n Doe",
                       "Secret, or not?",
                       "NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm",
                       1,
                       {}});
    QVERIFY(text.contains(
        QStringLiteral("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"")));
    QVERIFY(text.contains(
        QStringLiteral("response=\"7a4e1192babbba02e91182d2895bfdbf7adafc6e48d4e517ca301974843d840c\"")));
    QVERIFY(text.endsWith(QStringLiteral("userhash=true")));
}

void tst_Digest::hashesASession()
{
    using auth::HashKind;
    const auto h = [](const std::string &text) { return auth::hashHex(HashKind::Md5, text); };
    const auto secret = h(h("u:r:p") + ":n:c");
    const auto expected = h(secret + ":n:00000001:c:auth:" + h("GET:/"));
    const auto text = authorization("Digest realm=r, nonce=n, qop=auth, algorithm=MD5-sess",
                                    {"GET", "/", "u", "p", "c", 1, {}});
    QVERIFY(text.contains(QString::fromStdString("response=\"" + expected + "\"")));
    QVERIFY(text.contains(QStringLiteral("algorithm=MD5-sess")));
}

void tst_Digest::countsTheUses()
{
    auto use = circle;
    use.count = 0x1a2b;
    QVERIFY(authorization(mufasa, use).contains(QStringLiteral("nc=00001a2b")));
}

void tst_Digest::protectsTheContentWhereAskedTo()
{
    using auth::HashKind;
    const auto h = [](const std::string &text) { return auth::hashHex(HashKind::Sha256, text); };
    const auto read = challenge("Digest realm=r, nonce=n, qop=auth-int, algorithm=SHA-256");
    QVERIFY(read && read->protection == auth::DigestChallenge::Protection::Content);
    const auto text = QString::fromStdString(
        auth::digestAuthorization(*read, {"PUT", "/x", "u", "p", "c", 1, h("content")}));
    const auto expected = h(h("u:r:p") + ":n:00000001:c:auth-int:" + h("PUT:/x:" + h("content")));
    QVERIFY(text.contains(QString::fromStdString("response=\"" + expected + "\"")));
    QVERIFY(text.contains(QStringLiteral("qop=auth-int")));
}

void tst_Digest::proves()
{
    using auth::HashKind;
    const auto h = [](const std::string &text) { return auth::hashHex(HashKind::Md5, text); };
    const auto read = challenge("Digest realm=r, nonce=n, qop=auth");
    QCOMPARE(auth::expectedServerProof(*read, {"GET", "/", "u", "p", "c", 1, {}}),
             h(h("u:r:p") + ":n:00000001:c:auth:" + h(":/")));
}

void tst_Digest::quotesWhatNeedsIt()
{
    const auto text =
        authorization("Digest realm=\"a \\\"b\\\"\", nonce=n", {"GET", "/", "u\"\\", "p", "c", 1, {}});
    QVERIFY(
        text.startsWith(QStringLiteral("Digest username=\"u\\\"\\\\\", realm=\"a \\\"b\\\"\", nonce=\"n\"")));
}

void tst_Digest::readsChallenges_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("reading");
    const auto row = [](const char *name, const char *field, const char *reading) {
        QTest::newRow(name) << QByteArray(field) << QString::fromUtf8(reading);
    };
    // clang-format off
    row("no algorithm",        "Digest nonce=n",                             "md5 none");
    row("any case",            "dIGEST NONCE=n, ALGORITHM=md5-SESS",         "md5 session none");
    row("SHA-512-256-sess",    "Digest nonce=n, algorithm=SHA-512-256-sess", "sha512 session none");
    row("stale",               "Digest nonce=n, stale=TRUE",                 "md5 none stale");
    row("not stale",           "Digest nonce=n, stale=false",                "md5 none");
    row("both protections",    "Digest nonce=n, qop=\"auth-int,auth\"",      "md5 request");
    row("content alone",       "Digest nonce=n, qop=\"auth-int\"",           "md5 content");
    row("an unknown one too",  "Digest nonce=n, qop=\"auth-conf, auth\"",    "md5 request");
    row("the user hashed",     "Digest nonce=n, userhash=true",              "md5 none user");
    // clang-format on
}

void tst_Digest::readsChallenges()
{
    QFETCH(QByteArray, field);
    const auto read = challenge(field.toStdString());
    QVERIFY(read);
    QStringList words{
        QStringList{QStringLiteral("md5"), QStringLiteral("sha256"), QStringLiteral("sha512")}.at(
            int(read->hash))};
    if (read->isSession)
        words << QStringLiteral("session");
    words << QStringList{QStringLiteral("none"), QStringLiteral("request"), QStringLiteral("content")}.at(
        int(read->protection));
    if (read->isStale)
        words << QStringLiteral("stale");
    if (read->hashesUser)
        words << QStringLiteral("user");
    QTEST(words.join(u' '), "reading");
}

void tst_Digest::choosesTheFirstThatCanBeAnswered()
{
    const auto read =
        challenge("Basic realm=x, Digest nonce=1, algorithm=SHA-3, Digest nonce=2, algorithm=SHA-256, "
                  "Digest nonce=3, algorithm=MD5");
    QVERIFY(read);
    QCOMPARE(read->nonce, std::string("2"));
}

void tst_Digest::saysWhatItCannotAnswer_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("says");
    QTest::newRow("an unknown algorithm")
        << QByteArray("Digest nonce=n, algorithm=SHA-3") << QStringLiteral("algorithm 'SHA-3'");
    QTest::newRow("session alone") << QByteArray("Digest nonce=n, algorithm=-sess")
                                   << QStringLiteral("algorithm '-sess'");
    QTest::newRow("an unknown qop") << QByteArray("Digest nonce=n, qop=auth-conf")
                                    << QStringLiteral("qop 'auth-conf'");
    QTest::newRow("no nonce") << QByteArray("Digest realm=x") << QStringLiteral("no nonce");
    QTest::newRow("another scheme") << QByteArray("Basic realm=x") << QStringLiteral("but for Basic");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("no challenge");
}

void tst_Digest::saysWhatItCannotAnswer()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, says);
    const auto read = challenge(field.toStdString());
    QVERIFY(!read);
    QVERIFY2(QString::fromStdString(read.error().detail).contains(says), read.error().detail.c_str());
}

QTEST_GUILESS_MAIN(tst_Digest)
#include "tst_digest.moc"
