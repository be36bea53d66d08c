// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proxy, TLS, following and credentials in the composer: what is chosen there stands in the request.

#include "ui/composer/auth/authpage.h"
#include "ui/composer/composer.h"
#include "ui/composer/connection/connectionpage.h"
#include "ui/composer/connection/proxypage.h"
#include "ui/composer/connection/tlspage.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tabpages.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

using namespace expectra;

class tst_NetworkPages final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_composer.reset(); }

    void theProxyIsPutIntoTheRequest();
    void aProxyWithoutAddressIsSaid();
    void tlsOptionsArePutIntoTheRequest();
    void noServerNameIsNotAnEmptyOne();
    void versionsThatLeaveNoneAreSaid();
    void redirectsAreFollowedWhenAskedTo();
    void theRouteHasSocketAndFamily();
    void credentialsOfEachKindArePutIntoTheRequest_data();
    void credentialsOfEachKindArePutIntoTheRequest();
    void aPasswordIsHiddenOnceItIsTyped();
    void lookingAtAnotherKindLosesNothing();
    void everythingComesBackAsItWasSet();
    void theTabsTellWhatIsSet();

private:
    template <class Control>
    [[nodiscard]] Control *named(const QString &name) const
    {
        for (auto *each : m_composer->findChildren<Control *>()) {
            if (each->accessibleName() == name && each->isVisible())
                return each;
        }
        return nullptr;
    }
    void showPart(const QString &part);
    void showAuth(const QString &kind);
    void type(const QString &field, const QString &text);
    void choose(const QString &box, int index);
    void click(const QString &box);
    [[nodiscard]] QString titleOf(QWidget *page) const;

    std::unique_ptr<Composer> m_composer;
};

namespace {

Request full()
{
    Request request;
    request.url = "https://h.test/";
    request.unixSocket = "/run/app.sock";
    request.family = AddressFamily::IPv6;
    request.tls.verify = false;
    request.tls.resume = false;
    request.tls.authorities = "/certs/root.pem";
    request.tls.certificate = "/certs/me.p12";
    request.tls.certificateKey = "/certs/me.key";
    request.tls.passphrase = " secret ";
    request.tls.minimum = TlsVersion::Tls12;
    request.tls.maximum = TlsVersion::Tls13;
    request.tls.ciphers = "HIGH";
    request.tls.cipherSuites = "TLS_AES_256_GCM_SHA384";
    request.tls.serverName = "other.test";
    request.tls.keyLog = "/tmp/keys";
    request.proxy.from = ProxyChoice::From::Typed;
    request.proxy.address = "https://proxy.test:3129";
    request.proxy.bypass = {"localhost", ".test"};
    request.proxy.tunnelsAll = true;
    request.proxy.tls.verify = false;
    request.proxy.tls.authorities = "/certs/proxy.pem";
    request.following = {true, 7, true, true, true};
    request.auth = DigestAuth{"me", " pass "};
    return request;
}

} // namespace

void tst_NetworkPages::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(1300, 420);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    Request request;
    request.url = "http://h.test/";
    m_composer->setRequest(request);
}

void tst_NetworkPages::showPart(const QString &part)
{
    auto *page = m_composer->findChild<ConnectionPage *>();
    m_composer->findChild<TabPages *>()->showPage(page);
    for (auto *button : page->findChildren<QAbstractButton *>()) {
        if (button->text() == part && button->isVisible())
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL("no such part");
}

void tst_NetworkPages::showAuth(const QString &kind)
{
    m_composer->findChild<TabPages *>()->showPage(m_composer->findChild<AuthPage *>());
    auto *box = named<QComboBox>(QStringLiteral("Kind of credentials"));
    choose(box->accessibleName(), box->findText(kind));
}

void tst_NetworkPages::type(const QString &name, const QString &text)
{
    auto *edit = named<QLineEdit>(name);
    QVERIFY2(edit, qPrintable(name));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void tst_NetworkPages::choose(const QString &name, int index)
{
    auto *box = named<QComboBox>(name);
    QVERIFY2(box, qPrintable(name));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentIndex(), index);
}

void tst_NetworkPages::click(const QString &name)
{
    auto *box = named<QCheckBox>(name);
    QVERIFY2(box, qPrintable(name));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
}

QString tst_NetworkPages::titleOf(QWidget *page) const
{
    auto *pages = m_composer->findChild<TabPages *>();
    pages->showPage(page);
    return pages->bar()->tabText(pages->bar()->currentIndex());
}

void tst_NetworkPages::theProxyIsPutIntoTheRequest()
{
    showPart(QStringLiteral("Proxy"));
    QVERIFY(!named<QLineEdit>(QStringLiteral("Proxy address"))->isEnabled());
    choose(QStringLiteral("Proxy"), 1);
    type(QStringLiteral("Proxy address"), QStringLiteral("socks5h://127.0.0.1:1080"));
    type(QStringLiteral("Not for"), QStringLiteral("localhost, .test"));
    click(QStringLiteral("CONNECT for http too"));
    const auto &proxy = m_composer->request().proxy;
    QCOMPARE(proxy.from, ProxyChoice::From::Typed);
    QCOMPARE(proxy.address, std::string("socks5h://127.0.0.1:1080"));
    QCOMPARE(proxy.bypass, (std::vector<std::string>{"localhost", ".test"}));
    QVERIFY(proxy.tunnelsAll);
    choose(QStringLiteral("Proxy"), 2);
    QCOMPARE(m_composer->request().proxy.from, ProxyChoice::From::System);
    QCOMPARE(m_composer->request().proxy.address, std::string("socks5h://127.0.0.1:1080")); // kept for later
}

void tst_NetworkPages::aProxyWithoutAddressIsSaid()
{
    showPart(QStringLiteral("Proxy"));
    choose(QStringLiteral("Proxy"), 1);
    const auto *notice = m_composer->findChild<ConnectionPage *>()->findChild<Notice *>();
    QVERIFY(notice->text().startsWith(QStringLiteral("Proxy address")));
}

void tst_NetworkPages::tlsOptionsArePutIntoTheRequest()
{
    showPart(QStringLiteral("TLS"));
    click(QStringLiteral("Verify the server's certificate"));
    type(QStringLiteral("CA file"), QStringLiteral("/certs/root.pem"));
    type(QStringLiteral("Passphrase"), QStringLiteral(" with spaces "));
    choose(QStringLiteral("At least"), 3);
    type(QStringLiteral("Server name"), QStringLiteral("other.test"));
    const auto &tls = m_composer->request().tls;
    QVERIFY(!tls.verify);
    QCOMPARE(tls.authorities, std::string("/certs/root.pem"));
    QCOMPARE(tls.passphrase, std::string(" with spaces "));
    QCOMPARE(tls.minimum, std::optional(TlsVersion::Tls12));
    QCOMPARE(tls.serverName, std::optional<std::string>("other.test"));
}

void tst_NetworkPages::noServerNameIsNotAnEmptyOne()
{
    showPart(QStringLiteral("TLS"));
    QVERIFY(!m_composer->request().tls.serverName);
    click(QStringLiteral("Send the server's name (SNI)"));
    QCOMPARE(m_composer->request().tls.serverName, std::optional<std::string>(""));
    QVERIFY(!named<QLineEdit>(QStringLiteral("Server name"))->isEnabled());
}

void tst_NetworkPages::versionsThatLeaveNoneAreSaid()
{
    showPart(QStringLiteral("TLS"));
    choose(QStringLiteral("At least"), 4);
    choose(QStringLiteral("At most"), 3);
    const auto *notice = m_composer->findChild<ConnectionPage *>()->findChild<Notice *>();
    QVERIFY(notice->text().contains(QStringLiteral("leaves no version")));
}

void tst_NetworkPages::redirectsAreFollowedWhenAskedTo()
{
    showPart(QStringLiteral("Following"));
    QVERIFY(!named<QSpinBox>(QStringLiteral("At most"))->isEnabled());
    click(QStringLiteral("Follow redirects"));
    named<QSpinBox>(QStringLiteral("At most"))->setValue(5);
    click(QStringLiteral("Keep cookies and send them back"));
    const auto &following = m_composer->request().following;
    QVERIFY(following.redirects);
    QVERIFY(following.cookies);
    QCOMPARE(following.maximumRedirects, 5);
    QVERIFY(!following.trustsOtherOrigins);
}

void tst_NetworkPages::theRouteHasSocketAndFamily()
{
    showPart(QStringLiteral("Route"));
    type(QStringLiteral("Unix socket"), QStringLiteral("/run/app.sock"));
    choose(QStringLiteral("Address family"), 1);
    QCOMPARE(m_composer->request().unixSocket, std::string("/run/app.sock"));
    QCOMPARE(m_composer->request().family, AddressFamily::IPv4);
}

void tst_NetworkPages::credentialsOfEachKindArePutIntoTheRequest_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("fields"); // name and text in turn
    const auto row = [](const char *kind, const QStringList &fields) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << fields;
    };
    row("Basic", {QStringLiteral("User name"), QStringLiteral("Password")});
    row("Bearer token", {QStringLiteral("Token")});
    row("API key", {QStringLiteral("Name"), QStringLiteral("Value")});
    row("Digest", {QStringLiteral("User name"), QStringLiteral("Password")});
    row("AWS signature", {QStringLiteral("Access key"), QStringLiteral("Secret key"),
                          QStringLiteral("Region"), QStringLiteral("Service")});
}

void tst_NetworkPages::credentialsOfEachKindArePutIntoTheRequest()
{
    QFETCH(const QString, kind);
    QFETCH(const QStringList, fields);
    showAuth(kind);
    for (const auto &field : fields)
        type(field, QStringLiteral("my ") + field);
    const auto auth = m_composer->request().auth;
    const auto text = [](const char *name) { return "my " + std::string(name); };
    const std::vector<Auth> expected{
        BasicAuth{text("User name"), text("Password")}, BearerAuth{text("Token")},
        ApiKeyAuth{text("Name"), text("Value"), ApiKeyAuth::Place::Header},
        DigestAuth{text("User name"), text("Password")},
        AwsAuth{text("Access key"), text("Secret key"), "", text("Region"), text("Service")}};
    QVERIFY(auth == expected[auth.index() - 1]);
}

void tst_NetworkPages::aPasswordIsHiddenOnceItIsTyped()
{
    showAuth(QStringLiteral("Basic"));
    type(QStringLiteral("Password"), QStringLiteral("secret"));
    auto *field = named<QLineEdit>(QStringLiteral("Password"));
    named<QLineEdit>(QStringLiteral("User name"))->setFocus();
    QVERIFY(!field->displayText().contains(QStringLiteral("secret")));
    QCOMPARE(field->text(), QStringLiteral("secret"));
}

void tst_NetworkPages::lookingAtAnotherKindLosesNothing()
{
    showAuth(QStringLiteral("Basic"));
    type(QStringLiteral("User name"), QStringLiteral("me"));
    showAuth(QStringLiteral("Digest"));
    QVERIFY(std::holds_alternative<DigestAuth>(m_composer->request().auth));
    showAuth(QStringLiteral("Basic"));
    QVERIFY(m_composer->request().auth == Auth(BasicAuth{"me", ""}));
}

void tst_NetworkPages::everythingComesBackAsItWasSet()
{
    const auto request = full();
    m_composer->setRequest(request);
    QCOMPARE(m_composer->findChild<AuthPage *>()->auth() == request.auth, true);
    Request read = request;
    read.tls = {};
    read.proxy = {};
    read.following = {};
    read.unixSocket.clear();
    read.family = AddressFamily::Any;
    m_composer->findChild<ConnectionPage *>()->applyTo(read);
    QVERIFY(read == request);
}

void tst_NetworkPages::theTabsTellWhatIsSet()
{
    QCOMPARE(titleOf(m_composer->findChild<AuthPage *>()), QStringLiteral("Auth"));
    m_composer->setRequest(full());
    QCOMPARE(titleOf(m_composer->findChild<AuthPage *>()), QStringLiteral("Auth: Digest"));
    QVERIFY(titleOf(m_composer->findChild<ConnectionPage *>()).startsWith(QStringLiteral("Connection ")));
}

QTEST_MAIN(tst_NetworkPages)
#include "tst_networkpages.moc"
