// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/proxychoice.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;

class tst_ProxyChoice : public QObject
{
    Q_OBJECT

private slots:
    void readsAnAddress_data();
    void readsAnAddress();
    void refusesWhatIsNoProxy_data();
    void refusesWhatIsNoProxy();
    void choosesTheWay_data();
    void choosesTheWay();
    void leavesTypedCredentialsAlone();
    void takesComputedCredentialsAway();
    void keepsAwayFromAProxyOfTheSystem();
};

namespace {

QByteArray words(const Proxy &proxy)
{
    const char *kinds[]{"http", "https", "socks5"};
    QByteArray text = kinds[static_cast<int>(proxy.kind)];
    text += proxy.resolvesNames ? "h " : " ";
    text += QByteArray::fromStdString(proxy.place.toString());
    if (!proxy.user.empty() || !proxy.password.empty())
        text += " " + QByteArray::fromStdString(proxy.user + "/" + proxy.password);
    return text;
}

Request through(const char *proxy, const char *url = "http://h.test/x")
{
    Request request;
    request.url = url;
    request.proxy.from = ProxyChoice::From::Typed;
    request.proxy.address = proxy;
    return request;
}

std::string credentials(const PreparedRequest &request)
{
    return request.fields().combined("Proxy-Authorization").value_or("");
}

} // namespace

void tst_ProxyChoice::readsAnAddress_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("proxy");
    const auto row = [](const char *address, const char *proxy) {
        QTest::newRow(address) << QByteArray(address) << QByteArray(proxy);
    };
    row("proxy.test", "http proxy.test:1080");
    row("proxy.test:3128", "http proxy.test:3128");
    row("http://proxy.test:3128/", "http proxy.test:3128");
    row("HTTP://proxy.test", "http proxy.test:1080");
    row("https://proxy.test", "https proxy.test:443");
    row("socks5://127.0.0.1", "socks5 127.0.0.1:1080");
    row("socks5h://[::1]:9", "socks5h [::1]:9");
    row("http://u:p@proxy.test", "http proxy.test:1080 u/p");
    row("u@proxy.test", "http proxy.test:1080 u/");
    row("http://a%40b:c%3Ad@proxy.test:1", "http proxy.test:1 a@b/c:d");
    row("http://u:p@ss@proxy.test:1", "http proxy.test:1 u/p@ss");
}

void tst_ProxyChoice::readsAnAddress()
{
    QFETCH(QByteArray, address);
    const auto proxy = parseProxy(address.toStdString());
    QVERIFY2(proxy, proxy ? "" : proxy.error().detail.c_str());
    QTEST(words(*proxy), "proxy");
    const auto again = parseProxy(proxyAddress(*proxy)); // all but user and password
    QVERIFY(again && again->kind == proxy->kind && again->place == proxy->place &&
            again->resolvesNames == proxy->resolvesNames);
}

void tst_ProxyChoice::refusesWhatIsNoProxy_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const char *address, const char *error) {
        QTest::newRow(name) << QByteArray(address) << QByteArray(error);
    };
    row("nothing", "", "the proxy: the address names no host");
    row("no host", "http://:3128", "the proxy: the address names no host");
    row("a port of words", "h.test:http", "the proxy: the port 'http' is not between 1 and 65535");
    const auto longUser = "socks5://" + QByteArray(256, 'u') + "@h.test";
    row("a user too long for SOCKS", longUser.constData(),
        "SOCKS takes no user or password of more than 255 bytes");
    row("another kind", "socks4://h.test",
        "'socks4' is no kind of proxy; http, https, socks5 and socks5h are");
}

void tst_ProxyChoice::refusesWhatIsNoProxy()
{
    QFETCH(QByteArray, address);
    const auto proxy = parseProxy(address.toStdString());
    QVERIFY(!proxy);
    QTEST(QByteArray::fromStdString(proxy.error().detail), "error");
    const auto prepared = prepare(through(address.constData()));
    QVERIFY(!prepared);
    QTEST(QByteArray::fromStdString(prepared.error().detail), "error");
}

void tst_ProxyChoice::choosesTheWay_data()
{
    QTest::addColumn<QByteArray>("proxy");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("detail"); // of the request, in a word
    QTest::addColumn<QByteArray>("way");
    const auto row = [](const char *name, const char *proxy, const char *url, const char *detail,
                        const char *way) {
        QTest::newRow(name) << QByteArray(proxy) << QByteArray(url) << QByteArray(detail) << QByteArray(way);
    };
    row("http", "p.test:1", "http://h.test/", "", "forward p.test:1");
    row("https proxy", "https://p.test", "http://h.test/", "", "forward p.test:443");
    row("http tunnelled", "p.test:1", "http://h.test/", "tunnel", "tunnel p.test:1");
    row("http connected elsewhere", "p.test:1", "http://h.test/", "elsewhere", "tunnel p.test:1");
    row("socks", "socks5://p.test", "http://h.test/", "", "tunnel p.test:1080");
    row("bypassed", "p.test:1", "http://h.test/", "bypass", "direct h.test:80");
    row("to a socket", "p.test:1", "http://h.test/", "unix", "direct h.test:80");
}

void tst_ProxyChoice::choosesTheWay()
{
    QFETCH(QByteArray, proxy);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, detail);
    auto request = through(proxy.constData(), url.constData());
    request.proxy.tunnelsAll = detail == "tunnel";
    if (detail == "elsewhere")
        request.connectTo = "127.0.0.1:99";
    if (detail == "bypass")
        request.proxy.bypass = {"h.test"};
    if (detail == "unix")
        request.unixSocket = "/run/x";
    const auto prepared = test::prepared(request);
    const auto way = isForwarded(prepared) ? "forward " : isTunnelled(prepared) ? "tunnel " : "direct ";
    QTEST(QByteArray(way) + QByteArray::fromStdString(firstHop(prepared).toString()), "way");
}

void tst_ProxyChoice::leavesTypedCredentialsAlone()
{
    auto request = through("u:p@p.test");
    QCOMPARE(credentials(test::prepared(request)), std::string("Basic dTpw"));
    request.headers.append("proxy-authorization", "Mine");
    QCOMPARE(credentials(test::prepared(request)), std::string("Mine"));
}

void tst_ProxyChoice::takesComputedCredentialsAway()
{
    auto prepared = test::prepared(through("u:p@p.test"));
    prepared.target.scheme = "https"; // as after a redirect
    QVERIFY(settleProxy(prepared));
    QVERIFY(isTunnelled(prepared));
    QCOMPARE(credentials(prepared), std::string());
    prepared.target.scheme = "http";
    prepared.proxyChoice.bypass = {"h.test"};
    QVERIFY(settleProxy(prepared));
    QVERIFY(!prepared.proxy);
    QCOMPARE(credentials(prepared), std::string());
}

void tst_ProxyChoice::keepsAwayFromAProxyOfTheSystem()
{
    auto request = through("p.test");
    request.proxy.from = ProxyChoice::From::System;
    QVERIFY(!test::prepared(request).proxy);
    request.proxy.from = ProxyChoice::From::None;
    QVERIFY(!test::prepared(request).proxy);
}

QTEST_GUILESS_MAIN(tst_ProxyChoice)
#include "tst_proxychoice.moc"
