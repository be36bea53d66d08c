// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Digest against a server that checks it: Apache's mod_auth_digest.

#include "tests/peers/peer.h"
#include "tests/support/playcommand.h"

#include <QTest>

using namespace expectra;

namespace {

PeerRecipe apacheDigest()
{
    return {.name = QStringLiteral("apache, Digest"),
            .program = QStringLiteral("apache2"),
            .arguments = {QStringLiteral("-X"), QStringLiteral("-f"), QStringLiteral("@CONFIGURATION@")},
            .configuration = QStringLiteral("apache-digest.conf"),
            .uploadPath = QStringLiteral("/put/"),
            .values = {
                {QStringLiteral("@USERS@"), QStringLiteral(SOURCE_DIR "/tests/peers/config/digest.users")}}};
}

QString statuses(const Played &played)
{
    QStringList list;
    for (const auto &exchange : played.exchanges)
        list << QString::number(status(exchange));
    return list.join(u' ');
}

} // namespace

class tst_DigestPeer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void letsInWhoKnowsThePassword();
    void keepsOutWhoDoesNot();
    void goesOnWithTheNonce();
    void asksBeforeTheContentGoes_data();
    void asksBeforeTheContentGoes();

private:
    [[nodiscard]] Played playedWith(const char *options, const QString &path);

    Peer m_peer{apacheDigest()};
};

void tst_DigestPeer::initTestCase()
{
    if (!m_peer.isInstalled())
        QSKIP("apache2 isn't installed");
    QVERIFY2(m_peer.start(), qPrintable(m_peer.problem()));
}

Played tst_DigestPeer::playedWith(const char *options, const QString &path)
{
    return play(QString::fromUtf8(options).split(u' ', Qt::SkipEmptyParts) << m_peer.url(path));
}

void tst_DigestPeer::letsInWhoKnowsThePassword()
{
    QCOMPARE(statuses(playedWith("-X OPTIONS --digest -u me:secret", QStringLiteral("/put/"))),
             QStringLiteral("401 200"));
}

void tst_DigestPeer::keepsOutWhoDoesNot()
{
    QCOMPARE(statuses(playedWith("-X OPTIONS --digest -u me:wrong", QStringLiteral("/put/"))),
             QStringLiteral("401 401"));
}

void tst_DigestPeer::goesOnWithTheNonce()
{
    QCOMPARE(statuses(playedWith("-X OPTIONS --digest -u me:secret --repeat 3", QStringLiteral("/put/"))),
             QStringLiteral("401 200 200 200"));
}

void tst_DigestPeer::asksBeforeTheContentGoes_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::newRow("without content first") << QByteArray("-X PUT --digest -u me:secret --body-size 300000");
    QTest::newRow("behind an expectation")
        << QByteArray("-X PUT --digest -u me:secret --body-size 300000 --expect wait");
}

void tst_DigestPeer::asksBeforeTheContentGoes()
{
    QFETCH(QByteArray, options);
    const auto played = playedWith(options.constData(), QStringLiteral("/put/x"));
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(status(played.exchange(0)), 401);
    QCOMPARE(bodyBytesSent(played.exchange(0)), 0.0);
    QVERIFY2(status(played.exchange(1)) / 100 == 2, described(played).constData());
    QCOMPARE(bodyBytesSent(played.exchange(1)), 300000.0);
}

QTEST_GUILESS_MAIN(tst_DigestPeer)
#include "tst_digestpeer.moc"
