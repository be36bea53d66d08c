// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts are compared with stored ones, line by line. To accept a change on purpose, run with
// EXPECTRA_UPDATE_EXPECTED=1 and look at the difference.

#include "app/analysis/findings.h"
#include "app/formats/transcript.h"
#include "tests/support/encoded.h"
#include "tests/support/exchangebuilder.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace expectra;
using namespace expectra::test;
using timeline::ClosedBy;
using timeline::Family;

Q_DECLARE_METATYPE(expectra::ExchangePtr)

namespace {

ExchangeBuilder put()
{
    ExchangeBuilder builder("PUT", "http://localhost:8417/bucket/big.bin");
    builder.body(2097152).header("Content-Type", "application/octet-stream").expecting("100-continue");
    builder.after(20us).happens(timeline::LookupStarted{"localhost"});
    builder.after(90us).happens(
        timeline::LookupFinished{{{Family::IPv6, "::1", 8417}, {Family::IPv4, "127.0.0.1", 8417}}});
    builder.happens(timeline::ConnectStarted{1, {Family::IPv6, "::1", 8417}});
    builder.after(60us).happens(timeline::ConnectFailed{1, {111, "Connection refused"}});
    builder.happens(timeline::ConnectStarted{2, {Family::IPv4, "127.0.0.1", 8417}});
    builder.after(80us).happens(timeline::Connected{2, {}}).after(30us);
    return builder;
}

Exchange refused()
{
    const std::string page = "<h1>Invalid Request</h1>\n<p>\x1b[31mUnsupported\xe2\x80\xae expectation</p>\n";
    return put()
        .sendHead()
        .after(611us)
        .answer("HTTP/1.1 417 Expectation Failed\r\nServer: squid/3.1.19\r\nContent-Type: text/html\r\n"
                "Via: 1.0 gateway (squid/3.1.19)\r\nContent-Length: 71\r\n\r\n",
                page)
        .after(40us)
        .end(ClosedBy::Us);
}

Exchange continuedWithHints()
{
    return put()
        .sendHead()
        .after(300us)
        .interim("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n")
        .after(500us)
        .interim(continued)
        .after(2ms)
        .sendBody()
        .after(900us)
        .answer("HTTP/1.1 201 Created\r\nContent-Type: image/png\r\nContent-Length: 5\r\n\r\n",
                std::string("\x89PNG\0", 5))
        .after(50us)
        .end();
}

Exchange notHttp()
{
    ExchangeBuilder builder("GET", "http://127.0.0.1:22/");
    builder.sendHead().after(1ms);
    const auto range = builder.receive("SSH-2.0-OpenSSH_9.2p1\r\n");
    builder.deviates(http::DeviationKind::NotHttp, range);
    builder.fails(FailurePhase::Response, Side::Server, FailureKind::Protocol,
                  "The answer does not begin with an HTTP status line");
    builder.exchange().failure->deviation = builder.exchange().deviations.front();
    return builder.end(ClosedBy::Us);
}

Exchange longContent()
{
    std::string content;
    for (int i = 1; i <= 30; ++i)
        content += "line " + std::to_string(i) + " " + std::string(i == 2 ? 150 : 3, 'x') + "\r\n";
    return ExchangeBuilder("GET")
        .header("X-Long", std::string(300, 'c'))
        .sendHead()
        .after(12ms)
        .answer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", content)
        .end(ClosedBy::Peer);
}

QString textOf(const Exchange &exchange, Colours colours = Colours::Off)
{
    return QString::fromStdString(transcript(exchange, findings(exchange), colours));
}

} // namespace

class tst_Transcript : public QObject
{
    Q_OBJECT
private slots:
    void equalsTheStoredOne_data() { exchanges(); }
    void equalsTheStoredOne();
    void keepsToItsColumns_data() { exchanges(); }
    void keepsToItsColumns();
    void saysTheSameInColours_data() { exchanges(); }
    void saysTheSameInColours();
    void letsNoWireByteReachTheTerminal();
    void endsSoonForTenThousandInterims();
    void keepsACutSequenceFromTurningTextIntoLatin1();
    void showsCodedContentDecoded();
    void sumsUpInOneAlignedLine();

private:
    static void exchanges();
};

void tst_Transcript::exchanges()
{
    QTest::addColumn<ExchangePtr>("exchange");
    const auto row = [](const char *name, Exchange exchange) {
        QTest::newRow(name) << ExchangePtr(std::make_shared<Exchange>(std::move(exchange)));
    };
    row("refused", refused());
    row("continued", continuedWithHints());
    row("nothttp", notHttp());
    row("longcontent", longContent());
}

void tst_Transcript::equalsTheStoredOne()
{
    QFETCH(ExchangePtr, exchange);
    const auto told = textOf(*exchange);
    QFile file(QStringLiteral(SOURCE_DIR "/tests/app/formats/expected/%1.txt")
                   .arg(QLatin1String(QTest::currentDataTag())));
    if (qEnvironmentVariableIsSet("EXPECTRA_UPDATE_EXPECTED")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(told.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const auto stored = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const auto lines = told.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < qMin(stored.size(), lines.size()); ++i)
        QCOMPARE(lines[i], stored[i]);
    QCOMPARE(lines.size(), stored.size());
}

void tst_Transcript::keepsToItsColumns()
{
    QFETCH(ExchangePtr, exchange);
    for (const auto &line : textOf(*exchange).split(QLatin1Char('\n'))) {
        QVERIFY2(line.size() <= 100, qPrintable(line));
        QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
    }
}

void tst_Transcript::saysTheSameInColours()
{
    QFETCH(ExchangePtr, exchange);
    auto coloured = textOf(*exchange, Colours::On);
    QVERIFY(coloured.contains(QLatin1String("\x1b[")));
    coloured.remove(QRegularExpression(QStringLiteral("\x1b\\[[0-9;]*m")));
    QCOMPARE(coloured, textOf(*exchange));
}

void tst_Transcript::letsNoWireByteReachTheTerminal()
{
    const std::string evil = "a\x1b]0;title\x07\xe2\x80\xae\x9b"
                             "31m\r\x08"
                             "b";
    ExchangeBuilder builder(evil, "http://127.0.0.1:8417/x");
    builder.header(evil, evil).sendHead();
    const auto text = textOf(
        builder
            .answer("HTTP/1.1 400 " + evil + "\r\nServer: " + evil + "\r\nContent-Type: " + evil + "\r\n\r\n",
                    "text " + evil)
            .end());
    for (const auto character : text) {
        const bool isLineEnd = character == QLatin1Char('\n');
        QVERIFY2(isLineEnd || (character.category() != QChar::Other_Control &&
                               character.category() != QChar::Other_Format),
                 qPrintable(QString::number(character.unicode(), 16)));
    }
}

void tst_Transcript::endsSoonForTenThousandInterims()
{
    ExchangeBuilder builder("GET");
    builder.sendHead();
    for (int i = 0; i < 10'000; ++i)
        builder.interim("HTTP/1.1 102 Processing\r\n\r\n");
    const auto text = textOf(builder.answer(ok).end());
    QVERIFY(text.count(QLatin1Char('\n')) < 120);
    QVERIFY(text.contains(QLatin1String("and 9980 more interim responses")));
}

void tst_Transcript::keepsACutSequenceFromTurningTextIntoLatin1()
{
    // The bound of 2048 bytes falls into the middle of a character.
    const auto content = "a" + QString(3000, QChar(0xe4)).toStdString();
    const auto text =
        textOf(ExchangeBuilder("GET").sendHead().answer("HTTP/1.1 200 OK\r\n\r\n", content).end());
    QVERIFY(text.contains(QString(80, QChar(0xe4))));
    QVERIFY(!text.contains(QChar(0xc3)));
}

void tst_Transcript::showsCodedContentDecoded()
{
    const auto coded = test::brotlied("first line\nsecond line\n");
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: br\r\n\r\n";
    const auto text = textOf(ExchangeBuilder("GET").sendHead().answer(head, coded).end());
    QVERIFY2(text.contains(QStringLiteral("text/plain, %1 B as br").arg(coded.size())), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("│ second line")));

    const auto swollen = test::gzipped(test::wordyText(100'000));
    const auto front = textOf(ExchangeBuilder("GET")
                                  .sendHead()
                                  .answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", swollen)
                                  .end());
    QVERIFY(front.contains(QStringLiteral("entry")));
    QVERIFY(front.contains(QStringLiteral("… and more")));
}

void tst_Transcript::sumsUpInOneAlignedLine()
{
    const auto line = [](const Exchange &exchange) { return QString::fromStdString(summaryLine(exchange)); };
    QCOMPARE(line(refused()), QString::fromUtf8("    1  417  refused             931 µs  PUT "
                                                "http://localhost:8417/bucket/big.bin"));
    QCOMPARE(line(notHttp()),
             QStringLiteral("    1  ---  protocol           1.00 ms  GET http://127.0.0.1:22/"));
    ExchangeBuilder builder("GET", "http://127.0.0.1/" + std::string(300, 'p'));
    QCOMPARE(line(builder.sendHead().answer(ok).end()).size(), 100);
}

QTEST_GUILESS_MAIN(tst_Transcript)
#include "tst_transcript.moc"
