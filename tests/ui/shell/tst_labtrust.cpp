// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom the window believes without being asked: its own lab, and nobody else.

#include "app/request/prepare.h"
#include "ui/shell/start/labtrust.h"

#include <QTest>

using namespace expectra;

class tst_LabTrust : public QObject
{
    Q_OBJECT

private slots:
    void believesTheLabAlone_data();
    void believesTheLabAlone();
    void leavesWhatARequestSaysItself();
};

namespace {

constexpr std::uint16_t labPort = 8418;

std::string trusted(const Request &request)
{
    auto prepared = prepare(request);
    if (!prepared)
        return prepared.error().detail;
    trustLab(*prepared, {labPort, "/lab.pem"});
    return prepared->tls.authorities;
}

} // namespace

void tst_LabTrust::believesTheLabAlone_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("connectTo");
    QTest::addColumn<bool>("isTrusted");
    const auto row = [](const char *name, const char *url, bool isTrusted, const char *connectTo = "") {
        QTest::newRow(name) << QByteArray(url) << QByteArray(connectTo) << isTrusted;
    };
    row("localhost", "https://localhost:8418/", true);
    row("a face of it", "https://expired.localhost:8418/", true);
    row("in numbers", "https://127.0.0.1:8418/", true);
    row("another name that leads there", "https://expired.localhost/", true, "localhost:8418");
    row("another port", "https://localhost:8419/", false);
    row("another machine", "https://192.0.2.1:8418/", false);
    row("a name that begins so", "https://localhost.example:8418/", false);
    row("led elsewhere", "https://localhost:8418/", false, "192.0.2.1:8418");
    row("in the clear", "http://localhost:8418/", false);
}

void tst_LabTrust::believesTheLabAlone()
{
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, connectTo);
    QFETCH(const bool, isTrusted);
    Request request;
    request.url = url.toStdString();
    request.connectTo = connectTo.toStdString();
    QCOMPARE(trusted(request), std::string(isTrusted ? "/lab.pem" : ""));
}

void tst_LabTrust::leavesWhatARequestSaysItself()
{
    Request request;
    request.url = "https://localhost:8418/";
    request.tls.authorities = "/mine.pem";
    QCOMPARE(trusted(request), std::string("/mine.pem"));

    auto prepared = prepare(request);
    QVERIFY(prepared);
    prepared->tls.authorities.clear();
    trustLab(*prepared, {}); // no lab
    QCOMPARE(prepared->tls.authorities, std::string());
}

QTEST_GUILESS_MAIN(tst_LabTrust)
#include "tst_labtrust.moc"
