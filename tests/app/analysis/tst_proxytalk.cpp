// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/analysis/proxytalk.h"

#include <QTest>

using namespace expectra;

class tst_ProxyTalk : public QObject
{
    Q_OBJECT

private slots:
    void masksWhatLogsIn_data();
    void masksWhatLogsIn();
};

void tst_ProxyTalk::masksWhatLogsIn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &shown) {
        QTest::newRow(name) << bytes << shown;
    };
    const QByteArray connect("\x05\x01\0\x01\x7f\0\0\x01\0\x50", 10);
    row("SOCKS, greeting", QByteArray("\x05\x02\0\x02", 4), QByteArray("\x05\x02\0\x02", 4));
    row("SOCKS, login", "\x01\x04user\x06secret", "\x01******");
    row("SOCKS, login and more", "\x01\x04user\x06secret" + connect, "\x01******" + connect);
    row("SOCKS, half a login", "\x01\x04user\x06sec", "\x01******");
    row("SOCKS, verdict", QByteArray("\x01\0", 2), QByteArray("\x01\0", 2));
    row("SOCKS, connect", connect, connect);
    row("CONNECT", "CONNECT h.test:80 HTTP/1.1\r\nProxy-Authorization: Basic dTpw\r\n\r\n",
        "CONNECT h.test:80 HTTP/1.1\r\nProxy-Authorization: Basic ***\r\n\r\n");
}

void tst_ProxyTalk::masksWhatLogsIn()
{
    QFETCH(QByteArray, bytes);
    QTEST(QByteArray::fromStdString(shownTalk({bytes.constData(), std::size_t(bytes.size())})), "shown");
}

QTEST_GUILESS_MAIN(tst_ProxyTalk)
#include "tst_proxytalk.moc"
