// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/target.h"

#include <QTest>

using namespace expectra;

class tst_Target : public QObject
{
    Q_OBJECT

private slots:
    void takesAddressesApart_data();
    void takesAddressesApart();
    void refusesUnusableAddresses_data();
    void refusesUnusableAddresses();
    void sendsControlBytesOnlyWhenLenient();
    void neverLetsAHostBreakAField_data();
    void neverLetsAHostBreakAField();
    void namesTheLastSegment();
    void readsAHostWithItsPort();
};

void tst_Target::takesAddressesApart_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("parts"); // userinfo, host and port, Host field, path

    // clang-format off
    QTest::newRow("whole")            << QByteArray("http://h.test:8417/a/b?q=1")  << QByteArray("|h.test:8417|h.test:8417|/a/b?q=1");
    QTest::newRow("default port")     << QByteArray("http://h.test/a")             << QByteArray("|h.test:80|h.test|/a");
    QTest::newRow("port typed out")   << QByteArray("http://h.test:80/a")          << QByteArray("|h.test:80|h.test|/a");
    QTest::newRow("empty port")       << QByteArray("http://h.test:/a")            << QByteArray("|h.test:80|h.test|/a");
    QTest::newRow("no scheme")        << QByteArray("localhost:8417/x")            << QByteArray("|localhost:8417|localhost:8417|/x");
    QTest::newRow("scheme's case")    << QByteArray("HTTP://h.test")               << QByteArray("|h.test:80|h.test|/");
    QTest::newRow("TLS")              << QByteArray("https://h.test/a")            << QByteArray("|h.test:443|h.test|/a");
    QTest::newRow("TLS, other port")  << QByteArray("https://h.test:80/a")         << QByteArray("|h.test:80|h.test:80|/a");
    QTest::newRow("port of TLS")      << QByteArray("http://h.test:443/a")         << QByteArray("|h.test:443|h.test:443|/a");
    QTest::newRow("query alone")      << QByteArray("http://h.test?q")             << QByteArray("|h.test:80|h.test|/?q");
    QTest::newRow("fragment cut")     << QByteArray("http://h.test/a#b?c")         << QByteArray("|h.test:80|h.test|/a");
    QTest::newRow("fragment alone")   << QByteArray("h.test#b")                    << QByteArray("|h.test:80|h.test|/");
    QTest::newRow("userinfo")         << QByteArray("http://u:p%40@h.test:1/")     << QByteArray("u:p%40|h.test:1|h.test:1|/");
    QTest::newRow("two at signs")     << QByteArray("http://a@b@h.test/")          << QByteArray("a@b|h.test:80|h.test|/");
    QTest::newRow("IPv6")             << QByteArray("http://[::1]:8417/")          << QByteArray("|[::1]:8417|[::1]:8417|/");
    QTest::newRow("IPv6, no port")    << QByteArray("http://[2001:db8::7]")        << QByteArray("|[2001:db8::7]:80|[2001:db8::7]|/");
    QTest::newRow("IPv6 with zone")   << QByteArray("http://[fe80::1%25eth0]/")    << QByteArray("|[fe80::1%25eth0]:80|[fe80::1%25eth0]|/");
    QTest::newRow("dots kept")        << QByteArray("h.test/a/../b//c%2f")         << QByteArray("|h.test:80|h.test|/a/../b//c%2f");
    QTest::newRow("address in query") << QByteArray("h.test/a?u=http://other/")    << QByteArray("|h.test:80|h.test|/a?u=http://other/");
    QTest::newRow("at sign in path")  << QByteArray("h.test/a@b")                  << QByteArray("|h.test:80|h.test|/a@b");
    QTest::newRow("bytes kept")       << QByteArray("h.test/\xc3\xa4")             << QByteArray("|h.test:80|h.test|/\xc3\xa4");
    // clang-format on
}

void tst_Target::takesAddressesApart()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, parts);
    const auto target = http::parseTarget(address.toStdString());
    QVERIFY2(target, target ? "" : target.error().detail.c_str());
    const auto found = target->userinfo + "|" + target->hostAndPort() + "|" + target->authority() + "|" +
                       target->pathAndQuery;
    QCOMPARE(QByteArray::fromStdString(found), parts);
}

void tst_Target::refusesUnusableAddresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("says"); // the error names what is wrong

    // clang-format off
    QTest::newRow("empty")             << QByteArray("")                      << QByteArray("empty");
    QTest::newRow("blank")             << QByteArray("  ")                    << QByteArray("empty");
    QTest::newRow("other scheme")      << QByteArray("ftp://h.test/")         << QByteArray("'ftp'");
    QTest::newRow("no host")           << QByteArray("http:///a")             << QByteArray("no host");
    QTest::newRow("only a port")       << QByteArray("http://:80/")           << QByteArray("no host");
    QTest::newRow("port zero")         << QByteArray("h.test:0")              << QByteArray("'0'");
    QTest::newRow("port too large")    << QByteArray("h.test:65536")          << QByteArray("'65536'");
    QTest::newRow("port no number")    << QByteArray("h.test:80x")            << QByteArray("'80x'");
    QTest::newRow("port with sign")    << QByteArray("h.test:+80")            << QByteArray("'+80'");
    QTest::newRow("two ports")         << QByteArray("h.test:80:81")          << QByteArray("'80:81'");
    QTest::newRow("space in host")     << QByteArray("http://a b/")           << QByteArray("'a b'");
    QTest::newRow("percent in host")   << QByteArray("http://%zz/")           << QByteArray("'%zz'");
    QTest::newRow("space in path")     << QByteArray("h.test/a b")            << QByteArray("percent-encoded");
    QTest::newRow("control in query")  << QByteArray("h.test/?\x01")          << QByteArray("percent-encoded");
    QTest::newRow("bracket left open") << QByteArray("http://[::1/")          << QByteArray("never closed");
    QTest::newRow("text behind IPv6")  << QByteArray("http://[::1]x/")        << QByteArray("only a port");
    QTest::newRow("empty brackets")    << QByteArray("http://[]/")            << QByteArray("IPv6");
    QTest::newRow("name in brackets")  << QByteArray("http://[h.test]/")      << QByteArray("IPv6");
    // clang-format on
}

void tst_Target::refusesUnusableAddresses()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, says);
    const auto target = http::parseTarget(address.toStdString());
    QVERIFY(!target);
    QVERIFY(target.error().code == ErrorCode::InvalidInput);
    QVERIFY2(QByteArray::fromStdString(target.error().detail).contains(says), target.error().detail.c_str());
}

void tst_Target::sendsControlBytesOnlyWhenLenient()
{
    const std::string address = "h.test/a b\r\nX: y";
    QVERIFY(!http::parseTarget(address));
    const auto target = http::parseTarget(address, true);
    QVERIFY(target);
    QCOMPARE(target->pathAndQuery, std::string("/a b\r\nX: y"));
}

void tst_Target::neverLetsAHostBreakAField_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("in a name") << QByteArray("http://h\r\nX: y/");
    QTest::newRow("in brackets") << QByteArray("http://[::1\r\nX: y]/");
    QTest::newRow("NUL in brackets") << QByteArray("http://[::1\0]/", 13);
}

/// The Host field is computed from it, whatever the user allowed for typed fields.
void tst_Target::neverLetsAHostBreakAField()
{
    QFETCH(QByteArray, address);
    QVERIFY(!http::parseTarget(address.toStdString()));
    QVERIFY(!http::parseTarget(address.toStdString(), true));
}

void tst_Target::namesTheLastSegment()
{
    const auto segment = [](const char *address) {
        return std::string(http::parseTarget(address)->lastSegment());
    };
    QCOMPARE(segment("h.test/a/b?c/d"), std::string("b"));
    QCOMPARE(segment("h.test/a/b/"), std::string("b"));
    QCOMPARE(segment("h.test"), std::string("/"));
    QCOMPARE(segment("h.test//"), std::string("/"));
}

void tst_Target::readsAHostWithItsPort()
{
    using http::parseHostAndPort;
    QCOMPARE(parseHostAndPort(" h.test:81 ", 80)->toString(), std::string("h.test:81"));
    QCOMPARE(parseHostAndPort("h.test", 8080)->toString(), std::string("h.test:8080"));
    QCOMPARE(parseHostAndPort("[::1]", 80)->toString(), std::string("[::1]:80"));
    QCOMPARE(parseHostAndPort("[::1]:81", 80)->host, std::string("::1"));
    for (const char *wrong : {"", ":80", "h:0", "h:x", "h/x", "a b", "[::1"})
        QVERIFY2(!parseHostAndPort(wrong, 80), wrong);
}

QTEST_GUILESS_MAIN(tst_Target)
#include "tst_target.moc"
