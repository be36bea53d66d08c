// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/reference.h"

#include <QTest>

using namespace expectra;

class tst_Reference : public QObject
{
    Q_OBJECT

private slots:
    void resolvesAsTheStandardShows_data();
    void resolvesAsTheStandardShows();
    void resolvesAgainstAnyBase_data();
    void resolvesAgainstAnyBase();
    void encodesWhatNoAddressMayHold();
};

/// RFC 3986 sections 5.4.1 and 5.4.2, all rows.
void tst_Reference::resolvesAsTheStandardShows_data()
{
    QTest::addColumn<QByteArray>("address");
    const char *const rows[][2] = {
        {"g:h", "g:h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"g;x", "http://a/b/c/g;x"},
        {"g;x?y#s", "http://a/b/c/g;x?y#s"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"../../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {".g", "http://a/b/c/.g"},
        {"g..", "http://a/b/c/g.."},
        {"..g", "http://a/b/c/..g"},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"g?y/./x", "http://a/b/c/g?y/./x"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"g#s/./x", "http://a/b/c/g#s/./x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
        {"http:g", "http:g"},
    };
    for (const auto &row : rows)
        QTest::newRow(*row[0] ? row[0] : "empty") << QByteArray(row[1]);
}

void tst_Reference::resolvesAsTheStandardShows()
{
    QFETCH(QByteArray, address);
    const std::string_view tag = QTest::currentDataTag();
    const auto resolved = http::resolvedReference("http://a/b/c/d;p?q", tag == "empty" ? "" : tag);
    QCOMPARE(QByteArray::fromStdString(resolved), address);
}

void tst_Reference::resolvesAgainstAnyBase_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("address");

    // clang-format off
    QTest::newRow("no path in the base")    << QByteArray("http://h")         << QByteArray("a")             << QByteArray("http://h/a");
    QTest::newRow("query, no path")         << QByteArray("http://h?q")       << QByteArray("a")             << QByteArray("http://h/a");
    QTest::newRow("fragment goes along")    << QByteArray("http://h/a#part")  << QByteArray("/b")            << QByteArray("http://h/b#part");
    QTest::newRow("a new fragment wins")    << QByteArray("http://h/a#part")  << QByteArray("/b#c")          << QByteArray("http://h/b#c");
    QTest::newRow("an empty one wins too")  << QByteArray("http://h/a#part")  << QByteArray("/b#")           << QByteArray("http://h/b#");
    QTest::newRow("the scheme is kept")     << QByteArray("https://h/a")      << QByteArray("//k:8443/b")    << QByteArray("https://k:8443/b");
    QTest::newRow("another scheme")         << QByteArray("http://h/a")       << QByteArray("HTTPS://h/a")   << QByteArray("HTTPS://h/a");
    QTest::newRow("a colon in the path")    << QByteArray("http://h/a/b")     << QByteArray("./c:d")         << QByteArray("http://h/a/c:d");
    QTest::newRow("a colon behind a slash") << QByteArray("http://h/a/b")     << QByteArray("c/d:e")         << QByteArray("http://h/a/c/d:e");
    QTest::newRow("an address in a query")  << QByteArray("http://h/a?u=x/y") << QByteArray("?u=http://k/")  << QByteArray("http://h/a?u=http://k/");
    QTest::newRow("a slash in the query")   << QByteArray("http://h/a?u=x/y") << QByteArray("b")             << QByteArray("http://h/b");
    QTest::newRow("user and port stay")     << QByteArray("http://u@h:1/a")   << QByteArray("b")             << QByteArray("http://u@h:1/b");
    // clang-format on
}

void tst_Reference::resolvesAgainstAnyBase()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, reference);
    QFETCH(QByteArray, address);
    const auto resolved = http::resolvedReference(base.toStdString(), reference.toStdString());
    QCOMPARE(QByteArray::fromStdString(resolved), address);
}

void tst_Reference::encodesWhatNoAddressMayHold()
{
    QCOMPARE(http::percentEncodedAddress("/a b\t\xc3\xa4%20?q=1#f"), std::string("/a%20b%09%C3%A4%20?q=1#f"));
}

QTEST_GUILESS_MAIN(tst_Reference)
#include "tst_reference.moc"
