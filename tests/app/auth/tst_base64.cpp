// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auth/base64.h"

#include <QTest>

using namespace expectra;

class tst_Base64 : public QObject
{
    Q_OBJECT

private slots:
    void goesThereAndBack_data();
    void goesThereAndBack();
    void readsWithoutPadding();
    void refusesOtherText();
};

/// RFC 4648 section 10.
void tst_Base64::goesThereAndBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("one") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("two") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("three") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("four") << QByteArray("foob") << QByteArray("Zm9vYg==");
    QTest::newRow("six") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("all bits") << QByteArray("\xff\xfe\x00\x3e", 4) << QByteArray("//4APg==");
}

void tst_Base64::goesThereAndBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(auth::base64(bytes.toStdString())), text);
    const auto back = auth::fromBase64(text.toStdString());
    QVERIFY(back);
    QCOMPARE(QByteArray::fromStdString(*back), bytes);
}

void tst_Base64::readsWithoutPadding()
{
    QVERIFY(auth::fromBase64("Zm8") == "fo");
}

void tst_Base64::refusesOtherText()
{
    QVERIFY(!auth::fromBase64("Zm 8="));
    QVERIFY(!auth::fromBase64("Z"));
    QVERIFY(!auth::fromBase64("Zm=v"));
}

QTEST_GUILESS_MAIN(tst_Base64)
#include "tst_base64.moc"
