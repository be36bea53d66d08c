// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/fieldreading.h"

#include "tests/ui/samples/samples.h"

#include <QTest>

using namespace expectra;

class tst_FieldReading : public QObject
{
    Q_OBJECT

private slots:
    void readsResponseFields_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("part");

        // clang-format off
        QTest::newRow("max-age") << QByteArray("Cache-Control") << QByteArray("public, max-age=3600") << QStringLiteral("max-age=3600: fresh for 1 hour");
        QTest::newRow("no-store") << QByteArray("cache-control") << QByteArray("NO-STORE") << QStringLiteral("nobody may keep a copy");
        QTest::newRow("its cousins") << QByteArray("CDN-Cache-Control") << QByteArray("max-age=60") << QStringLiteral("fresh for 1 minute");
        QTest::newRow("age") << QByteArray("Age") << QByteArray("90") << QStringLiteral("1 minute 30 seconds");
        QTest::newRow("no age") << QByteArray("Age") << QByteArray("x") << QStringLiteral("no number of seconds");
        QTest::newRow("retry in seconds") << QByteArray("Retry-After") << QByteArray("120") << QStringLiteral("2 minutes");
        QTest::newRow("retry at a date") << QByteArray("Retry-After") << QByteArray("Wed, 15 Nov 2023 22:13:20 GMT") << QStringLiteral("after this message passed");
        QTest::newRow("no date") << QByteArray("Last-Modified") << QByteArray("yesterday") << QStringLiteral("no HTTP date");
        QTest::newRow("expired") << QByteArray("Expires") << QByteArray("0") << QStringLiteral("stale already");
        QTest::newRow("weak tag") << QByteArray("ETag") << QByteArray("W/\"a\"") << QStringLiteral("weak");
        QTest::newRow("bare tag") << QByteArray("ETag") << QByteArray("a") << QStringLiteral("double quotes");
        QTest::newRow("cookie") << QByteArray("Set-Cookie") << QByteArray("a=b; HttpOnly; Max-Age=60; Path=/x") << QStringLiteral("Max-Age=60: kept for 1 minute");
        QTest::newRow("transport security") << QByteArray("Strict-Transport-Security") << QByteArray("max-age=31536000; includeSubDomains") << QStringLiteral("for 1 year");
        QTest::newRow("via") << QByteArray("Via") << QByteArray("1.1 a, 1.1 b") << QStringLiteral("Passed 2");
        QTest::newRow("media type") << QByteArray("Content-Type") << QByteArray("application/json; charset=utf-8") << QStringLiteral("charset=utf-8: characters in utf-8");
        QTest::newRow("requests left") << QByteArray("Keep-Alive") << QByteArray("timeout=5, max=100") << QStringLiteral("max=100: 100 more requests");
        // clang-format on
    }

    void readsResponseFields()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, part);
        const auto exchange = samples::refused();
        const auto read = fieldReading({name.toStdString(), value.toStdString(), {}},
                                       messageHeads(*exchange).back(), *exchange)
                              .join(QLatin1Char('\n'));
        QVERIFY2(read.contains(part), qPrintable(read));
    }

    void comparesTheSendersClockWithOurs()
    {
        const auto exchange = samples::refused(); // id 41: it began at 1'700'002'460
        const auto head = messageHeads(*exchange).back();
        const auto read = [&](const char *value) {
            return fieldReading({"Date", value, {}}, head, *exchange).join(QLatin1Char(' '));
        };
        QVERIFY(read("Tue, 14 Nov 2023 22:54:20 GMT").contains(QStringLiteral("agrees")));
        QVERIFY(read("Tue, 14 Nov 2023 22:56:20 GMT").contains(QStringLiteral("2 minutes ahead")));
        QVERIFY(read("Tue, 14 Nov 2023 21:54:20 GMT").contains(QStringLiteral("1 hour behind")));
    }

    void setsALengthBesideWhatPassed()
    {
        const auto lengthOf = [](const Exchange &exchange) {
            const auto heads = messageHeads(exchange);
            const http::Header length{"Content-Length", "2097152", {}};
            return fieldReading(length, heads.front(), exchange).join(QLatin1Char(' '));
        };
        QCOMPARE(lengthOf(*samples::refused()),
                 QStringLiteral("2 MiB (2,097,152 bytes) None of it was sent."));
        QCOMPARE(lengthOf(*samples::continued()),
                 QStringLiteral("2 MiB (2,097,152 bytes) All of it was sent."));
    }

    void judgesEachExpectation()
    {
        const auto exchange = samples::refused();
        const auto head = messageHeads(*exchange).front();
        const auto read = fieldReading({"Expect", "100-Continue, fast, =\x1b", {}}, head, *exchange);
        QCOMPARE(read.size(), 3);
        QVERIFY(read[0].startsWith(QStringLiteral("100-continue: ")));
        QVERIFY(read[1].startsWith(QStringLiteral("fast: no standard")));
        QCOMPARE(read[2], QStringLiteral("=\\x1b: breaks the grammar of Expect."));
    }

    void countsPeriodsInTwoUnits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << QStringLiteral("0 seconds");
        QTest::newRow("one") << qint64(1) << QStringLiteral("1 second");
        QTest::newRow("two units") << qint64(90061) << QStringLiteral("1 day 1 hour");
        QTest::newRow("neighbours only") << qint64(86401) << QStringLiteral("1 day");
        QTest::newRow("years") << qint64(63072000) << QStringLiteral("2 years");
    }

    void countsPeriodsInTwoUnits()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, text);
        QCOMPARE(periodText(std::chrono::seconds(seconds)), text);
    }
};

QTEST_GUILESS_MAIN(tst_FieldReading)
#include "tst_fieldreading.moc"
