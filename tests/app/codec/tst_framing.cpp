// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/codec/framing.h"

#include "app/codec/fieldreader.h"

#include <QTest>

using namespace expectra;
using codec::Framing;

class tst_Framing : public QObject
{
    Q_OBJECT

private slots:
    void endsTheConnection_data();
    void endsTheConnection();
};

/// Where content ends is told by the corpus; here, whether another request may follow.
void tst_Framing::endsTheConnection_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("fields"); // with bars between
    QTest::addColumn<bool>("toHead");
    QTest::addColumn<bool>("ends");

    const auto row = [](const char *name, const char *version, int status, const char *fields, bool ends,
                        bool toHead = false) {
        QTest::newRow(name) << QByteArray(version) << status << QByteArray(fields) << toHead << ends;
    };
    // clang-format off
    row("length",                        "HTTP/1.1", 200, "Content-Length: 5",                                   false);
    row("chunked",                       "HTTP/1.1", 200, "Transfer-Encoding: chunked",                          false);
    row("until close",                   "HTTP/1.1", 200, "",                                                    true);
    row("no content",                    "HTTP/1.1", 204, "",                                                    false);
    row("not modified, with length",     "HTTP/1.1", 304, "Content-Length: 5",                                   false);
    row("to HEAD, no length",            "HTTP/1.1", 200, "",                                                    false, true);
    row("to HEAD, chunked",              "HTTP/1.1", 200, "Transfer-Encoding: chunked",                          false, true);
    row("close",                         "HTTP/1.1", 200, "Content-Length: 5|Connection: close",                 true);
    row("close in a list and case",      "HTTP/1.1", 200, "Content-Length: 5|connection: x, CLOSE",              true);
    row("close in a second field",       "HTTP/1.1", 200, "Connection: x|Content-Length: 5|Connection: close",   true);
    row("no close but like it",          "HTTP/1.1", 200, "Content-Length: 5|Connection: closed",                false);
    row("close to HEAD",                 "HTTP/1.1", 200, "Connection: close",                                   true, true);
    row("HTTP/1.0",                      "HTTP/1.0", 200, "Content-Length: 5",                                   true);
    row("HTTP/1.0 kept",                 "HTTP/1.0", 200, "Content-Length: 5|Connection: Keep-Alive",            false);
    row("HTTP/1.0 kept, chunked",        "HTTP/1.0", 200, "Transfer-Encoding: chunked|Connection: keep-alive",   true);
    row("keep-alive and close",          "HTTP/1.1", 200, "Content-Length: 5|Connection: keep-alive, close",     true);
    row("both lengths",                  "HTTP/1.1", 200, "Content-Length: 5|Transfer-Encoding: chunked",        true);
    row("chunked twice",                 "HTTP/1.1", 200, "Transfer-Encoding: chunked, chunked",                 true);
    row("a coding we don't know",        "HTTP/1.1", 200, "Transfer-Encoding: gzip",                             true);
    row("the same length twice",         "HTTP/1.1", 200, "Content-Length: 5|Content-Length: 5",                 false);
    row("switching protocols",           "HTTP/1.1", 101, "Upgrade: x",                                          true);
    row("no content, length zero",       "HTTP/1.1", 204, "Content-Length: 0",                                   false);
    row("no content, yet a length",      "HTTP/1.1", 204, "Content-Length: 5",                                   true);
    row("no content, yet chunks",        "HTTP/1.1", 204, "Transfer-Encoding: chunked",                          true);
    // clang-format on
}

void tst_Framing::endsTheConnection()
{
    QFETCH(QByteArray, version);
    QFETCH(int, status);
    QFETCH(QByteArray, fields);
    QFETCH(bool, toHead);
    QFETCH(bool, ends);
    ResponseHead head;
    head.version = version.toStdString();
    head.status = status;
    codec::FieldReader reader;
    std::vector<http::Deviation> deviations;
    for (const auto &line : fields.split('|')) {
        const auto text = line.toStdString();
        reader.read({text, {0, text.size()}, false}, deviations);
    }
    head.headers = reader.take();
    const auto framing = codec::framingOf(head, toHead, deviations);
    QCOMPARE(codec::endsConnection(head, framing), ends);
}

QTEST_GUILESS_MAIN(tst_Framing)
#include "tst_framing.moc"
