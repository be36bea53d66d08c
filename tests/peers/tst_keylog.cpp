// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The secrets of TLS as Wireshark takes them: in a file that nobody else can read, and so that tshark opens
// what it captured of the same exchange.

#include "tests/peers/realpeers.h"
#include "tests/support/playcommand.h"
#include "tests/support/playwords.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace expectra;

namespace {

// The paths and statuses of HTTP that Wireshark finds behind the encryption.
QByteArray decrypted(const QString &capture, const QString &keys, int port)
{
    QProcess tshark;
    tshark.start(
        QStringLiteral("tshark"),
        {QStringLiteral("-r"), capture, QStringLiteral("-o"), QStringLiteral("tls.keylog_file:") + keys,
         QStringLiteral("-d"), QStringLiteral("tcp.port==%1,tls").arg(port), QStringLiteral("-Y"),
         QStringLiteral("http"), QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"),
         QStringLiteral("http.request.uri"), QStringLiteral("-e"), QStringLiteral("http.response.code")});
    tshark.waitForFinished();
    return tshark.readAllStandardOutput();
}

} // namespace

class tst_KeyLog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesSecretsForWireshark_data();
    void writesSecretsForWireshark();
    void opensTheCaptureInWireshark_data();
    void opensTheCaptureInWireshark();

private:
    [[nodiscard]] static QString url(const Peer &peer, int face = 1, const char *path = "/index.html");

    Peer m_nginx{nginxTls()};
};

QString tst_KeyLog::url(const Peer &peer, int face, const char *path)
{
    return QStringLiteral("https://localhost:%1%2").arg(peer.port(face)).arg(QLatin1String(path));
}

void tst_KeyLog::initTestCase()
{
    if (!m_nginx.isInstalled())
        QSKIP("nginx is not installed");
    QVERIFY2(m_nginx.start(), qPrintable(m_nginx.problem()));
}

void tst_KeyLog::writesSecretsForWireshark_data()
{
    QTest::addColumn<int>("face");
    QTest::addColumn<QByteArrayList>("labels");
    QTest::newRow("TLS 1.3") << int(NginxTls13)
                             << QByteArrayList{"CLIENT_HANDSHAKE_TRAFFIC_SECRET",
                                               "SERVER_HANDSHAKE_TRAFFIC_SECRET", "CLIENT_TRAFFIC_SECRET_0",
                                               "SERVER_TRAFFIC_SECRET_0"};
    QTest::newRow("TLS 1.2") << int(NginxTls12) << QByteArrayList{"CLIENT_RANDOM"};
}

void tst_KeyLog::writesSecretsForWireshark()
{
    QFETCH(const int, face);
    QFETCH(const QByteArrayList, labels);
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("keys.log"));
    const Played played =
        play(trustingTestRoot() + QStringList{QStringLiteral("--key-log"), path, url(m_nginx, face)});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QFile log(path);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray lines = log.readAll();
    for (const QByteArray &label : labels)
        QVERIFY2(lines.contains(label + ' '), lines.constData());
    QCOMPARE(log.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_KeyLog::opensTheCaptureInWireshark_data()
{
    QTest::addColumn<int>("face");
    QTest::newRow("TLS 1.3") << int(NginxTls13);
    QTest::newRow("TLS 1.2") << int(NginxTls12);
}

void tst_KeyLog::opensTheCaptureInWireshark()
{
    QFETCH(const int, face);
    const QTemporaryDir directory;
    const QString capture = directory.filePath(QStringLiteral("tls.pcapng"));
    const QString keys = directory.filePath(QStringLiteral("keys.log"));
    QProcess tshark;
    tshark.setProcessChannelMode(QProcess::MergedChannels);
    tshark.start(QStringLiteral("tshark"),
                 {QStringLiteral("-i"), QStringLiteral("lo"), QStringLiteral("-f"),
                  QStringLiteral("tcp port %1").arg(m_nginx.port(face)), QStringLiteral("-w"), capture});
    QByteArray said;
    while (tshark.state() != QProcess::NotRunning && !said.contains("Capture started")) {
        if (!tshark.waitForReadyRead(10000))
            break;
        said += tshark.readAll();
    }
    if (!said.contains("Capture started"))
        QSKIP("tshark is not installed, or may not capture here");

    const Played played =
        play(trustingTestRoot() + QStringList{QStringLiteral("--key-log"), keys, url(m_nginx, face)});
    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());

    // What was captured reaches the file a little later.
    QByteArray read;
    for (const QDeadlineTimer limit(15000); !read.contains("200") && !limit.hasExpired();)
        read = decrypted(capture, keys, m_nginx.port(face));
    tshark.terminate();
    QVERIFY(tshark.waitForFinished());
    QVERIFY2(read.contains("/index.html") && read.contains("200"), read.constData());
}

QTEST_GUILESS_MAIN(tst_KeyLog)
#include "tst_keylog.moc"
