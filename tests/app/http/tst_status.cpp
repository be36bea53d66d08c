// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/deviation.h"
#include "app/http/status.h"
#include "app/http/version.h"

#include <QTest>

#include <set>

using namespace expectra;

class tst_Status : public QObject
{
    Q_OBJECT

private slots:
    void namesRegisteredCodes();
    void treatsCodesOutOfRangeAsServerErrors();
    void givesEveryCodeOneClass();
    void namesEveryDeviationOnce();
    void endsOnlyAtFatalDeviations();
    void writesVersions();
};

void tst_Status::namesRegisteredCodes()
{
    QCOMPARE(std::string(http::reasonPhrase(417)), std::string("Expectation Failed"));
    QCOMPARE(std::string(http::reasonPhrase(103)), std::string("Early Hints"));
    QVERIFY(http::reasonPhrase(418).empty());
    QVERIFY(http::isRegistered(100));
    QVERIFY(!http::isRegistered(199));
}

void tst_Status::treatsCodesOutOfRangeAsServerErrors()
{
    QVERIFY(http::isError(0));
    QVERIFY(http::isError(99));
    QVERIFY(http::isError(600));
    QVERIFY(http::isError(999));
}

void tst_Status::givesEveryCodeOneClass()
{
    for (int status = 0; status < 1000; ++status) {
        const int classes = http::isInterim(status) + http::isSuccess(status) + http::isRedirection(status) +
                            http::isError(status);
        QVERIFY2(classes == 1, qPrintable(QString::number(status)));
    }
}

void tst_Status::namesEveryDeviationOnce()
{
    std::set<std::string_view> names;
    const auto last = static_cast<int>(http::DeviationKind::ContentBeforeHead);
    for (int kind = 0; kind <= last; ++kind)
        names.insert(http::deviationName(static_cast<http::DeviationKind>(kind)));
    QCOMPARE(names.size(), static_cast<std::size_t>(last) + 1);
    QVERIFY(!names.contains(""));
}

void tst_Status::endsOnlyAtFatalDeviations()
{
    QVERIFY(!http::isFatal(http::DeviationKind::InterimAfterFinal));
    QVERIFY(!http::isFatal(http::DeviationKind::BothLengths));
    QVERIFY(http::isFatal(http::DeviationKind::NotHttp));
    QVERIFY(http::isFatal(http::DeviationKind::TruncatedBody));
}

void tst_Status::writesVersions()
{
    QCOMPARE(std::string(http::versionNumber(http::Version::Http10)), std::string("1.0"));
    QCOMPARE(std::string(http::versionOnTheWire(http::Version::Http11)), std::string("HTTP/1.1"));
}

QTEST_GUILESS_MAIN(tst_Status)
#include "tst_status.moc"
