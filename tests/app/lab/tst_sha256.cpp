// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The digest that an echo carries, against the test vectors of FIPS 180-4 and of NIST's example files.

#include "app/lab/sha256.h"

#include <QTest>

using namespace expectra::lab;

class tst_Sha256 : public QObject
{
    Q_OBJECT

private slots:
    void digestsTheStandardsVectors_data();
    void digestsTheStandardsVectors();
};

void tst_Sha256::digestsTheStandardsVectors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("digest");
    const auto row = [](const char *name, const QByteArray &content, const char *digest) {
        QTest::newRow(name) << content << QByteArray(digest);
    };
    row("nothing", {}, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    row("one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    row("padding spills", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    row("a million", QByteArray(1000000, 'a'),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void tst_Sha256::digestsTheStandardsVectors()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, digest);
    for (const qsizetype step : {qsizetype(1), qsizetype(55), qsizetype(64), qsizetype(1000)}) {
        Sha256 sha;
        for (qsizetype at = 0; at < content.size(); at += step)
            sha.add(content.mid(at, step).toStdString());
        QCOMPARE(QByteArray::fromStdString(sha.hex()), digest);
    }
}

QTEST_GUILESS_MAIN(tst_Sha256)
#include "tst_sha256.moc"
