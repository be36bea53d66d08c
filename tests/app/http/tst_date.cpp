// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/date.h"

#include <QTest>

using namespace expectra;

class tst_Date : public QObject
{
    Q_OBJECT

private slots:
    void readsTheThreeForms_data();
    void readsTheThreeForms();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
};

void tst_Date::readsTheThreeForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("today's form") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(784111777);
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(784111777);
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64(784111777);
    QTest::newRow("RFC 850 after 2000")
        << QByteArray("Saturday, 01-Jan-00 00:00:00 GMT") << qint64(946684800);
    QTest::newRow("a leap second") << QByteArray("Sat, 31 Dec 2016 23:59:60 GMT") << qint64(1483228800);
    QTest::newRow("the beginning") << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT") << qint64(0);
}

void tst_Date::readsTheThreeForms()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    const auto date = http::parseDate(text.toStdString());
    QVERIFY(date);
    QCOMPARE(qint64(date->time_since_epoch().count()), seconds);
}

void tst_Date::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("0, as Expires often says") << QByteArray("0");
    QTest::newRow("another zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET");
    QTest::newRow("no such day") << QByteArray("Tue, 30 Feb 2021 08:49:37 GMT");
    QTest::newRow("no such hour") << QByteArray("Sun, 06 Nov 1994 24:49:37 GMT");
    QTest::newRow("a sign") << QByteArray("Sun, -6 Nov 1994 08:49:37 GMT");
    QTest::newRow("no such month") << QByteArray("Sun, 06 Nob 1994 08:49:37 GMT");
    QTest::newRow("ISO 8601") << QByteArray("1994-11-06T08:49:37Z");
}

void tst_Date::refusesWhatIsNoDate()
{
    QFETCH(QByteArray, text);
    QVERIFY(!http::parseDate(text.toStdString()));
}

QTEST_GUILESS_MAIN(tst_Date)
#include "tst_date.moc"
