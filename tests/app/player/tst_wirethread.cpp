// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/wirethread.h"
#include "tests/app/player/playing.h"
#include "tests/support/rawserver.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::test;

class tst_WireThread : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheCallersThread();
    void endsEveryPlayWhenItGoes();
};

void tst_WireThread::tellsTheCallersThread()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        connection.readToEnd();
    });
    auto request = download();
    request.url = server.url();
    WireThread wire;
    QThread *toldOn = nullptr;
    QString told;
    PlayId finished = 0;
    connect(&wire, &WireThread::exchangeFinished, this, [&](PlayId, const ExchangePtr &exchange) {
        toldOn = QThread::currentThread();
        told = summary(*exchange);
    });
    connect(&wire, &WireThread::playFinished, this, [&](PlayId id) { finished = id; });
    const auto id = wire.play(prepared(request));
    QTRY_COMPARE_WITH_TIMEOUT(finished, id, 20000);
    QCOMPARE(toldOn, QThread::currentThread());
    QCOMPARE(told, QStringLiteral("200 none kept"));
}

void tst_WireThread::endsEveryPlayWhenItGoes()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.readToEnd();
    });
    auto request = download();
    request.url = server.url();
    {
        WireThread wire;
        bool underWay = false;
        connect(&wire, &WireThread::exchangeProgressed, this,
                [&](PlayId, const ExchangePtr &) { underWay = true; });
        PlayOptions options;
        options.wantsProgress = true;
        wire.play(prepared(request), options);
        QTRY_VERIFY_WITH_TIMEOUT(underWay, 20000);
    }
    QVERIFY(server.finish().front().endedByClient);
}

QTEST_GUILESS_MAIN(tst_WireThread)
#include "tst_wirethread.moc"
