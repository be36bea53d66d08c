// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cookies/cookiefile.h"

#include <QTest>

using namespace expectra;

class tst_CookieFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatCurlWrites();
    void tellsWhichLinesItCannotRead();
    void readsWhatItWrote();
};

void tst_CookieFile::readsWhatCurlWrites()
{
    const auto file =
        cookies::readCookieFile("# Netscape HTTP Cookie File\r\n"
                                "# https://curl.se/docs/http-cookies.html\r\n"
                                "\r\n"
                                "#HttpOnly_.Example.com\tTRUE\t/x\tTRUE\t2000000000\tid\tv=1\r\n"
                                "127.0.0.1\tFALSE\t/\tFALSE\t0\tempty\t\r\n"
                                "a.test\tFALSE\t/\tFALSE\t0\tnone\n"
                                "a.test\tFALSE\t/\tFALSE\t0\ttab\tb\tc");
    QVERIFY(file.unreadable.empty());
    QCOMPARE(file.cookies.size(), std::size_t(4));
    const auto &first = file.cookies.front();
    QCOMPARE(first.domain, std::string("example.com"));
    QCOMPARE(first.name + "|" + first.value + "|" + first.path, std::string("id|v=1|/x"));
    QVERIFY(first.httpOnly && first.secure && !first.hostOnly);
    QVERIFY(first.expires == cookies::Moment(std::chrono::seconds(2'000'000'000)));
    QVERIFY(file.cookies[1].hostOnly && !file.cookies[1].expires && file.cookies[1].value.empty());
    QCOMPARE(file.cookies[2].name, std::string("none"));
    QCOMPARE(file.cookies[3].value, std::string("b\tc"));
}

void tst_CookieFile::tellsWhichLinesItCannotRead()
{
    const auto file = cookies::readCookieFile("# a comment\n"
                                              "a.test\tFALSE\t/\tFALSE\t0\tgood\t1\n"
                                              "one two three\n"
                                              "a.test\tPERHAPS\t/\tFALSE\t0\tc\t1\n"
                                              "a.test\tFALSE\tx\tFALSE\t0\tc\t1\n"
                                              "a.test\tFALSE\t/\tFALSE\tsoon\tc\t1\n"
                                              "\tFALSE\t/\tFALSE\t0\tc\t1\n");
    QCOMPARE(file.cookies.size(), std::size_t(1));
    QVERIFY((file.unreadable == std::vector<std::size_t>{3, 4, 5, 6, 7}));
}

void tst_CookieFile::readsWhatItWrote()
{
    cookies::Cookie domain{"a", "1", "example.com", false, "/x", true, true};
    domain.expires = cookies::Moment(std::chrono::seconds(2'000'000'000));
    const cookies::Cookie session{"", "nameless", "127.0.0.1", true, "/", false, false};
    const std::vector<cookies::Cookie> all{domain, session};
    const auto again = cookies::readCookieFile(cookies::cookieFileText(all));
    QVERIFY(again.unreadable.empty());
    QVERIFY(again.cookies == all);
}

QTEST_GUILESS_MAIN(tst_CookieFile)
#include "tst_cookiefile.moc"
