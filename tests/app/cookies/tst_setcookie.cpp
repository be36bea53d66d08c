// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cookies/setcookie.h"

#include <QTest>

using namespace expectra;
using cookies::SameSite;

namespace {

/// "name=value|max-age|expires|domain|path|flags|ignored" with what is there.
QString print(const cookies::SetCookie &cookie)
{
    QStringList parts{QString::fromStdString(cookie.name + "=" + cookie.value)};
    if (cookie.maxAge)
        parts << QStringLiteral("age %1").arg(cookie.maxAge->count());
    if (cookie.expires)
        parts << QStringLiteral("until %1").arg(cookie.expires->time_since_epoch().count());
    if (!cookie.domain.empty())
        parts << QStringLiteral("domain ") + QString::fromStdString(cookie.domain);
    if (!cookie.path.empty())
        parts << QStringLiteral("path ") + QString::fromStdString(cookie.path);
    if (cookie.secure)
        parts << QStringLiteral("secure");
    if (cookie.httpOnly)
        parts << QStringLiteral("httponly");
    if (cookie.sameSite != SameSite::Default)
        parts << QString::fromUtf8(cookies::sameSiteName(cookie.sameSite).data()).toLower();
    for (const auto &ignored : cookie.ignored)
        parts << QStringLiteral("(%1)").arg(QString::fromStdString(ignored));
    return parts.join(QStringLiteral(", "));
}

} // namespace

class tst_SetCookie : public QObject
{
    Q_OBJECT

private slots:
    void takesFieldsApart_data();
    void takesFieldsApart();
    void saysWhyAFieldIsPassedOver_data();
    void saysWhyAFieldIsPassedOver();
    void keepsToTheLimits();
};

void tst_SetCookie::takesFieldsApart_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("parts");
    const auto row = [](const char *name, const char *field, const char *parts) {
        QTest::newRow(name) << QByteArray(field) << QString::fromUtf8(parts);
    };

    // clang-format off
    row("a pair",                  "a=b",                                  "a=b");
    row("spaces around",           "  a = b c ;",                          "a=b c");
    row("quotes stay",             "a=\"b\"",                              "a=\"b\"");
    row("equals in the value",     "a=b=c==",                              "a=b=c==");
    row("no name",                 "=b",                                   "=b");
    row("no equals sign",          "b",                                    "=b");
    row("no value",                "a=",                                   "a=");
    row("a comma is no end",       "a=b, c=d",                             "a=b, c=d");
    row("a tab inside",            "a=b\tc",                               "a=b\tc");
    row("bytes beyond ASCII",      "a=\xc3\xa4",                           "a=\xc3\xa4");
    row("everything",              "a=b; Domain=.Example.COM; Path=/x; Max-Age=5; Secure; HttpOnly; SameSite=lax",
                                   "a=b, age 5, domain example.com, path /x, secure, httponly, lax");
    row("any case, no spaces",     "a=b;dOMAIN=x.test;PATH=/;secure;HTTPONLY;samesite=STRICT",
                                   "a=b, domain x.test, path /, secure, httponly, strict");
    row("a value where none is",   "a=b; Secure=no; HttpOnly=0",           "a=b, secure, httponly");
    row("the last one wins",       "a=b; Path=/x; Path=/y; Max-Age=1; Max-Age=2", "a=b, age 2, path /y");
    row("an unusable path resets", "a=b; Path=/x; Path=y",                 "a=b");
    row("an empty path",           "a=b; Path",                            "a=b");
    row("an empty domain",         "a=b; Domain=",                         "a=b");
    row("one dot is cut",          "a=b; Domain=..x.test",                 "a=b, domain .x.test");
    row("Expires",                 "a=b; Expires=Sun, 06 Nov 1994 08:49:37 GMT", "a=b, until 784111777");
    row("Expires that is none",    "a=b; Expires=tomorrow",                "a=b, (Expires=tomorrow)");
    row("an age below zero",       "a=b; Max-Age=-1",                      "a=b, age -1");
    row("an age with letters",     "a=b; Max-Age=5s",                      "a=b, (Max-Age=5s)");
    row("an age with a plus",      "a=b; Max-Age=+5",                      "a=b, (Max-Age=+5)");
    row("an empty age",            "a=b; Max-Age=",                        "a=b, (Max-Age=)");
    row("an age beyond numbers",   "a=b; Max-Age=99999999999999999999",    "a=b, age 1099511627776");
    row("the same, below zero",    "a=b; Max-Age=-99999999999999999999",   "a=b, age -1099511627776");
    row("SameSite of no kind",     "a=b; SameSite=Sometimes",              "a=b, (SameSite=Sometimes)");
    row("SameSite of no kind, last", "a=b; SameSite=Lax; SameSite=x",      "a=b, (SameSite=x)");
    row("unknown attributes",      "a=b; Priority=High; Partitioned; Path=/", "a=b, path /, (Priority=High), (Partitioned)");
    row("empty attributes",        "a=b;;; ;Secure;",                      "a=b, secure");
    // clang-format on
}

void tst_SetCookie::takesFieldsApart()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, parts);
    const auto cookie = cookies::parseSetCookie(field.toStdString());
    QVERIFY(cookie);
    QCOMPARE(print(*cookie), parts);
}

void tst_SetCookie::saysWhyAFieldIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("neither a name nor a value");
    QTest::newRow("an equals sign") << QByteArray("=; Path=/") << QStringLiteral("neither");
    QTest::newRow("NUL") << QByteArray("a=b\0c", 5) << QStringLiteral("control character");
    QTest::newRow("a control in an attribute")
        << QByteArray("a=b; Path=/\x01") << QStringLiteral("control character");
    QTest::newRow("DEL") << QByteArray("a=\x7f") << QStringLiteral("control character");
    QTest::newRow("too long") << QByteArray("a=") + QByteArray(4096, 'x') << QStringLiteral("4096");
}

void tst_SetCookie::saysWhyAFieldIsPassedOver()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, says);
    const auto cookie = cookies::parseSetCookie(field.toStdString());
    QVERIFY(!cookie);
    QVERIFY2(QString::fromStdString(cookie.error().detail).contains(says), cookie.error().detail.c_str());
}

void tst_SetCookie::keepsToTheLimits()
{
    const auto longest = cookies::parseSetCookie("a=" + std::string(4095, 'x'));
    QVERIFY(longest);
    QCOMPARE(longest->value.size(), std::size_t(4095));
    const auto path = "/" + std::string(1023, 'x');
    QCOMPARE(cookies::parseSetCookie("a=b; Path=" + path)->path, path);
    QCOMPARE(cookies::parseSetCookie("a=b; Path=" + path + "x")->path, std::string());
}

QTEST_GUILESS_MAIN(tst_SetCookie)
#include "tst_setcookie.moc"
