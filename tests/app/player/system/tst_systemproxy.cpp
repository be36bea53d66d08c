// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/player/system/systemproxy.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;

class tst_SystemProxy : public QObject
{
    Q_OBJECT

private slots:
    void takesTheEnvironmentFirst_data();
    void takesTheEnvironmentFirst();
    void asksQtWithTheAddress();
    void findsItsLibrary();
    void settlesOnlyTheSystemsChoice();
};

void tst_SystemProxy::takesTheEnvironmentFirst_data()
{
    QTest::addColumn<QByteArray>("variable"); // the value of http_proxy
    QTest::addColumn<QByteArray>("exceptions");
    QTest::addColumn<QByteArray>("answer"); // the system's
    QTest::addColumn<QByteArray>("proxy");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("environment") << QByteArray("e.test:1") << QByteArray() << QByteArray("http://s.test:2")
                                 << QByteArray("e.test:1");
    QTest::newRow("exception") << QByteArray("e.test:1") << QByteArray("h.test")
                               << QByteArray("http://s.test:2") << QByteArray();
    QTest::newRow("system") << QByteArray() << QByteArray() << QByteArray("http://s.test:2")
                            << QByteArray("s.test:2");
    QTest::newRow("nonsense") << QByteArray() << QByteArray() << QByteArray("gopher://s.test")
                              << QByteArray();
}

void tst_SystemProxy::takesTheEnvironmentFirst()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, exceptions);
    QFETCH(QByteArray, answer);
    const auto read = [&](const std::string &name) -> std::optional<std::string> {
        if (name == "http_proxy")
            return variable.toStdString();
        return name == "no_proxy" ? std::optional(exceptions.toStdString()) : std::nullopt;
    };
    const auto target = http::parseTarget("http://h.test/x").value();
    const auto proxy = systemProxy(target, read, [&](const std::string &) { return answer.toStdString(); });
    QTEST(proxy ? QByteArray::fromStdString(proxy->place.toString()) : QByteArray(), "proxy");
}

void tst_SystemProxy::asksQtWithTheAddress()
{
    std::string asked;
    const auto nothing = [](const std::string &) { return std::optional<std::string>(); };
    const auto target = http::parseTarget("http://[::1]:81/x?secret").value();
    QVERIFY(!systemProxy(target, nothing, [&](const std::string &url) {
        asked = url;
        return std::string();
    }));
    QCOMPARE(asked, std::string("http://[::1]:81/")); // the path is nobody else's business
}

void tst_SystemProxy::findsItsLibrary()
{
    qputenv("http_proxy", "http://u:p@127.0.0.1:3128"); // which Qt reads too, where no desktop says otherwise
    const auto address = askSystem("http://h.test/");
    qunsetenv("http_proxy");
    QCOMPARE(address, std::string("http://u:p@127.0.0.1:3128"));
}

void tst_SystemProxy::settlesOnlyTheSystemsChoice()
{
    qputenv("http_proxy", "e.test:1");
    auto request = test::download();
    const auto settled = [&request] {
        return settledBySystem(std::make_shared<const PreparedRequest>(test::prepared(request)));
    };
    QVERIFY(!settled()->proxy);
    request.proxy.from = ProxyChoice::From::System;
    QCOMPARE(settled()->proxy.value_or(Proxy()).place.toString(), std::string("e.test:1"));
    request.proxy.bypass = {"127.0.0.1"};
    QVERIFY(!settled()->proxy);
    request.proxy = {ProxyChoice::From::Typed, "t.test:2", {}, false, {}};
    QCOMPARE(settled()->proxy.value_or(Proxy()).place.toString(), std::string("t.test:2"));
    qunsetenv("http_proxy");
}

QTEST_GUILESS_MAIN(tst_SystemProxy)
#include "tst_systemproxy.moc"
