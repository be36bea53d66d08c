// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/route.h"

#include <QtTest/QtTest>

using namespace expectra;
using diagnosis::parseRoute;
using diagnosis::routesOf;

/// The ways to a target as words, and those that a request goes by itself.
class tst_Route final : public QObject
{
    Q_OBJECT

private slots:
    void aPlainRequestGoesDirect();
    void aProxyStandsBesideTheDirectWay();
    void anAddressStandsBesideTheDirectWay();
    void theSystemsProxyIsNoRoute();
};

void tst_Route::aPlainRequestGoesDirect()
{
    QCOMPARE(routesOf({}), std::vector<diagnosis::Route>(1));
}

void tst_Route::aProxyStandsBesideTheDirectWay()
{
    Request request;
    request.proxy.from = ProxyChoice::From::Typed;
    request.proxy.address = "http://user:secret@squid:3128";
    const auto routes = routesOf(request);
    QCOMPARE(routes.size(), std::size_t(2));
    QCOMPARE(routes[0], parseRoute("direct").value());
    QCOMPARE(routes[1], parseRoute("proxy=http://user:secret@squid:3128").value());
}

void tst_Route::anAddressStandsBesideTheDirectWay()
{
    Request request;
    request.connectTo = "10.0.0.7:8080";
    const auto routes = routesOf(request);
    QCOMPARE(routes.size(), std::size_t(2));
    QCOMPARE(routes[1], parseRoute("to=10.0.0.7:8080").value());
    Request direct = request;
    diagnosis::applyRoute(routes[0], direct);
    QCOMPARE(direct.proxy, ProxyChoice());
}

/// Whether there is one is only known where it is asked.
void tst_Route::theSystemsProxyIsNoRoute()
{
    Request request;
    request.proxy.from = ProxyChoice::From::System;
    QCOMPARE(routesOf(request).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_Route)
#include "tst_route.moc"
