// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the method ends and the version begins, with targets that look like either.

#include "app/collections/requestline.h"

#include <QtTest>

using namespace expectra::collections;

class tst_RequestLine : public QObject
{
    Q_OBJECT

private slots:
    void takesTheLineApart_data();
    void takesTheLineApart();
};

void tst_RequestLine::takesTheLineApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("version");
    const auto row = [](const char *name, const char *line, const char *method, const char *target,
                        const char *version) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(method) << QByteArray(target)
                            << QByteArray(version);
    };
    // clang-format off
    row("all three",              "PUT http://a/b HTTP/1.1",      "PUT",      "http://a/b",        "HTTP/1.1");
    row("no version",             "PUT http://a/b",               "PUT",      "http://a/b",        "");
    row("target alone",           "http://a/b",                   "",         "http://a/b",        "");
    row("no method",              "http://a/b HTTP/1.0",          "",         "http://a/b",        "HTTP/1.0");
    row("a host of one word",     "localhost HTTP/1.1",           "",         "localhost",         "HTTP/1.1");
    row("a host in capitals",     "LOCALHOST HTTP/1.1",           "",         "LOCALHOST",         "HTTP/1.1");
    row("a method of one's own",  "X-PURGE http://a/b",           "X-PURGE",  "http://a/b",        "");
    row("lower-case method",      "get http://a/b",               "get",      "http://a/b",        "");
    row("no method at all",       "curl http://a/b",              "",         "curl http://a/b",   "");
    row("spaces all around",      " GET \t http://a/b   HTTP/1.1 ", "GET",    "http://a/b",        "HTTP/1.1");
    row("spaces in placeholders", "GET http://{{ host }}/b",      "GET",      "http://{{ host }}/b", "");
    row("placeholder alone",      "{{url}}",                      "",         "{{url}}",           "");
    row("a word like a version",  "GET http://a/ HTTP/",          "GET",      "http://a/ HTTP/",   "");
    row("a version of one digit", "GET http://a/ HTTP/2",         "GET",      "http://a/",         "HTTP/2");
    row("path alone",             "POST /b?c HTTP/1.1",           "POST",     "/b?c",              "HTTP/1.1");
    // clang-format on
}

void tst_RequestLine::takesTheLineApart()
{
    QFETCH(const QByteArray, line);
    const auto taken =
        parseRequestLine(std::string_view(line.constData(), static_cast<std::size_t>(line.size())));
    QTEST(QByteArray(taken.method.data(), static_cast<int>(taken.method.size())), "method");
    QTEST(QByteArray(taken.target.data(), static_cast<int>(taken.target.size())), "target");
    QTEST(QByteArray(taken.version.data(), static_cast<int>(taken.version.size())), "version");
}

QTEST_GUILESS_MAIN(tst_RequestLine)
#include "tst_requestline.moc"
