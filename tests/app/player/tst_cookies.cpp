// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"
#include "app/cookies/publicsuffix.h"
#include "tests/app/player/playing.h"
#include "tests/app/player/saying.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::test;

namespace {

PlayOptions withJar()
{
    PlayOptions options;
    options.jar = std::make_shared<cookies::SharedJar>(&cookies::isPublicSuffix);
    return options;
}

Request keeping(const std::string &url)
{
    auto request = download();
    request.url = url;
    request.following.cookies = true;
    request.following.redirects = true;
    return request;
}

/// "sid stored; x refused: ...".
QString print(const std::vector<CookieNote> &notes)
{
    QStringList list;
    for (const auto &note : notes)
        list << QString::fromStdString(note.name) +
                    (note.stored ? QStringLiteral(" stored")
                                 : QStringLiteral(" refused: ") + QString::fromStdString(note.reason));
    return list.join(QStringLiteral("; "));
}

QString cookieOf(const Exchange &exchange)
{
    return QString::fromStdString(exchange.request->fields().combined("Cookie").value_or("(none)"));
}

} // namespace

class tst_Cookies : public QObject
{
    Q_OBJECT

private slots:
    void sendsWhatWasSet();
    void sendsWhatARedirectSet();
    void goesOnWhereOnlyTheCookieIsNew();
    void tellsWhatBecameOfEach();
    void keepsNoneWhereNotAskedTo();
    void putsThemBehindTypedOnes();
};

void tst_Cookies::sendsWhatWasSet()
{
    RawServer server(saying(
        {answer(200, "Set-Cookie: sid=1; Path=/\r\nSet-Cookie: b=2; HttpOnly\r\n"), std::string(okay)}));
    Player player;
    const auto options = withJar();
    const auto first = played(player, keeping(server.url("/a")), options);
    QCOMPARE(cookieOf(*first.front()), QStringLiteral("(none)"));
    QCOMPARE(print(first.front()->cookies), QStringLiteral("sid stored; b stored"));
    const auto second = played(player, keeping(server.url("/b")), options);
    QCOMPARE(cookieOf(*second.front()), QStringLiteral("sid=1; b=2"));
    QVERIFY(second.front()->request->headers.back().origin == Origin::Computed);
    QVERIFY(second.front()->sent.head.find("Cookie: sid=1; b=2\r\n") != std::string::npos);
}

void tst_Cookies::sendsWhatARedirectSet()
{
    RawServer there(saying({std::string(okay)}));
    RawServer here(saying({answer(302, "Set-Cookie: sid=1\r\nLocation: " + there.url("/x") + "\r\n")}));
    Player player;
    const auto exchanges = played(player, keeping(here.url("/a")), withJar());
    QCOMPARE(exchanges.size(), std::size_t(2));
    // Cookies know no ports (RFC 6265bis section 8.5).
    QCOMPARE(cookieOf(*exchanges.back()), QStringLiteral("sid=1"));
}

/// As log-in pages do: the same address again, now with a cookie.
void tst_Cookies::goesOnWhereOnlyTheCookieIsNew()
{
    RawServer server(saying({answer(302, "Set-Cookie: sid=1\r\nLocation: /a\r\n"), std::string(okay)}));
    Player player;
    const auto exchanges = played(player, keeping(server.url("/a")), withJar());
    QCOMPARE(exchanges.size(), std::size_t(2));
    QCOMPARE(exchanges.back()->status(), 200);
}

void tst_Cookies::tellsWhatBecameOfEach()
{
    RawServer server(saying({answer(200, "Set-Cookie: a=1; Domain=other.test\r\nSet-Cookie: =\r\n"
                                         "Set-Cookie: __Host-x=1\r\n")}));
    Player player;
    const auto options = withJar();
    const auto exchanges = played(player, keeping(server.url("/")), options);
    QCOMPARE(
        print(exchanges.front()->cookies),
        QStringLiteral("a refused: the domain other.test is not that of the host 127.0.0.1; "
                       " refused: it has neither a name nor a value; "
                       "__Host-x refused: a name that begins with __Host- asks for Secure, Path=/ and no "
                       "Domain"));
    QVERIFY(options.jar->cookies().empty());
}

void tst_Cookies::keepsNoneWhereNotAskedTo()
{
    RawServer server(saying({answer(200, "Set-Cookie: a=1\r\n"), std::string(okay)}));
    Player player;
    const auto options = withJar();
    auto request = keeping(server.url("/"));
    request.following.cookies = false;
    const auto first = played(player, request, options);
    QCOMPARE(print(first.front()->cookies), QStringLiteral("a refused: cookies are not kept"));
    QCOMPARE(cookieOf(*played(player, request, options).front()), QStringLiteral("(none)"));
}

void tst_Cookies::putsThemBehindTypedOnes()
{
    RawServer server(saying({answer(200, "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n"), std::string(okay)}));
    Player player;
    const auto options = withJar();
    auto request = keeping(server.url("/"));
    request.headers.append("Cookie", "b=typed; c=3");
    QCOMPARE(cookieOf(*played(player, request, options).front()), QStringLiteral("b=typed; c=3"));
    QCOMPARE(cookieOf(*played(player, request, options).front()), QStringLiteral("b=typed; c=3; a=1"));
}

QTEST_GUILESS_MAIN(tst_Cookies)
#include "tst_cookies.moc"
