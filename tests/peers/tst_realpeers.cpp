// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// That every peer comes up with our configuration; what it then answers is for the other tests of this
// folder.

#include "tests/peers/realpeers.h"

#include <QTest>

using namespace expectra;

Q_DECLARE_METATYPE(expectra::PeerRecipe)

class tst_RealPeers : public QObject
{
    Q_OBJECT

private slots:
    void listens_data();
    void listens();
};

void tst_RealPeers::listens_data()
{
    QTest::addColumn<PeerRecipe>("recipe");
    QTest::newRow("nginx") << nginxTls();
    QTest::newRow("Apache httpd") << apacheTls();
    QTest::newRow("nghttpd") << nghttpd(Http2Transport::Tls);
    QTest::newRow("nghttpd, plain") << nghttpd(Http2Transport::Plain);
    QTest::newRow("HAProxy") << haproxy(1, 1);
    QTest::newRow("Squid") << squid(1);
    QTest::newRow("tinyproxy") << tinyproxy(ProxyAccess::Open);
    QTest::newRow("tinyproxy, guarded") << tinyproxy(ProxyAccess::Guarded);
    QTest::newRow("microsocks") << microsocks(ProxyAccess::Open);
    QTest::newRow("Dante") << dante();
    QTest::newRow("openssl") << opensslServer({QStringLiteral("-cert"), QStringLiteral("@CHAIN@"),
                                               QStringLiteral("-key"), QStringLiteral("@KEY@")});
}

void tst_RealPeers::listens()
{
    QFETCH(const PeerRecipe, recipe);
    Peer peer(recipe);
    if (!peer.isInstalled())
        QSKIP(qPrintable(recipe.program + QStringLiteral(" is not installed")));
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
}

QTEST_GUILESS_MAIN(tst_RealPeers)
#include "tst_realpeers.moc"
