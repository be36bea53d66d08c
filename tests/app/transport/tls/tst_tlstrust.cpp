// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which servers are believed, and in what words the others are refused.

#include "tests/app/transport/tls/conversation.h"

#include "app/transport/tls/names.h"

using namespace expectra;
using namespace expectra::test;
using tls::Session;

class tst_TlsTrust : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void goesOnWhereTheUserSaysSo_data();
    void goesOnWhereTheUserSaysSo();
    void tellsEveryFault();
    void trustsANamedIntermediate();
    void readsStaples_data();
    void readsStaples();
    void believesTheSystemsRoots();
    void namesMessagesAndAlerts();
    void isTheSameWhenPrepared();
    void forgetsWhatCouldNotBeMade();

private:
    tls::Client m_client;
};

namespace {

struct Case
{
    TlsServerSettings server = serverSettings();
    TlsOptions options = trustingOptions();
    std::string host = "localhost";
};

Case caseOf(const QByteArray &name)
{
    auto &certificates = Certificates::shared();
    Case made;
    if (name == "expired")
        made.server = serverSettings(IdentityKind::Expired);
    else if (name == "not yet valid")
        made.server = serverSettings(IdentityKind::NotYetValid);
    else if (name == "wrong name")
        made.server = serverSettings(IdentityKind::WrongName);
    else if (name == "self-signed")
        made.server = serverSettings(IdentityKind::SelfSigned);
    else if (name == "for clients")
        made.server = serverSettings(IdentityKind::ForClients);
    else if (name == "wrong address")
        made.host = "127.0.0.2";
    else if (name == "incomplete")
        made.server.chain = certificates.identity(IdentityKind::Server).certificate;
    else if (name == "revoked")
        made.server.staple = certificates.revokedStaple();
    else if (name == "unknown root")
        made.options.authorities = certificates.identity(IdentityKind::SelfSigned).certificate;
    return made;
}

} // namespace

void tst_TlsTrust::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<QByteArray>("alert"); // what the server is told
    QTest::newRow("expired") << QByteArray("The certificate expired on 20")
                             << QByteArray("certificate_expired");
    QTest::newRow("not yet valid") << QByteArray("The certificate is not valid before 20")
                                   << QByteArray("bad_certificate");
    QTest::newRow("wrong name") << QByteArray("The certificate is for elsewhere.example, not for localhost")
                                << QByteArray("bad_certificate");
    QTest::newRow("wrong address") << QByteArray("not for 127.0.0.2") << QByteArray("bad_certificate");
    QTest::newRow("self-signed") << QByteArray("The certificate is signed by itself")
                                 << QByteArray("unknown_ca");
    QTest::newRow("for clients") << QByteArray("is not meant for servers")
                                 << QByteArray("unsupported_certificate");
    QTest::newRow("incomplete") << QByteArray("The chain is incomplete") << QByteArray("unknown_ca");
    QTest::newRow("unknown root") << QByteArray("was not sent and is not among the trusted roots")
                                  << QByteArray("unknown_ca");
    QTest::newRow("revoked") << QByteArray("The certificate was revoked")
                             << QByteArray("bad_certificate_status_response");
}

void tst_TlsTrust::saysWhatIsWrong()
{
    QFETCH(QByteArray, says);
    QFETCH(QByteArray, alert);
    const auto made = caseOf(QTest::currentDataTag());
    const TlsServer server(made.server);
    TlsConversation talk(m_client, server, made.options, made.host);
    talk.shakeHands();
    const auto *failed = talk.last<timeline::TlsFailed>();
    QVERIFY(failed && failed->certificateRejected && !failed->notTls);
    QVERIFY2(failed->error.text.find(says.toStdString()) != std::string::npos, failed->error.text.c_str());
    QVERIFY(!failed->facts->sentChain.empty() && !failed->facts->verifyErrors.empty());
    QCOMPARE(failed->facts->alert, alert.toStdString());
    QVERIFY(!failed->facts->alertByPeer && !failed->facts->verificationOff);
    QVERIFY(failed->closedBy == timeline::ClosedBy::Us);
    QVERIFY(!talk.server().isEstablished());
}

void tst_TlsTrust::goesOnWhereTheUserSaysSo_data()
{
    saysWhatIsWrong_data();
}

void tst_TlsTrust::goesOnWhereTheUserSaysSo()
{
    QFETCH(QByteArray, says);
    auto made = caseOf(QTest::currentDataTag());
    made.options.verify = false;
    const TlsServer server(made.server);
    TlsConversation talk(m_client, server, made.options, made.host);
    talk.shakeHands();
    QVERIFY(talk.session().state() == Session::State::Established);
    const auto &facts = *talk.session().facts();
    QVERIFY(facts.verificationOff);
    QVERIFY2(facts.verifyErrors.front().text.find(says.toStdString()) != std::string::npos,
             facts.verifyErrors.front().text.c_str());
}

void tst_TlsTrust::tellsEveryFault()
{
    const TlsServer server(serverSettings(IdentityKind::Expired));
    TlsConversation talk(m_client, server, trustingOptions(), "elsewhere.test");
    talk.shakeHands();
    const auto &errors = talk.last<timeline::TlsFailed>()->facts->verifyErrors;
    QCOMPARE(errors.size(), std::size_t(2));
    QCOMPARE(errors[0].code, X509_V_ERR_CERT_HAS_EXPIRED);
    QCOMPARE(errors[1].code, X509_V_ERR_HOSTNAME_MISMATCH);
    QCOMPARE(errors[1].depth, 0);
}

void tst_TlsTrust::trustsANamedIntermediate()
{
    auto options = trustingOptions();
    options.authorities = Certificates::shared().intermediate().string();
    const TlsServer server(serverSettings());
    TlsConversation talk(m_client, server, options);
    talk.shakeHands();
    QVERIFY(talk.session().state() == Session::State::Established);
}

void tst_TlsTrust::readsStaples_data()
{
    QTest::addColumn<QByteArray>("staple");
    QTest::addColumn<int>("version");
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const QByteArray name = version == TLS1_2_VERSION ? "1.2, " : "1.3, ";
        for (const char *staple : {"none", "good", "another's", "garbage"})
            QTest::newRow((name + staple).constData()) << QByteArray(staple) << version;
    }
}

void tst_TlsTrust::readsStaples()
{
    using State = timeline::OcspStaple::State;
    QFETCH(QByteArray, staple);
    QFETCH(int, version);
    auto settings = serverSettings(staple == "another's" ? IdentityKind::ForClients : IdentityKind::Server);
    settings.version = version;
    if (staple == "garbage")
        settings.staple = Certificates::shared().root();
    else if (staple != "none")
        settings.staple = Certificates::shared().goodStaple();
    auto options = trustingOptions();
    options.verify = false;
    options.resume = false;
    const TlsServer server(settings);
    TlsConversation talk(m_client, server, options);
    talk.shakeHands();
    const auto &found = talk.session().facts()->staple;
    QCOMPARE(found.has_value(), staple != "none");
    if (!found)
        return;
    QVERIFY(found->state == (staple == "good" ? State::Good : State::Invalid));
    QCOMPARE(found->text.empty(), staple == "good");
    QCOMPARE(found->nextUpdate.has_value(), staple == "good");
}

void tst_TlsTrust::believesTheSystemsRoots()
{
    const TlsServer server(serverSettings());
    TlsOptions options; // no root of ours
    TlsConversation talk(m_client, server, options);
    talk.shakeHands();
    const auto *failed = talk.last<timeline::TlsFailed>();
    QVERIFY(failed && failed->certificateRejected);
}

void tst_TlsTrust::isTheSameWhenPrepared()
{
    const TlsServer server(serverSettings());
    TlsOptions missing;
    missing.authorities = "/nowhere.pem";
    for (const bool isPrepared : {false, true}) {
        tls::Client client;
        if (isPrepared) {
            client.prepare(missing);
            client.prepare(missing);
        }
        // What is made for others is left to them.
        TlsConversation talk(client, server, trustingOptions(), "localhost");
        talk.shakeHands();
        QVERIFY(talk.last<timeline::TlsEstablished>());
        const auto session = client.open(missing, {});
        QVERIFY(!session);
        QVERIFY2(session.error().detail.find("/nowhere.pem") != std::string::npos,
                 session.error().detail.c_str());

        if (isPrepared)
            client.prepare(trustingOptions());
        TlsConversation again(client, server, trustingOptions(), "localhost");
        again.shakeHands();
        QVERIFY(again.last<timeline::TlsEstablished>());
    }
}

void tst_TlsTrust::forgetsWhatCouldNotBeMade()
{
    const QTemporaryDir folder;
    auto options = trustingOptions();
    options.keyLog = folder.filePath(QStringLiteral("later/keys.log")).toStdString();
    tls::Client client;
    client.prepare(options);
    QVERIFY(!client.open(options, {}));

    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("later")));
    const TlsServer server(serverSettings());
    TlsConversation talk(client, server, options, "localhost");
    talk.shakeHands();
    QVERIFY(talk.last<timeline::TlsEstablished>());
}

void tst_TlsTrust::namesMessagesAndAlerts()
{
    QCOMPARE(tls::messageName(std::string_view("\x01\0\0\0", 4)), std::string("ClientHello"));
    QCOMPARE(tls::messageName("\x63"), std::string("message 99"));
    QCOMPARE(tls::alertName(40), std::string("handshake_failure"));
    QCOMPARE(tls::alertName(200), std::string("alert 200"));
    QCOMPARE(tls::schemeName(0x0807), std::string("ed25519"));
    QCOMPARE(tls::schemeName(0x0a1b), std::string("0x0a1b"));
    // What is cut short is no reason to read behind its end.
    QCOMPARE(tls::schemeOf(std::string_view("\x0c\0\0\x04\x03\0\x17\x41", 8)), std::uint16_t(0));
}

QTEST_GUILESS_MAIN(tst_TlsTrust)
#include "tst_tlstrust.moc"
