// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A session against OpenSSL's server, both in memory: what passes is told in order, however it is cut.

#include "tests/app/transport/tls/conversation.h"

#include <fstream>
#include <sstream>

using namespace expectra;
using namespace expectra::test;
using tls::Session;

namespace {

const QStringList full13 =
    QStringLiteral(
        "started|> ClientHello|< ServerHello|< ChangeCipherSpec|< EncryptedExtensions|< Certificate|"
        "< CertificateVerify|< Finished|> ChangeCipherSpec|> Finished|established|"
        "< NewSessionTicket|< NewSessionTicket")
        .split(QLatin1Char('|'));
const QStringList full12 =
    QStringLiteral("started|> ClientHello|< ServerHello|< Certificate|< ServerKeyExchange|"
                   "< ServerHelloDone|> ClientKeyExchange|> ChangeCipherSpec|> Finished|"
                   "< NewSessionTicket|< ChangeCipherSpec|< Finished|established")
        .split(QLatin1Char('|'));

TlsServerSettings speaking(int version)
{
    auto settings = serverSettings();
    settings.version = version;
    return settings;
}

} // namespace

class tst_TlsSession : public QObject
{
    Q_OBJECT

private slots:
    void shakesHandsInOrder_data();
    void shakesHandsInOrder();
    void tellsWhatWasAgreedOn();
    void beginsWhenItWasAskedFor();
    void datesWhatCameByItsArrival();
    void isTheSameHoweverItIsCut_data();
    void isTheSameHoweverItIsCut();
    void carriesBytesBothWays();
    void resumes_data();
    void resumes();
    void resumesNothingWhereItMayNot();
    void hearsTheFarewell();
    void saysWhereItWasCut_data();
    void saysWhereItWasCut();
    void knowsWhatIsNoTls_data();
    void knowsWhatIsNoTls();
    void saysWhatThePeerRefuses_data();
    void saysWhatThePeerRefuses();
    void showsAClientCertificate_data();
    void showsAClientCertificate();
    void refusesSettingsThatCannotBeUsed_data();
    void refusesSettingsThatCannotBeUsed();
    void logsItsSecrets();
    void sendsTheNameThatIsAskedFor_data();
    void sendsTheNameThatIsAskedFor();

private:
    tls::Client m_client;
};

void tst_TlsSession::shakesHandsInOrder_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION << full13;
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION << full12;
}

void tst_TlsSession::shakesHandsInOrder()
{
    QFETCH(int, version);
    QFETCH(QStringList, order);
    const TlsServer server(speaking(version));
    TlsConversation talk(m_client, server);
    talk.shakeHands();
    QCOMPARE(talk.told().join(QLatin1Char('|')), order.join(QLatin1Char('|')));
    QVERIFY(talk.server().isEstablished());
    QVERIFY(talk.session().state() == Session::State::Established);
}

void tst_TlsSession::tellsWhatWasAgreedOn()
{
    auto settings = speaking(TLS1_3_VERSION);
    settings.protocols = "h2";
    const TlsServer server(settings);
    TlsConversation talk(m_client, server, trustingOptions(), "localhost", {"h2", "http/1.1"});
    talk.shakeHands();
    const auto &facts = *talk.session().facts();
    QCOMPARE(facts.version, std::string("TLSv1.3"));
    QCOMPARE(facts.cipher, std::string("TLS_AES_256_GCM_SHA384"));
    QCOMPARE(facts.group, std::string("x25519"));
    QCOMPARE(facts.signature, std::string("ecdsa_secp256r1_sha256"));
    QCOMPARE(facts.protocol, std::string("h2"));
    QCOMPARE(facts.serverName, std::string("localhost"));
    QVERIFY(!facts.resumed && facts.alert.empty() && !facts.verificationOff);
    QCOMPARE(facts.sentChain.size(), std::size_t(2));
    QCOMPARE(facts.chain.size(), std::size_t(3));
    QVERIFY(facts.chain.back().isAuthority);
    QVERIFY(std::find(facts.chain[0].names.begin(), facts.chain[0].names.end(), "DNS:localhost") !=
            facts.chain[0].names.end());
    QCOMPARE(facts.chain[0].key, std::string("EC P-256"));
    QCOMPARE(facts.chain[0].sha256.size(), std::size_t(32 * 3 - 1));
    QVERIFY(facts.chain[0].pem.starts_with("-----BEGIN CERTIFICATE-----"));
}

void tst_TlsSession::beginsWhenItWasAskedFor()
{
    tls::Wish wish;
    wish.host = "localhost";
    wish.askedAt = Duration(5ms); // roots may be read between this and the first message
    const auto session = m_client.open({}, wish);
    QVERIFY(session);
    (*session)->start();
    const auto events = (*session)->takeEvents();
    QVERIFY(std::holds_alternative<timeline::TlsStarted>(events.front().payload));
    QVERIFY(events.front().at == Instant(5ms));
    QVERIFY(events.back().at > Instant(5ms)); // ClientHello left when it left
}

void tst_TlsSession::datesWhatCameByItsArrival()
{
    const TlsServer server(speaking(TLS1_3_VERSION));
    TlsConversation talk(m_client, server);
    talk.shakeHands();
    for (const auto &event : talk.events()) {
        const auto *message = std::get_if<timeline::TlsMessage>(&event.payload);
        if (!message)
            continue;
        QCOMPARE(event.clock == Clock::Kernel, !message->isOutgoing);
        if (!message->isOutgoing)
            QVERIFY(event.at == Instant(std::chrono::microseconds(1)) && message->processed > event.at);
        else
            QVERIFY(message->processed == event.at);
    }
}

void tst_TlsSession::isTheSameHoweverItIsCut_data()
{
    shakesHandsInOrder_data();
}

void tst_TlsSession::isTheSameHoweverItIsCut()
{
    QFETCH(int, version);
    QFETCH(QStringList, order);
    const TlsServer server(speaking(version));
    auto options = trustingOptions();
    options.resume = false;
    constexpr std::string_view answer = "HTTP/1.1 204 No Content\r\n\r\n";
    std::size_t longest = 1;
    for (std::size_t size = 1; size <= longest; size = size < 40 ? size + 1 : size + 37) {
        TlsConversation talk(m_client, server, options);
        for (auto bytes = talk.deliver(); !bytes.empty(); bytes = talk.deliver()) {
            longest = std::max(longest, bytes.size());
            talk.receive(bytes, size);
        }
        talk.receive(talk.server().say(answer), size);
        QCOMPARE(talk.told(), order);
        QCOMPARE(talk.plain(), std::string(answer));
    }
    QVERIFY(longest > 800); // the flight with the certificates was cut, too
}

void tst_TlsSession::carriesBytesBothWays()
{
    const TlsServer server(speaking(TLS1_3_VERSION));
    TlsConversation talk(m_client, server);
    talk.shakeHands();
    const std::string large(100000, 'x');
    std::string_view left = large;
    while (!left.empty()) {
        const auto count = talk.session().write(left);
        QVERIFY(count > 0 && count <= 16384);
        left.remove_prefix(count);
    }
    static_cast<void>(talk.deliver());
    QCOMPARE(talk.server().takePlain(), large);
    talk.receive(talk.server().say(large));
    QCOMPARE(talk.plain(), large);
}

void tst_TlsSession::resumes_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
}

void tst_TlsSession::resumes()
{
    QFETCH(int, version);
    m_client.forgetTickets();
    const TlsServer server(speaking(version));
    TlsConversation first(m_client, server);
    first.shakeHands();
    first.session().close();
    for (int again = 0; again < 4; ++again) { // with the tickets of resumed sessions, too
        TlsConversation talk(m_client, server);
        talk.shakeHands();
        const auto &facts = *talk.session().facts();
        QVERIFY(facts.resumed);
        QVERIFY(!talk.told().contains(QStringLiteral("< Certificate")));
        QCOMPARE(facts.chain, first.session().facts()->chain);
        talk.session().close();
    }
}

void tst_TlsSession::resumesNothingWhereItMayNot()
{
    m_client.forgetTickets();
    const TlsServer server(speaking(TLS1_3_VERSION));
    TlsConversation(m_client, server).shakeHands();
    auto options = trustingOptions();
    options.resume = false;
    TlsConversation unwilling(m_client, server, options);
    unwilling.shakeHands();
    QVERIFY(!unwilling.session().facts()->resumed);
    TlsConversation elsewhere(m_client, server, trustingOptions(), "127.0.0.1");
    elsewhere.shakeHands();
    QVERIFY(!elsewhere.session().facts()->resumed);
}

void tst_TlsSession::hearsTheFarewell()
{
    const TlsServer server(speaking(TLS1_3_VERSION));
    TlsConversation talk(m_client, server);
    talk.shakeHands();
    const auto words = talk.server().say("the last words");
    talk.receive(words + talk.server().farewell());
    QCOMPARE(talk.plain(), std::string("the last words"));
    QVERIFY(talk.session().state() == Session::State::Closed);
    QCOMPARE(talk.told().last(), QStringLiteral("< alert close_notify"));
    talk.session().close();
    QCOMPARE(talk.told().last(), QStringLiteral("> alert close_notify"));
}

void tst_TlsSession::saysWhereItWasCut_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("after"); // this message, at whose end the connection is cut
    for (const auto &line : full13.mid(2, 6))
        QTest::newRow(qPrintable(QStringLiteral("TLS 1.3") + line)) << TLS1_3_VERSION << line.mid(2);
    for (const auto &line : full12.mid(2, 3))
        QTest::newRow(qPrintable(QStringLiteral("TLS 1.2") + line)) << TLS1_2_VERSION << line.mid(2);
}

void tst_TlsSession::saysWhereItWasCut()
{
    QFETCH(int, version);
    QFETCH(QString, after);
    auto options = trustingOptions();
    options.resume = false;
    const TlsServer server(speaking(version));
    TlsConversation talk(m_client, server, options);
    for (const char byte : talk.deliver()) {
        talk.receive({&byte, 1});
        if (talk.told().contains(QStringLiteral("< ") + after))
            break;
    }
    const bool isOver = talk.session().state() != Session::State::Handshaking; // all of it had come
    talk.session().end({});
    if (isOver)
        return;
    const auto *failed = talk.last<timeline::TlsFailed>();
    QVERIFY(failed && !failed->notTls && !failed->certificateRejected);
    QVERIFY(failed->closedBy == timeline::ClosedBy::Peer);
    QVERIFY2(failed->error.text.find(after.toStdString()) != std::string::npos, failed->error.text.c_str());
    const bool hadCertificate = talk.told().contains(QStringLiteral("< Certificate"));
    QCOMPARE(failed->facts->sentChain.empty(), !hadCertificate);
}

void tst_TlsSession::knowsWhatIsNoTls_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << QByteArray("plain HTTP");
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QByteArray("SSH-2.0-OpenSSH_9.2");
    QTest::newRow("one byte") << QByteArray("H") << QByteArray("does not speak TLS");
}

void tst_TlsSession::knowsWhatIsNoTls()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const TlsServer server(serverSettings());
    TlsConversation talk(m_client, server);
    talk.receive(bytes.toStdString());
    talk.session().end({});
    const auto *failed = talk.last<timeline::TlsFailed>();
    QVERIFY(failed && failed->notTls);
    QCOMPARE(failed->received, bytes.toStdString());
    QVERIFY2(failed->error.text.find(says.toStdString()) != std::string::npos, failed->error.text.c_str());
}

void tst_TlsSession::saysWhatThePeerRefuses_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("ciphers"); // the server's
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("alert");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("version") << TLS1_3_VERSION << QByteArray() << QByteArray()
                             << QByteArray("protocol_version") << QByteArray("none of the TLS versions");
    QTest::newRow("cipher") << TLS1_2_VERSION << QByteArray("ECDHE-ECDSA-AES256-SHA") << QByteArray()
                            << QByteArray("handshake_failure") << QByteArray("no common cipher");
    QTest::newRow("protocol") << TLS1_2_VERSION << QByteArray() << QByteArray("h2")
                              << QByteArray("no_application_protocol") << QByteArray("application protocols");
}

void tst_TlsSession::saysWhatThePeerRefuses()
{
    QFETCH(int, version);
    QFETCH(QByteArray, ciphers);
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, alert);
    QFETCH(QByteArray, says);
    auto settings = speaking(version);
    settings.ciphers = ciphers.toStdString();
    settings.protocols = protocol.toStdString();
    const TlsServer server(settings);
    auto options = trustingOptions();
    options.maximum = TlsVersion::Tls12;
    options.ciphers = "ECDHE-ECDSA-AES128-GCM-SHA256";
    TlsConversation talk(m_client, server, options);
    talk.shakeHands();
    const auto *failed = talk.last<timeline::TlsFailed>();
    QVERIFY(failed);
    QCOMPARE(failed->facts->alert, alert.toStdString());
    QVERIFY(failed->facts->alertByPeer && failed->closedBy == timeline::ClosedBy::Peer);
    QVERIFY2(failed->error.text.find(says.toStdString()) != std::string::npos, failed->error.text.c_str());
}

void tst_TlsSession::showsAClientCertificate_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("form");
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const QByteArray name = version == TLS1_2_VERSION ? "1.2, " : "1.3, ";
        for (const char *form : {"none", "two files", "encrypted", "one file", "PKCS#12"})
            QTest::newRow((name + form).constData()) << version << QByteArray(form);
    }
}

void tst_TlsSession::showsAClientCertificate()
{
    QFETCH(int, version);
    QFETCH(QByteArray, form);
    auto settings = speaking(version);
    settings.clientsCa = Certificates::shared().root();
    const TlsServer server(settings);
    const auto identity = Certificates::shared().identity(IdentityKind::Client);
    auto options = trustingOptions();
    options.resume = false;
    if (form == "two files" || form == "encrypted") {
        options.certificate = identity.chain;
        options.certificateKey = form == "encrypted" ? identity.encryptedKey : identity.key;
    } else if (form != "none") {
        options.certificate = form == "PKCS#12" ? identity.pkcs12 : identity.chainAndKey;
    }
    options.passphrase = Certificates::passPhrase;
    TlsConversation talk(m_client, server, options);
    talk.shakeHands();
    QVERIFY(talk.told().contains(QStringLiteral("< CertificateRequest")));
    const auto &facts = *talk.session().facts();
    QVERIFY(facts.clientCertificateAsked);
    if (form != "none") {
        QCOMPARE(facts.clientCertificate, std::string("CN=A client of the tests"));
        QVERIFY(talk.server().isEstablished() && talk.session().state() == Session::State::Established);
        return;
    }
    QVERIFY(facts.clientCertificate.empty());
    const auto *failed = talk.last<timeline::TlsFailed>();
    QVERIFY(failed && failed->facts->alertByPeer);
    QVERIFY2(failed->error.text.find("requires a client certificate") != std::string::npos,
             failed->error.text.c_str());
}

void tst_TlsSession::refusesSettingsThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no roots") << QByteArray("no roots") << QByteArray("There is no file");
    QTest::newRow("roots that are none") << QByteArray("odd roots") << QByteArray("No certificate");
    QTest::newRow("wrong pass phrase") << QByteArray("phrase") << QByteArray("pass phrase");
    QTest::newRow("another's key") << QByteArray("key") << QByteArray("is not the certificate's");
    QTest::newRow("cipher") << QByteArray("cipher") << QByteArray("No cipher");
    QTest::newRow("suite") << QByteArray("suite") << QByteArray("No cipher suite");
    QTest::newRow("versions") << QByteArray("versions") << QByteArray("No TLS version");
    QTest::newRow("key log") << QByteArray("key log") << QByteArray("can't be written");
}

void tst_TlsSession::refusesSettingsThatCannotBeUsed()
{
    QFETCH(QByteArray, setting);
    QFETCH(QByteArray, says);
    const auto identity = Certificates::shared().identity(IdentityKind::Client);
    auto options = trustingOptions();
    if (setting == "no roots")
        options.authorities = "/nowhere/roots.pem";
    else if (setting == "odd roots")
        options.authorities = identity.pkcs12;
    else if (setting == "phrase")
        options.certificate = identity.pkcs12, options.passphrase = "another";
    else if (setting == "key")
        options.certificate = identity.chain,
        options.certificateKey = Certificates::shared().identity(IdentityKind::Server).key;
    else if (setting == "cipher")
        options.ciphers = "NO-SUCH-CIPHER";
    else if (setting == "suite")
        options.cipherSuites = "TLS_NO_SUCH_SUITE";
    else if (setting == "versions")
        options.minimum = TlsVersion::Tls13, options.maximum = TlsVersion::Tls12;
    else
        options.keyLog = "/nowhere/keys.log";
    const auto session = m_client.open(options, {});
    QVERIFY(!session);
    QVERIFY2(session.error().detail.find(says.toStdString()) != std::string::npos,
             session.error().detail.c_str());
}

void tst_TlsSession::logsItsSecrets()
{
    const QTemporaryDir folder;
    auto options = trustingOptions();
    options.resume = false;
    options.keyLog = folder.filePath(QStringLiteral("keys.log")).toStdString();
    std::ofstream(options.keyLog) << "# what was there\n";
    const TlsServer server(speaking(TLS1_3_VERSION));
    TlsConversation(m_client, server, options).shakeHands();
    std::ostringstream log;
    log << std::ifstream(options.keyLog).rdbuf();
    QVERIFY(log.str().starts_with("# what was there\n"));
    for (const char *label : {"CLIENT_HANDSHAKE_TRAFFIC_SECRET ", "SERVER_HANDSHAKE_TRAFFIC_SECRET ",
                              "CLIENT_TRAFFIC_SECRET_0 ", "SERVER_TRAFFIC_SECRET_0 "})
        QVERIFY2(log.str().find('\n' + std::string(label)) != std::string::npos, label);
}

void tst_TlsSession::sendsTheNameThatIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("chosen");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("the host") << QByteArray("localhost") << QByteArray("-") << QByteArray("localhost");
    QTest::newRow("without its last dot")
        << QByteArray("localhost.") << QByteArray("-") << QByteArray("localhost");
    QTest::newRow("another") << QByteArray("127.0.0.1") << QByteArray("localhost") << QByteArray("localhost");
    QTest::newRow("none") << QByteArray("localhost") << QByteArray("") << QByteArray("");
    QTest::newRow("none for numbers") << QByteArray("127.0.0.1") << QByteArray("-") << QByteArray("");
    QTest::newRow("none for IPv6") << QByteArray("::1") << QByteArray("-") << QByteArray("");
}

void tst_TlsSession::sendsTheNameThatIsAskedFor()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, chosen);
    QFETCH(QByteArray, sent);
    auto options = trustingOptions();
    if (chosen != "-")
        options.serverName = chosen.toStdString();
    const TlsServer server(serverSettings());
    TlsConversation talk(m_client, server, options, host.toStdString());
    talk.shakeHands();
    QVERIFY(talk.session().state() == Session::State::Established);
    QCOMPARE(talk.session().facts()->serverName, sent.toStdString());
}

QTEST_GUILESS_MAIN(tst_TlsSession)
#include "tst_tlssession.moc"
