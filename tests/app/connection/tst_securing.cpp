// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// TLS between the connection and the head: when it is asked for, and every way in which it ends.

#include "tests/app/connection/playbookcheck.h"
#include "tests/support/requests.h"

using namespace expectra;
using namespace expectra::timeline;
using test::Playbook;

class tst_Securing : public QObject
{
    Q_OBJECT

private slots:
    void securesBeforeTheHead();
    void saysWhyItFailed_data();
    void saysWhyItFailed();
    void countsTowardsTheConnectLimit();
    void endsWhenThePeerDoes_data();
    void endsWhenThePeerDoes();
    void isNotSecuredAgainWhenKept();
};

namespace {

PreparedRequest toSecureServer()
{
    auto request = test::prepared(test::download());
    request.target.scheme = "https";
    return request;
}

std::shared_ptr<const TlsFacts> agreed()
{
    auto facts = std::make_shared<TlsFacts>();
    facts->version = "TLSv1.3";
    return facts;
}

Playbook securing()
{
    Playbook book(toSecureServer());
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    book.connects().asks({"disarm next-address", "start-tls origin"});
    book.happens(TlsStarted{});
    return book;
}

} // namespace

void tst_Securing::securesBeforeTheHead()
{
    Playbook book(toSecureServer());
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    book.connects().asks({"disarm next-address", "start-tls origin"});
    book.happens(TlsStarted{}).happens(TlsMessage{Hop::Origin, true, "ClientHello", 517, {}}).asks({});
    book.happens(TlsEstablished{Hop::Origin, agreed()}).asks({"disarm connect", "send-head"});
    book.takesHead().receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().connection.tls->version, std::string("TLSv1.3"));
}

void tst_Securing::saysWhyItFailed_data()
{
    QTest::addColumn<bool>("certificateRejected");
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("a certificate") << true << QByteArray("certificate");
    QTest::newRow("anything else") << false << QByteArray("tls-handshake");
}

void tst_Securing::saysWhyItFailed()
{
    QFETCH(bool, certificateRejected);
    QFETCH(QByteArray, ending);
    auto book = securing();
    TlsFailed failed;
    failed.facts = agreed();
    failed.error = {0, "certificate has expired"};
    failed.certificateRejected = certificateRejected;
    book.happens(failed).asks({"close"});
    VERIFY_PLAYED(book);
    const auto record = book.record();
    QVERIFY(record.failure);
    QCOMPARE(record.failure->phase, FailurePhase::Tls);
    QCOMPARE(record.failure->side, Side::Server);
    QCOMPARE(QByteArray::fromStdString(std::string(failureKindName(record.failure->kind))), ending);
    QCOMPARE(record.failure->message, std::string("certificate has expired"));
    QVERIFY(record.connection.tls); // what the peer showed is kept
}

void tst_Securing::countsTowardsTheConnectLimit()
{
    auto book = securing();
    book.reaches(Limit::Connect, 30s).asks({"close"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().failure->phase, FailurePhase::Tls);
    QCOMPARE(book.record().failure->kind, FailureKind::TimedOut);
}

void tst_Securing::endsWhenThePeerDoes_data()
{
    QTest::addColumn<bool>("torn");
    QTest::newRow("closed") << false;
    QTest::newRow("torn down") << true;
}

void tst_Securing::endsWhenThePeerDoes()
{
    QFETCH(bool, torn);
    auto book = securing();
    if (torn)
        book.peerResets().asks({"close"});
    else
        book.peerCloses().asks({"close"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().failure->phase, FailurePhase::Tls);
    QCOMPARE(book.record().failure->kind, torn ? FailureKind::Reset : FailureKind::ClosedEarly);
}

void tst_Securing::isNotSecuredAgainWhenKept()
{
    Playbook book(toSecureServer());
    Reused reused;
    reused.tls = agreed();
    book.happens(reused, 0ms).asks({"send-head"});
    book.takesHead().receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().connection.tls->version, std::string("TLSv1.3"));
}

QTEST_GUILESS_MAIN(tst_Securing)
#include "tst_securing.moc"
