// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/proxyedits.h"

#include <QTest>

#include <map>

using namespace expectra;
using From = ProxyChoice::From;

class tst_ProxyEdits : public QObject
{
    Q_OBJECT

private slots:
    void readsTheEnvironmentAsCurlDoes_data();
    void readsTheEnvironmentAsCurlDoes();
    void standsAboveTheEnvironment_data();
    void standsAboveTheEnvironment();
    void putsTheUserIntoTheAddress_data();
    void putsTheUserIntoTheAddress();
    void leavesTheRequestsOwnProxyToTheRequest();
    void speaksTlsWithTheProxyAsTold();
};

namespace {

/// "name=value name=value".
ReadVariable environment(const QByteArray &text)
{
    std::map<std::string, std::string> variables;
    for (const auto &word : text.split(' ')) {
        const auto equals = word.indexOf('=');
        if (equals > 0)
            variables[word.left(equals).toStdString()] = word.mid(equals + 1).toStdString();
    }
    return [variables](const std::string &name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

QByteArray words(const ProxyChoice &choice)
{
    const char *origins[]{"none", "typed", "system"};
    auto text = QByteArray(origins[static_cast<int>(choice.from)]);
    if (!choice.address.empty())
        text += " " + QByteArray::fromStdString(choice.address);
    for (const auto &host : choice.bypass)
        text += " -" + QByteArray::fromStdString(host);
    return text;
}

} // namespace

void tst_ProxyEdits::readsTheEnvironmentAsCurlDoes_data()
{
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("choice");
    const auto row = [](const char *name, const char *variables, const char *scheme, const char *choice) {
        QTest::newRow(name) << QByteArray(variables) << QByteArray(scheme) << QByteArray(choice);
    };
    row("nothing", "", "http", "none");
    row("http", "http_proxy=p.test:1 https_proxy=s.test:2", "http", "typed p.test:1");
    row("https", "http_proxy=p.test:1 https_proxy=s.test:2", "https", "typed s.test:2");
    row("capitals", "HTTPS_PROXY=s.test:2", "https", "typed s.test:2");
    row("no capitals for http", "HTTP_PROXY=p.test:1", "http", "none");
    row("all", "all_proxy=a.test", "http", "typed a.test");
    row("all in capitals", "ALL_PROXY=a.test", "https", "typed a.test");
    row("the scheme's own first", "all_proxy=a.test http_proxy=p.test", "http", "typed p.test");
    row("an empty one is none", "http_proxy= all_proxy=a.test", "http", "typed a.test");
    row("with exceptions", "http_proxy=p.test no_proxy=localhost,.h.test", "http",
        "typed p.test -localhost -.h.test");
    row("exceptions in capitals", "http_proxy=p.test NO_PROXY=*", "http", "typed p.test -*");
    row("exceptions alone", "no_proxy=localhost", "http", "none");
}

void tst_ProxyEdits::readsTheEnvironmentAsCurlDoes()
{
    QFETCH(QByteArray, variables);
    QFETCH(QByteArray, scheme);
    QTEST(words(environmentProxy(scheme.toStdString(), environment(variables))), "choice");
}

void tst_ProxyEdits::standsAboveTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("option"); // -x; "-" for not given
    QTest::addColumn<QByteArray>("bypass"); // --noproxy; "-" for not given
    QTest::addColumn<QByteArray>("choice");
    const auto row = [](const char *name, const char *option, const char *bypass, const char *choice) {
        QTest::newRow(name) << QByteArray(option) << QByteArray(bypass) << QByteArray(choice);
    };
    row("neither", "-", "-", "typed e.test:9 -h.test");
    row("another proxy", "p.test:1", "-", "typed p.test:1 -h.test");
    row("no proxy", "", "-", "none -h.test");
    row("the system's", "system", "-", "system -h.test");
    row("other exceptions", "-", "x.test, y.test", "typed e.test:9 -x.test -y.test");
    row("no exceptions", "p.test", "", "typed p.test");
    row("everything direct", "-", "*", "typed e.test:9 -*");
}

void tst_ProxyEdits::standsAboveTheEnvironment()
{
    QFETCH(QByteArray, option);
    QFETCH(QByteArray, bypass);
    ProxyEdits edits;
    if (option != "-")
        edits.address = option.toStdString();
    if (bypass != "-")
        edits.bypass = bypass.toStdString();
    Request request;
    request.url = "http://h.test/";
    edits.applyTo(request, environment("http_proxy=e.test:9 no_proxy=h.test"));
    QTEST(words(request.proxy), "choice");
}

void tst_ProxyEdits::putsTheUserIntoTheAddress_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *address, const char *user, const char *result) {
        QTest::newRow(result) << QByteArray(address) << QByteArray(user) << QByteArray(result);
    };
    row("p.test", "u:p", "u:p@p.test");
    row("p.test", "u", "u@p.test");
    row("socks5://p.test:1", "u:p:q", "socks5://u:p%3Aq@p.test:1");
    row("http://old:one@p.test", "a@b:c/d", "http://a%40b:c%2Fd@p.test");
}

void tst_ProxyEdits::putsTheUserIntoTheAddress()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, user);
    ProxyEdits edits;
    edits.address = address.toStdString();
    edits.user = user.toStdString();
    Request request;
    edits.applyTo(request, environment({}));
    QTEST(QByteArray::fromStdString(request.proxy.address), "result");
}

void tst_ProxyEdits::leavesTheRequestsOwnProxyToTheRequest()
{
    Request request;
    request.url = "http://h.test/";
    request.proxy.from = From::Typed;
    request.proxy.address = "own.test";
    ProxyEdits edits;
    edits.applyTo(request, environment("http_proxy=e.test"));
    QCOMPARE(words(request.proxy), QByteArray("typed own.test"));
    edits.address = "p.test";
    edits.applyTo(request, environment("http_proxy=e.test"));
    QCOMPARE(words(request.proxy), QByteArray("typed p.test"));
}

void tst_ProxyEdits::speaksTlsWithTheProxyAsTold()
{
    ProxyEdits edits;
    edits.address = "https://p.test";
    edits.authorities = "proxy.pem";
    edits.isInsecure = true;
    edits.tunnelsAll = true;
    Request request;
    edits.applyTo(request, environment({}));
    QCOMPARE(request.proxy.tls.authorities, std::string("proxy.pem"));
    QVERIFY(!request.proxy.tls.verify && request.tls.verify);
    QVERIFY(request.proxy.tunnelsAll);
}

QTEST_GUILESS_MAIN(tst_ProxyEdits)
#include "tst_proxyedits.moc"
