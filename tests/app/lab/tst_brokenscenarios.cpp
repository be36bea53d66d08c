// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every built-in scenario below /broken/, by its bytes on the wire.

#include "app/lab/lab.h"
#include "tests/app/lab/rawclient.h"
#include "tests/app/lab/scenarioplay.h"

#include <QTest>

using namespace expectra;
using namespace expectra::lab;
using namespace expectra::wire;

class tst_BrokenScenarios : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void playsItsBytes_data();
    void playsItsBytes();
    void sendsAnEndlessHeaderUntilItsBound();
    void sendsOneHugeHeader();
    void sendsTenThousandInterims();
    void sendsEachByteInASegmentOfItsOwn();
    void staysSilentUntilTheClientLeaves();
    void answersBeforeTheHeaders();
    void triesEveryScenario();

private:
    void headRows();
    void framingRows();
    void endRows();
    void row(const char *name, const std::string &bytes, const char *end);

    std::unique_ptr<Lab> m_lab;
    QStringList m_tried;
};

void tst_BrokenScenarios::initTestCase()
{
    auto lab = Lab::start();
    QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
}

void tst_BrokenScenarios::row(const char *name, const std::string &bytes, const char *end)
{
    QTest::newRow(name) << bytes << std::string(end);
    m_tried << QStringLiteral("/broken/") + QString::fromLatin1(name);
}

// clang-format off
void tst_BrokenScenarios::headRows()
{
    const std::string ok = "HTTP/1.1 200 OK";
    std::string text = "Every line of this answer's head ends with LF alone.\n";
    auto lines = raw(ok, fieldsFor(text), text);
    std::erase(lines, '\r');
    row("bare-lf", lines, "open");
    text = "One line of this answer's head has no colon.\n";
    row("no-colon", raw(ok, "this line has no colon\r\n" + fieldsFor(text), text), "open");
    text = "One field of this answer is folded over three lines.\n";
    row("obs-fold", raw(ok, "X-Folded: first\r\n second\r\n\tthird\r\n" + fieldsFor(text), text), "open");
    text = "One field of this answer holds a NUL.\n";
    row("nul-in-header", raw(ok, "X-Nul: before" + std::string(1, '\0') + "after\r\n" + fieldsFor(text), text), "open");
    text = "This answer claims to be HTTP/1.9.\n";
    row("http-1-9", raw("HTTP/1.9 200 OK", fieldsFor(text), text), "open");
    text = "The status line of this answer ends behind the code.\n";
    row("no-status-text", raw("HTTP/1.1 200", fieldsFor(text), text), "open");
    text = "The status of this answer is no number.\n";
    row("bad-status", raw("HTTP/1.1 abc OK", fieldsFor(text), text), "closed");
    row("garbage", QByteArray::fromHex("160303007afffe0080c3280d0a0d0a9f92a948545450000a").toStdString(), "closed");
}

void tst_BrokenScenarios::framingRows()
{
    const std::string ok = "HTTP/1.1 200 OK";
    const std::string chunked = textType + "Transfer-Encoding: chunked\r\n";
    row("bad-chunk", raw(ok, chunked, "6\r\nright\n\r\nwrong\r\nThe size of this chunk is no number.\n\r\n0\r\n\r\n"), "closed");
    row("chunk-cut", raw(ok, chunked, "64\r\n0123456789"), "closed");
    row("trailers", raw(ok, chunked + "Trailer: X-Checked\r\n",
        "1d;name=value;quoted=\"a;b\"\r\nThese chunks carry extensions\r\n10 ; last\r\n and a trailer.\n\r\n"
        "000;end\r\nX-Checked: yes\r\nX-Unannounced: too\r\n\r\n"), "open");
    row("both-lengths", raw(ok, textType + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "1c\r\nChunks win over the length.\n\r\n0\r\n\r\n"), "closed");
    row("conflicting-lengths", raw(ok, textType + "Content-Length: 5\r\nContent-Length: 7\r\n", "seven.\n"), "closed");
    row("short-length", raw(ok, textType + "Content-Length: 1000\r\n", "This answer announces 1000 bytes and ends here.\n"), "closed");
    row("long-length", raw(ok, textType + "Content-Length: 5\r\n", "Five bytes were announced; these are more.\n"), "open");
    row("te-unknown", raw(ok, textType + "Transfer-Encoding: mystery\r\n",
        "The transfer coding of this answer is unknown; it ends with the connection.\n"), "closed");
}

void tst_BrokenScenarios::endRows()
{
    const std::string ok = "HTTP/1.1 200 OK";
    row("reset-in-head", ok + "\r\n" + server + "Content-Ty", "reset");
    row("reset-in-body", raw(ok, textType + "Content-Length: 1000\r\n", "This body is reset here"), "reset");
    row("close-in-head", ok + "\r\n" + server + "Content-Ty", "closed");
    row("close-in-body", raw(ok, textType + "Transfer-Encoding: chunked\r\n", "17\r\nThis body never ends: \n\r\n"), "closed");
    row("extra-after-end", answer("200 OK", "This is the answer; another one follows that nobody asked for.")
        + raw("HTTP/1.1 500 Internal Server Error", "Content-Length: 0\r\n", {}), "open");
}
// clang-format on

void tst_BrokenScenarios::playsItsBytes_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("end");
    headRows();
    framingRows();
    endRows();
}

// With an expectation, so it also shows that each is a good server until it breaks.
void tst_BrokenScenarios::playsItsBytes()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, end);
    const auto target = std::string("/broken/") + QTest::currentDataTag();
    const auto difference = differenceFrom({upload(target, asked), continued, bytes, end}, m_lab->port());
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_BrokenScenarios::sendsAnEndlessHeaderUntilItsBound()
{
    m_tried << QStringLiteral("/broken/endless-header");
    RawClient client(m_lab->port());
    client.send("GET /broken/endless-header HTTP/1.1\r\n\r\n");
    const auto bytes = client.readToEnd();
    QVERIFY(bytes.size() > 64 * 1024 * 1024);
    QCOMPARE(bytes.find("\r\n\r\n"), std::string::npos);
    QVERIFY(bytes.ends_with("end\r\n"));
}

void tst_BrokenScenarios::sendsOneHugeHeader()
{
    m_tried << QStringLiteral("/broken/huge-header");
    RawClient client(m_lab->port());
    client.send("GET /broken/huge-header HTTP/1.1\r\n\r\n");
    QCOMPARE(client.readThrough("X-Huge: "), "HTTP/1.1 200 OK\r\n" + server + "X-Huge: ");
    const auto value = client.read(10 * 1024 * 1024);
    QCOMPARE(value.find_first_not_of("0123456789abcdef"), std::string::npos);
    const std::string text = "One field of this answer is 10 MiB long.\n";
    const auto rest = "\r\n" + fieldsFor(text) + "\r\n" + text;
    QCOMPARE(client.read(rest.size()), rest);
}

void tst_BrokenScenarios::sendsTenThousandInterims()
{
    m_tried << QStringLiteral("/broken/ten-thousand-interims");
    std::string expected;
    for (int i = 0; i < 10000; ++i)
        expected += "HTTP/1.1 102 Processing\r\n\r\n";
    expected += answer("200 OK", "This scenario sends 102 ten thousand times before this answer.");
    RawClient client(m_lab->port());
    client.send("GET /broken/ten-thousand-interims HTTP/1.1\r\n\r\n");
    QVERIFY(client.read(expected.size()) == expected);
}

void tst_BrokenScenarios::sendsEachByteInASegmentOfItsOwn()
{
    m_tried << QStringLiteral("/broken/byte-by-byte");
    const std::string text = "Each byte of this answer is a segment of its own.\n";
    const auto expected = continued + raw("HTTP/1.1 200 OK", fieldsFor(text), text);
    RawClient client(m_lab->port());
    client.send("GET /broken/byte-by-byte HTTP/1.1\r\n\r\n");
    QCOMPARE(client.read(expected.size()), expected);
    // On a loaded machine the kernel may join a few.
    const auto segments = client.segmentsReceived();
    QVERIFY2(segments > expected.size() / 2, qPrintable(QString::number(segments)));
}

void tst_BrokenScenarios::staysSilentUntilTheClientLeaves()
{
    m_tried << QStringLiteral("/broken/silence");
    RawClient client(m_lab->port());
    client.send(upload("/broken/silence", asked));
    client.send("hello, and much more than that");
    QVERIFY(client.isQuiet());
}

void tst_BrokenScenarios::answersBeforeTheHeaders()
{
    m_tried << QStringLiteral("/broken/early");
    RawClient client(m_lab->port());
    client.send("PUT /broken/early HTTP/1.1\r\n");
    QCOMPARE(client.readThrough("header.\n"),
             answer("200 OK", "This scenario answered before it read a single header.", "close"));
    QCOMPARE(client.readEnd(), std::string("closed"));
}

void tst_BrokenScenarios::triesEveryScenario()
{
    m_tried.sort();
    QStringList known;
    for (const auto &scenario : m_lab->scenarios()) {
        if (scenario.path.starts_with("/broken/"))
            known << QString::fromStdString(scenario.path);
    }
    QCOMPARE(m_tried, known);
}

QTEST_GUILESS_MAIN(tst_BrokenScenarios)
#include "tst_brokenscenarios.moc"
