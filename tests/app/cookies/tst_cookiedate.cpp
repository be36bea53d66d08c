// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cookies/cookiedate.h"

#include <QTest>

using namespace expectra;

class tst_CookieDate : public QObject
{
    Q_OBJECT

private slots:
    void readsWhateverServersWrite_data();
    void readsWhateverServersWrite();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
};

void tst_CookieDate::readsWhateverServersWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");

    // clang-format off
    QTest::newRow("HTTP's form")          << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")     << qint64(784111777);
    QTest::newRow("Netscape's form")      << QByteArray("Sunday, 06-Nov-1994 08:49:37 GMT")  << qint64(784111777);
    QTest::newRow("RFC 850")              << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT")    << qint64(784111777);
    QTest::newRow("asctime")              << QByteArray("Sun Nov  6 08:49:37 1994")          << qint64(784111777);
    QTest::newRow("no name of a day")     << QByteArray("06 Nov 1994 08:49:37")              << qint64(784111777);
    QTest::newRow("the zone is no matter") << QByteArray("06 Nov 1994 08:49:37 PST")         << qint64(784111777);
    QTest::newRow("year first")           << QByteArray("1994 08:49:37 Nov 6")               << qint64(784111777);
    QTest::newRow("time first")           << QByteArray("08:49:37 6 Nov 1994")               << qint64(784111777);
    QTest::newRow("a month's full name")  << QByteArray("6 november 1994 8:49:37")           << qint64(784111777);
    QTest::newRow("one digit each")       << QByteArray("6 Nov 1994 8:9:7")                  << qint64(784109347);
    QTest::newRow("letters behind")       << QByteArray("6th Nov 1994 08:49:37Z")            << qint64(784111777);
    QTest::newRow("year 69")              << QByteArray("1 Jan 69 00:00:00")                 << qint64(3124224000);
    QTest::newRow("year 70")              << QByteArray("1 Jan 70 00:00:00")                 << qint64(0);
    QTest::newRow("the earliest year")    << QByteArray("1 Jan 1601 00:00:00")               << qint64(-11644473600);
    // clang-format on
}

void tst_CookieDate::readsWhateverServersWrite()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    const auto date = cookies::parseCookieDate(text.toStdString());
    QVERIFY(date);
    QCOMPARE(qint64(date->time_since_epoch().count()), seconds);
}

void tst_CookieDate::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zero") << QByteArray("0");
    QTest::newRow("no year") << QByteArray("06 Nov 08:49:37");
    QTest::newRow("no time") << QByteArray("06 Nov 1994");
    QTest::newRow("no month") << QByteArray("06 1994 08:49:37");
    QTest::newRow("hour 24") << QByteArray("06 Nov 1994 24:00:00");
    QTest::newRow("second 60") << QByteArray("06 Nov 1994 23:59:60");
    QTest::newRow("30 February") << QByteArray("30 Feb 1994 08:49:37");
    QTest::newRow("day 0") << QByteArray("0 Feb 1994 08:49:37");
    QTest::newRow("year 1600") << QByteArray("06 Nov 1600 08:49:37");
    QTest::newRow("year of five digits") << QByteArray("06 Nov 19940 08:49:37");
    QTest::newRow("seconds of three digits") << QByteArray("06 Nov 1994 08:49:370");
}

void tst_CookieDate::refusesWhatIsNoDate()
{
    QFETCH(QByteArray, text);
    QVERIFY(!cookies::parseCookieDate(text.toStdString()));
}

QTEST_GUILESS_MAIN(tst_CookieDate)
#include "tst_cookiedate.moc"
