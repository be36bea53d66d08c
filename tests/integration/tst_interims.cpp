// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Interim responses in every shape a network may give them: split anywhere, several in one segment, unknown
// ones, without a reason. Only 100 is a permission.

#include "tests/integration/upload.h"

#include <QJsonArray>
#include <QTest>

using namespace expectra;

class tst_Interims : public QObject
{
    Q_OBJECT

private slots:
    void understandsEveryByteAlone();
    void readsSeveralFromOneSegment();
    void readsAllUpToTheFinalAnswerFromOneSegment();
    void takesNoOtherInterimForPermission();
    void acceptsAnOdd100_data();
    void acceptsAnOdd100();
    void keepsFieldsAndTimesOfEachInterim();
    void countsASecond100();
};

void tst_Interims::understandsEveryByteAlone()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.listen(quiet);
        peer.sendByteByByte("HTTP/1.1 102 Processing\r\n\r\n" + interim100);
        if (peer.readBody(uploadSize))
            peer.sendByteByByte("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-End\r\n\r\n"
                                "5;note=x\r\nhello\r\n1\r\n!\r\n0\r\nX-End: yes\r\n\r\n");
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(interims(played.exchange()), (QList<int>{102, 100}));
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(played.exchange().value(QLatin1String("response")).toObject().value(QLatin1String("bodyBytes")),
             6);
    QCOMPARE(played.exitStatus, 0);
    const std::string sentBefore100 = "HTTP/1.1 102 Processing\r\n\r\n" + interim100;
    QCOMPARE(server.finish().at(0).bodyBytesBeforeSending(sentBefore100.size() - 1), std::size_t(0));
}

void tst_Interims::readsSeveralFromOneSegment()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.listen(quiet);
        peer.send("HTTP/1.1 102 Processing\r\n\r\n"
                  "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" +
                  interim100);
        takeBodyAndAnswer(peer);
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(interims(played.exchange()), (QList<int>{102, 103, 100}));
    QCOMPARE(disorder(played.exchange()), QString());
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(server.finish().at(0).bodyBytesBeforeSending(0), std::size_t(0));
}

void tst_Interims::readsAllUpToTheFinalAnswerFromOneSegment()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.listen(quiet);
        peer.send("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n" + interim100 + final200);
        peer.readToEnd();
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(interims(played.exchange()), (QList<int>{102, 103, 100}));
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(played.exitStatus, 0);
}

void tst_Interims::takesNoOtherInterimForPermission()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        for (const char *status : {"102 Processing", "103 Early Hints", "199 Unknown"}) {
            peer.send("HTTP/1.1 " + std::string(status) + "\r\n\r\n");
            peer.listen(quiet / 2);
        }
        peer.send(interim100);
        takeBodyAndAnswer(peer);
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(interims(played.exchange()), (QList<int>{102, 103, 199, 100}));
    const Conversation seen = server.finish().at(0);
    for (std::size_t sending = 0; sending < 4; ++sending)
        QCOMPARE(seen.bodyBytesBeforeSending(sending), std::size_t(0));
}

void tst_Interims::acceptsAnOdd100_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty reason") << QByteArray("HTTP/1.1 100 \r\n\r\n");
    QTest::newRow("no space either") << QByteArray("HTTP/1.1 100\r\n\r\n");
    QTest::newRow("of HTTP/1.0") << QByteArray("HTTP/1.0 100 Continue\r\n\r\n");
    QTest::newRow("with a length") << QByteArray("HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("lines end with LF") << QByteArray("HTTP/1.1 100 Continue\n\n");
}

void tst_Interims::acceptsAnOdd100()
{
    QFETCH(const QByteArray, bytes);
    RawServer server([&bytes](RawConnection &peer) {
        peer.readHead();
        peer.send(bytes.toStdString());
        takeBodyAndAnswer(peer);
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(interims(played.exchange()), QList<int>{100});
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    QCOMPARE(status(played.exchange()), 200);
}

void tst_Interims::keepsFieldsAndTimesOfEachInterim()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\nLink: </b.js>\r\n\r\n");
        peer.listen(quiet);
        peer.send(interim100);
        takeBodyAndAnswer(peer);
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    const QJsonArray heads = played.exchange().value(QLatin1String("interim")).toArray();
    QCOMPARE(heads.size(), 2);
    const QJsonArray expected{QJsonArray{QStringLiteral("Link"), QStringLiteral("</a.css>")},
                              QJsonArray{QStringLiteral("Link"), QStringLiteral("</b.js>")}};
    QCOMPARE(heads.at(0).toObject().value(QLatin1String("headers")).toArray(), expected);
    QCOMPARE(heads.at(0).toObject().value(QLatin1String("reason")).toString(), QStringLiteral("Early Hints"));
    const double between = heads.at(1).toObject().value(QLatin1String("at")).toDouble() -
                           heads.at(0).toObject().value(QLatin1String("at")).toDouble();
    QVERIFY2(between >= 1000.0 * double(quiet.count()) / 2, described(played).constData());
}

void tst_Interims::countsASecond100()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send(interim100 + interim100);
        takeBodyAndAnswer(peer);
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    QCOMPARE(interims(played.exchange()), (QList<int>{100, 100}));
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    QCOMPARE(status(played.exchange()), 200);
}

QTEST_GUILESS_MAIN(tst_Interims)
#include "tst_interims.moc"
