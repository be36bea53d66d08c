// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every built-in scenario below /expect/, and /bytes, by its bytes on the wire.

#include "app/lab/lab.h"
#include "tests/app/lab/rawclient.h"
#include "tests/app/lab/scenarioplay.h"

#include <QDirIterator>
#include <QTest>

using namespace expectra;
using namespace expectra::lab;
using namespace expectra::wire;

class tst_ExpectScenarios : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void playsItsBytes_data();
    void playsItsBytes();
    void keepsAConnectionOnWhichABodyIsOwed();
    void losesCountOfAConnectionOnWhichABodyIsOwed();
    void hangsOnAnExpectation();
    void sendsAsManyBytesAsAskedFor();
    void triesEveryScenario();
    void holdsEveryFile();

private:
    void acceptingRows();
    void refusingRows();
    void interimRows();
    void changingRows();
    void row(const std::string &target, const std::string &fields, const std::string &beforeBody,
             const std::string &afterBody, const char *end, const std::string &version = "HTTP/1.1");

    std::unique_ptr<Lab> m_lab;
    QStringList m_tried{QStringLiteral("/expect/echo")}; // which tst_conversation reads
};

void tst_ExpectScenarios::initTestCase()
{
    auto lab = Lab::start();
    QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
}

void tst_ExpectScenarios::row(const std::string &target, const std::string &fields,
                              const std::string &beforeBody, const std::string &afterBody, const char *end,
                              const std::string &version)
{
    const auto name =
        version.substr(5) + " " + target + " " + QByteArray::fromStdString(fields).simplified().toStdString();
    QTest::newRow(name.c_str()) << upload(target, fields, version) << beforeBody << afterBody
                                << std::string(end);
    m_tried << QString::fromStdString(target.substr(0, target.find('?')));
}

// clang-format off
void tst_ExpectScenarios::acceptingRows()
{
    const auto read = answer("200 OK", "This scenario sends 100 when asked and answers 200 after the body, of which it read 5 bytes.");
    const auto last = answer("200 OK", "This scenario sends 100 when asked and answers 200 after the body, of which it read 5 bytes.", "close");
    row("/expect/continue", asked,                            continued, read, "open");
    row("/expect/continue", "Expect: 100-CONTINUE\r\n",       continued, read, "open");
    row("/expect/continue", plain,                            {},        read, "open");
    row("/expect/continue", "Expect: x-probe\r\n",            {},        read, "open");
    row("/expect/continue", asked + "Connection: close\r\n",  continued, last, "closed");
    row("/expect/continue", asked,                            {},        last, "closed", "HTTP/1.0");

    row("/expect/silent", asked, {},
        answer("200 OK", "This scenario never sends 100. It waited for the body, read 5 bytes and answers 200."), "open");
    row("/expect/late?ms=20", asked, continued,
        answer("200 OK", "This scenario sends 100 after 20 ms, then 200 after the body, of which it read 5 bytes."), "open");

    row("/expect/status?code=507", asked, continued, answer("507 Insufficient Storage", "This scenario sends 100 when asked, then 507 after the body."), "open");
    row("/expect/status?code=204", asked, continued, "HTTP/1.1 204 No Content\r\n" + server + "\r\n", "open");
    row("/expect/status?code=799", plain, {}, answer("799 ", "This scenario sends 100 when asked, then 799 after the body."), "open");
    row("/expect/status?code=100", plain, {}, answer("400 Bad Request", "The status of an answer must be from 200 to 999.", "close"), "closed");

    const auto filled = raw("HTTP/1.1 200 OK", "Content-Type: application/octet-stream\r\nContent-Length: 10\r\n", "0123456789");
    row("/expect/drip?bytes=10&pieces=4&ms=1", asked, continued, filled, "open");
    row("/bytes?count=10",                     plain, {},        filled, "open");
}

void tst_ExpectScenarios::refusingRows()
{
    const auto refusal = [](const std::string &text, const std::string &connection = {}) { return answer("417 Expectation Failed", text, connection); };
    const std::string every = "This scenario refuses every expectation with 417 before reading the body. It got: ";
    row("/expect/refuse", asked,                      refusal(every + "100-continue", "close"), {}, "closed");
    row("/expect/refuse", "Expect: a\r\nExpect: b\r\n", refusal(every + "a, b", "close"),       {}, "closed");
    row("/expect/refuse", plain, {},
        answer("200 OK", "This scenario refuses every expectation; this request carried none, so it read 5 bytes and answers 200."), "open");
    row("/expect/refuse-late", asked, {}, refusal("This scenario reads the body (5 bytes) and refuses the expectation only then."), "open");
    row("/expect/refuse-late", plain, {},
        answer("200 OK", "This scenario refuses an expectation after the body; this request carried none, so it answers 200."), "open");

    const std::string other = "This scenario takes exactly 100-continue and refuses everything else with 417. It got: ";
    row("/expect/strict", "Expect: 100-Continue\r\n", refusal(other + "100-Continue", "close"),               {}, "closed");
    row("/expect/strict", asked + asked,              refusal(other + "100-continue, 100-continue", "close"), {}, "closed");
    row("/expect/strict", "Expect:\r\n",              refusal(other, "close"),                                {}, "closed");
    row("/expect/strict", asked, continued, answer("200 OK", "This scenario takes exactly 100-continue, and got it."), "open");
    row("/expect/strict", plain, {},
        answer("200 OK", "This scenario takes exactly 100-continue; this request carried no expectation, so it answers 200."), "open");

    row("/expect/strict-keep", asked, continued, answer("200 OK", "This scenario takes exactly 100-continue, and got it."), "open");
    row("/expect/strict-keep", plain, {},
        answer("200 OK", "This scenario takes exactly 100-continue; this request carried no expectation, so it answers 200."), "open");
    row("/expect/strict-keep", "Expect: x-probe\r\n",
        answer("417 Expectation Failed", "This scenario refuses this, and takes whatever comes next for a new request. It got: x-probe"), {}, "open");

    row("/expect/reject", asked,
        answer("413 Content Too Large", "This scenario answers 413 before the body and closes the connection.", "close"), {}, "closed");
    row("/expect/reject?status=403", plain,
        answer("403 Forbidden", "This scenario answers 403 before the body and closes the connection.", "close"), {}, "closed");
    row("/expect/reject-keep", asked,
        answer("401 Unauthorized", "This scenario answers 401 before the body, keeps the connection and takes whatever comes next for a new request."), {}, "open");
    row("/expect/answer-early", asked, answer("200 OK", "This scenario answers 200 before the body, as if it needed none.", "close"), {}, "closed");

    const auto torn = [](const char *how) { return answer("200 OK", std::string("This scenario ") + how + "s the connection on Expect; this request carried none, so it answers 200."); };
    row("/expect/close?ms=1", asked, {}, {}, "closed");
    row("/expect/close?ms=1", plain, {}, torn("close"), "open");
    row("/expect/reset?ms=1", asked, {}, {}, "reset");
    row("/expect/reset?ms=1", plain, {}, torn("reset"), "open");
    row("/expect/hang", plain, {}, answer("200 OK", "This scenario hangs on Expect; this request carried none, so it answers 200."), "open");
    row("/expect/choke", asked, {}, answer("500 Internal Server Error", "This scenario can't cope with Expect and answers 500. It got: 100-continue"), "open");
    row("/expect/choke?status=400", asked, {}, answer("400 Bad Request", "This scenario can't cope with Expect and answers 400. It got: 100-continue"), "open");
    row("/expect/choke", plain, {}, answer("200 OK", "This scenario can't cope with Expect; this request carried none, so it answers 200."), "open");

    const auto met = [](const char *connection) { return answer("200 OK", "This scenario refuses Expect over HTTP/1.0; this request was another one, so it answers 200.", connection); };
    row("/expect/refuse-http10", asked, answer("417 Expectation Failed", "Only the 100-continue expectation is supported.", "close"), {}, "closed", "HTTP/1.0");
    row("/expect/refuse-http10?page=No.", asked, answer("417 Expectation Failed", "No.", "close"), {}, "closed", "HTTP/1.0");
    row("/expect/refuse-http10", plain, {}, met("close"), "closed", "HTTP/1.0");
    row("/expect/refuse-http10", asked, continued, met(""), "open");
}

/// Each of these requests is answered otherwise than the one before it.
void tst_ExpectScenarios::changingRows()
{
    const std::string met = "This scenario meets expectations by turns, and met this one.";
    const std::string refused = "This scenario meets expectations by turns, and refuses this one. It got: 100-continue";
    const std::string none = "This scenario meets expectations by turns; this request carried none, so it answers 200.";
    row("/expect/flaky?1", asked, continued, answer("200 OK", met), "open");
    row("/expect/flaky?2", plain, {}, answer("200 OK", none), "open");
    row("/expect/flaky?3", asked, answer("417 Expectation Failed", refused, "close"), {}, "closed");
    row("/expect/flaky?4", asked, continued, answer("200 OK", met), "open");

    const auto counted = [](const char *which) { return answer("200 OK", std::string("This scenario limits its rate; this was the ") + which + " of three requests."); };
    const std::string text = "This scenario limits its rate; it says to come back in 7 s.";
    row("/expect/limited?1", asked, continued, counted("first"), "open");
    row("/expect/limited?2", plain, {}, counted("second"), "open");
    row("/expect/limited?3", asked, continued, counted("third"), "open");
    row("/expect/limited?seconds=7", asked,
        raw("HTTP/1.1 429 Too Many Requests", fieldsFor(text + "\n") + "Connection: close\r\nRetry-After: 7\r\n", text + "\n"), {}, "closed");
    row("/expect/limited?5", plain, {}, counted("first"), "open");
}

void tst_ExpectScenarios::interimRows()
{
    const auto ok = [](const std::string &text, const std::string &connection = {}) { return answer("200 OK", text, connection); };
    row("/expect/double", asked, continued + continued, ok("This scenario sends 100 twice, then 200 after the body."), "open");
    row("/expect/unsolicited", plain, continued, ok("This scenario sends 100 whether or not it was asked for, then 200 after the body."), "open");
    row("/expect/unsolicited", plain, {}, ok("This scenario sends 100 whether or not it was asked for, then 200 after the body.", "close"), "closed", "HTTP/1.0");
    row("/expect/dirty-100", asked, "HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n",
        ok("This scenario sends 100 with a Content-Length field, then 200 after the body."), "open");
    row("/expect/no-reason", asked, "HTTP/1.1 100 \r\n\r\n", ok("This scenario sends 100 without a reason phrase, then 200 after the body."), "open");

    const std::string hints = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n"
                              "Link: </script.js>; rel=preload; as=script\r\n\r\n";
    row("/expect/hints?ms=1", asked, hints + continued, ok("This scenario sends 103, then 1 ms later 100 when asked, then 200 after the body."), "open");
    const std::string busy = "HTTP/1.1 102 Processing\r\n\r\n";
    row("/expect/processing?ms=1", asked, continued, busy + busy + busy + ok("This scenario sends 102 3 times, 1 ms apart, then 200."), "open");
}
// clang-format on

void tst_ExpectScenarios::playsItsBytes_data()
{
    QTest::addColumn<std::string>("head");
    QTest::addColumn<std::string>("beforeBody");
    QTest::addColumn<std::string>("afterBody");
    QTest::addColumn<std::string>("end");
    acceptingRows();
    refusingRows();
    interimRows();
    changingRows();
}

void tst_ExpectScenarios::playsItsBytes()
{
    QFETCH(std::string, head);
    QFETCH(std::string, beforeBody);
    QFETCH(std::string, afterBody);
    QFETCH(std::string, end);
    const auto difference = differenceFrom({head, beforeBody, afterBody, end}, m_lab->port());
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_ExpectScenarios::keepsAConnectionOnWhichABodyIsOwed()
{
    RawClient client(m_lab->port());
    client.send(upload("/expect/reject-keep", asked));
    QVERIFY(client.readThrough("a new request.\n").starts_with("HTTP/1.1 401"));
    // The body sent all the same is taken for the beginning of the next request.
    client.send("hello");
    client.send("GET /expect/echo HTTP/1.1\r\n\r\n");
    QVERIFY(client.readThrough("}}\n").find("\"method\": \"helloGET\"") != std::string::npos);
}

void tst_ExpectScenarios::losesCountOfAConnectionOnWhichABodyIsOwed()
{
    RawClient client(m_lab->port());
    client.send(upload("/expect/strict-keep", "Expect: x-probe\r\n"));
    QVERIFY(client.readThrough("It got: x-probe\n").starts_with("HTTP/1.1 417"));
    client.send("hello" + upload("/expect/strict-keep", plain) + "hello");
    QVERIFY(client.readThrough("no method helloPUT.\n").starts_with("HTTP/1.1 400"));
    QCOMPARE(client.readEnd(), std::string("closed"));
}

void tst_ExpectScenarios::hangsOnAnExpectation()
{
    RawClient client(m_lab->port());
    client.send(upload("/expect/hang", asked));
    QVERIFY(client.isQuiet());
    client.send("hello");
    QVERIFY(client.isQuiet());
}

void tst_ExpectScenarios::sendsAsManyBytesAsAskedFor()
{
    constexpr std::size_t count = 8 * 1024 * 1024 + 7;
    RawClient client(m_lab->port());
    client.send("GET /bytes?count=" + std::to_string(count) + " HTTP/1.1\r\nConnection: close\r\n\r\n");
    const auto length = "Content-Length: " + std::to_string(count) + "\r\n";
    QVERIFY(client.readThrough("\r\n\r\n").find(length) != std::string::npos);
    const auto content = client.readToEnd();
    QCOMPARE(content.size(), count);
    for (std::size_t at = 64; at + 64 < content.size(); at += 64)
        QVERIFY(content.compare(at, 64, content, 0, 64) == 0);
}

void tst_ExpectScenarios::triesEveryScenario()
{
    m_tried.removeDuplicates();
    m_tried.sort();
    QStringList known;
    for (const auto &scenario : m_lab->scenarios()) {
        if (!scenario.path.starts_with("/broken/") && !scenario.path.starts_with("/bodies/"))
            known << QString::fromStdString(scenario.path);
    }
    known.sort();
    QCOMPARE(m_tried, known);
}

// A file that is missing in CMakeLists.txt would be missed here.
void tst_ExpectScenarios::holdsEveryFile()
{
    QStringList known;
    for (const auto &scenario : m_lab->scenarios())
        known << QString::fromStdString(scenario.path);
    QStringList files;
    QDirIterator entry(QStringLiteral(SOURCE_DIR "/resources/scenarios"), {QStringLiteral("*.json")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (entry.hasNext()) {
        const auto path = entry.next().section(QStringLiteral("/scenarios"), -1).chopped(5);
        if (!path.startsWith(QStringLiteral("/proxy/"))) // those are the lab proxy's
            files << path;
    }
    files.sort();
    QCOMPARE(files, known);
}

QTEST_GUILESS_MAIN(tst_ExpectScenarios)
#include "tst_expectscenarios.moc"
