// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lab's TLS port, as OpenSSL's client sees it: each face at fault in its one way, and the scenarios the
// same as in the clear.

#include "app/lab/lab.h"
#include "app/lab/tls/faces.h"
#include "tests/app/lab/rawclient.h"
#include "tests/app/lab/tlsclient.h"

#include <QElapsedTimer>
#include <QTest>

#include <openssl/ocsp.h>

using namespace expectra;
using namespace expectra::lab;

class tst_TlsPort : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isAtFaultInOneWay_data();
    void isAtFaultInOneWay();
    void knowsEveryFaceOfTheList();
    void wantsACertificateOfTheClient();
    void playsTheScenariosOfThePlainPort();
    void sendsALargeAnswerWhole();
    void tellsAClientThatSpeaksInTheClear();
    void tellsAClientThatSpeaksTlsOnThePlainPort();
    void hasAnAuthorityOfItsOwnAtEachStart();
    void stopsAmidAHandshake();
    void hasNoTlsWithoutThePort();

private:
    [[nodiscard]] std::string get(const std::string &name, const std::string &target,
                                  const std::string &client = {}) const;

    std::unique_ptr<Lab> m_lab;
};

void tst_TlsPort::initTestCase()
{
    auto lab = Lab::start({.tlsPort = 0});
    QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
    QVERIFY(m_lab->tlsPort().has_value());
}

std::string tst_TlsPort::get(const std::string &name, const std::string &target,
                             const std::string &client) const
{
    const TlsClient connection(*m_lab->tlsPort(),
                               {.name = name, .authority = m_lab->authority(), .client = client});
    connection.send("GET " + target + " HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
    return connection.readToEnd();
}

void tst_TlsPort::isAtFaultInOneWay_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<long>("verdict");
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("certificates");
    QTest::addColumn<int>("staple");
    const auto row = [](const char *name, long verdict, int version = TLS1_3_VERSION, int certificates = 2,
                        int staple = -1) {
        QTest::newRow(name) << QByteArray(name) << verdict << version << certificates << staple;
    };
    row("localhost", X509_V_OK);
    row("LOCALHOST", X509_V_OK);
    row("expired.localhost", X509_V_ERR_CERT_HAS_EXPIRED);
    row("not-yet-valid.localhost", X509_V_ERR_CERT_NOT_YET_VALID);
    row("wrong-name.localhost", X509_V_ERR_HOSTNAME_MISMATCH);
    row("self-signed.localhost", X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, TLS1_3_VERSION, 1);
    row("incomplete.localhost", X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, TLS1_3_VERSION, 1);
    row("revoked.localhost", X509_V_OK, TLS1_3_VERSION, 2, V_OCSP_CERTSTATUS_REVOKED);
    row("old.localhost", X509_V_OK, TLS1_2_VERSION);
    row("unknown.localhost", X509_V_ERR_HOSTNAME_MISMATCH); // the good face, which is not for this name
}

void tst_TlsPort::isAtFaultInOneWay()
{
    QFETCH(const QByteArray, name);
    QFETCH(const long, verdict);
    QFETCH(const int, version);
    QFETCH(const int, certificates);
    QFETCH(const int, staple);
    const TlsClient client(*m_lab->tlsPort(), {.name = name.toStdString(), .authority = m_lab->authority()});

    QVERIFY(client.isConnected());
    QCOMPARE(client.verdict(), verdict);
    QCOMPARE(client.version(), version);
    QCOMPARE(client.certificatesSent(), certificates);
    QCOMPARE(client.stapledStatus(), staple);
    QCOMPARE(client.protocol(), std::string("http/1.1"));
}

void tst_TlsPort::knowsEveryFaceOfTheList()
{
    for (const Face &face : faces()) {
        const TlsClient client(*m_lab->tlsPort(),
                               {.name = std::string(face.name), .client = m_lab->clientCertificate()});
        const bool isOfOther = face.fault == Fault::WrongName;
        QCOMPARE(client.common(), isOfOther ? std::string("elsewhere.example") : std::string(face.name));
    }
}

void tst_TlsPort::wantsACertificateOfTheClient()
{
    const std::string name = "client-certificate.localhost";
    QCOMPARE(get(name, "/expect/status?code=201"), std::string());

    const auto answer = get(name, "/expect/status?code=201", m_lab->clientCertificate());
    QVERIFY2(answer.starts_with("HTTP/1.1 201 "), answer.c_str());
}

void tst_TlsPort::playsTheScenariosOfThePlainPort()
{
    const TlsClient client(*m_lab->tlsPort(), {.authority = m_lab->authority()});
    client.send("PUT /expect/continue HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n"
                "Connection: close\r\n\r\nhello");
    const auto answer = client.readToEnd();
    QVERIFY2(answer.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"), answer.c_str());
    QVERIFY(client.wasClosedInOrder());
}

void tst_TlsPort::sendsALargeAnswerWhole()
{
    const auto answer = get("localhost", "/bytes?count=3000000");
    QCOMPARE(answer.size() - answer.find("\r\n\r\n") - 4, std::size_t(3000000));
}

void tst_TlsPort::tellsAClientThatSpeaksInTheClear()
{
    RawClient client(*m_lab->tlsPort());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto answer = client.readToEnd();
    QVERIFY2(answer.starts_with("HTTP/1.1 400 "), answer.c_str());
    QVERIFY2(answer.find("This port speaks TLS") != std::string::npos, answer.c_str());
}

void tst_TlsPort::tellsAClientThatSpeaksTlsOnThePlainPort()
{
    const TlsClient client(m_lab->port(), {});
    QVERIFY(!client.isConnected());
}

void tst_TlsPort::hasAnAuthorityOfItsOwnAtEachStart()
{
    const auto other = Lab::start({.tlsPort = 0});
    QVERIFY(other.has_value());
    const TlsClient client(*(*other)->tlsPort(), {.authority = m_lab->authority()});
    QCOMPARE(client.verdict(), long(X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY));
}

void tst_TlsPort::stopsAmidAHandshake()
{
    const auto lab = Lab::start({.tlsPort = 0});
    QVERIFY(lab.has_value());
    RawClient silent(*(*lab)->tlsPort());
    RawClient begun(*(*lab)->tlsPort());
    begun.send(std::string("\x16\x03\x01\x02", 4));
    QVERIFY(begun.isQuiet());

    QElapsedTimer timer;
    timer.start();
    (*lab)->stop();
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(silent.readEnd(), std::string("closed"));
}

void tst_TlsPort::hasNoTlsWithoutThePort()
{
    const auto lab = Lab::start();
    QVERIFY(lab.has_value());
    QVERIFY(!(*lab)->tlsPort());
    QVERIFY((*lab)->authority().empty());
}

QTEST_GUILESS_MAIN(tst_TlsPort)
#include "tst_tlsport.moc"
