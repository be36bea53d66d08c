// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cookies/publicsuffix.h"

#include <QTest>

using namespace expectra;

class tst_PublicSuffix : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhoseNamesAreAnybodys_data();
    void knowsWhoseNamesAreAnybodys();
};

void tst_PublicSuffix::knowsWhoseNamesAreAnybodys_data()
{
    QTest::addColumn<bool>("isSuffix");
    QTest::newRow("com") << true;
    QTest::newRow("example.com") << false;
    QTest::newRow("co.uk") << true;
    QTest::newRow("example.co.uk") << false;
    QTest::newRow("github.io") << true;
    QTest::newRow("someone.github.io") << false;
    QTest::newRow("kawasaki.jp") << true;       // under a wildcard, and so is
    QTest::newRow("city.kawasaki.jp") << false; // but for an exception
    QTest::newRow("localhost") << true;
    QTest::newRow("unknown-to-the-list") << true;
    QTest::newRow("a.unknown-to-the-list") << false;
}

void tst_PublicSuffix::knowsWhoseNamesAreAnybodys()
{
    QTEST(cookies::isPublicSuffix(QTest::currentDataTag()), "isSuffix");
}

QTEST_GUILESS_MAIN(tst_PublicSuffix)
#include "tst_publicsuffix.moc"
