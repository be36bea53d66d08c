// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auth/hash.h"

#include <QTest>

using namespace expectra;
using auth::HashKind;

class tst_Hash : public QObject
{
    Q_OBJECT

private slots:
    void givesThePublishedDigests_data();
    void givesThePublishedDigests();
    void takesPieces();
    void signsAsRfc4231Does();
    void neverRepeatsARandomValue();
};

/// "abc", of RFC 1321, FIPS 180-4 and NIST's examples for SHA-512/256.
void tst_Hash::givesThePublishedDigests_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("MD5") << int(HashKind::Md5) << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("SHA-256") << int(HashKind::Sha256)
                             << QByteArray(
                                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("SHA-512/256") << int(HashKind::Sha512_256)
                                 << QByteArray(
                                        "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23");
}

void tst_Hash::givesThePublishedDigests()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, digest);
    QCOMPARE(QByteArray::fromStdString(auth::hashHex(HashKind(kind), "abc")), digest);
}

void tst_Hash::takesPieces()
{
    auth::Hash hash(HashKind::Sha256);
    hash.add("a");
    hash.add("");
    hash.add("bc");
    QCOMPARE(hash.hex(), auth::hashHex(HashKind::Sha256, "abc"));
}

void tst_Hash::signsAsRfc4231Does()
{
    QCOMPARE(auth::hex(auth::hmacSha256("Jefe", "what do ya want for nothing?")),
             std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
}

void tst_Hash::neverRepeatsARandomValue()
{
    QCOMPARE(auth::randomHex().size(), std::size_t(32));
    QVERIFY(auth::randomHex() != auth::randomHex());
}

QTEST_GUILESS_MAIN(tst_Hash)
#include "tst_hash.moc"
