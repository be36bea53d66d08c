// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/advice/statusadvice.h"

#include "tests/support/exchangebuilder.h"

#include <QTest>

#include <algorithm>

using namespace expectra;
using test::ExchangeBuilder;

namespace {

ExchangeBuilder upload()
{
    ExchangeBuilder builder;
    builder.body(2048);
    return builder;
}

Exchange answered(ExchangeBuilder builder, int status)
{
    const auto phrase = std::to_string(status) + " Answer";
    return builder.sendHead()
        .after(500us)
        .answer("HTTP/1.1 " + phrase + "\r\nContent-Length: 0\r\n\r\n")
        .end();
}

const StatusAdvice &adviceFor(const std::vector<StatusAdvice> &all, int status)
{
    return *std::find_if(all.begin(), all.end(),
                         [status](const StatusAdvice &advice) { return advice.status == status; });
}

QString fitName(Fit fit)
{
    return fit == Fit::Right   ? QStringLiteral("right")
           : fit == Fit::Maybe ? QStringLiteral("may be")
                               : QStringLiteral("wrong");
}

} // namespace

class tst_StatusAdvice : public QObject
{
    Q_OBJECT

private slots:
    void judgesEachStatusByWhatWasSent_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("fit");

        const auto row = [](const char *name, const char *request, int status, const char *fit) {
            QTest::newRow(name) << QString::fromLatin1(request) << status << QString::fromLatin1(fit);
        };
        row("417 to what nobody defined", "Expect: x-probe", 417, "right");
        row("417 to a list with one unknown member", "Expect: 100-continue, x-probe", 417, "right");
        row("417 to 100-continue", "Expect: 100-continue", 417, "wrong");
        row("417 to 100-continue in another case", "Expect: 100-Continue", 417, "wrong");
        row("417 to nothing", "", 417, "wrong");
        row("417 to an empty field", "Expect:", 417, "wrong");
        row("417 on HTTP/1.0", "1.0 Expect: x-probe", 417, "wrong");
        row("400 to a good head", "Expect: x-probe", 400, "wrong");
        row("400 to an empty field", "Expect:", 400, "may be");
        row("400 to two lengths", "Content-Length: 7", 400, "right");
        row("411 to a length", "", 411, "wrong");
        row("411 to chunks", "Transfer-Encoding: chunked", 411, "may be");
        row("413 to a body", "", 413, "may be");
        row("422 before the body", "Expect: 100-continue", 422, "wrong");
        row("501 to a known coding", "Transfer-Encoding: chunked", 501, "may be");
    }
    void judgesEachStatusByWhatWasSent()
    {
        QFETCH(const QString, request);
        QFETCH(const int, status);
        QFETCH(const QString, fit);
        auto builder = upload();
        auto line = request;
        if (line.startsWith(QLatin1String("1.0 "))) {
            builder.http10();
            line.remove(0, 4);
        }
        if (!line.isEmpty()) {
            const auto colon = line.indexOf(QLatin1Char(':'));
            builder.header(line.left(colon).toStdString(), line.mid(colon + 1).trimmed().toStdString());
        }
        const auto all = statusAdvice(answered(builder, 417));
        QCOMPARE(all.size(), std::size_t(6));
        QCOMPARE(fitName(adviceFor(all, status).fit), fit);
    }

    void putsWhatFitsFirst()
    {
        const auto all = statusAdvice(answered(upload().expecting("x-probe"), 200));
        QCOMPARE(all.front().status, 417);
        QVERIFY(std::is_sorted(all.begin(), all.end(),
                               [](const StatusAdvice &a, const StatusAdvice &b) { return a.fit < b.fit; }));
    }

    void marksWhatWasAnswered()
    {
        const auto all = statusAdvice(answered(upload().expecting("100-continue"), 413));
        QVERIFY(adviceFor(all, 413).wasGiven);
        QVERIFY(!adviceFor(all, 417).wasGiven);
    }

    void writesARefusalThatHelps()
    {
        const auto text = goodRefusal(answered(upload().expecting("100-continue, x-\"probe"), 417));
        QVERIFY2(text.startsWith(QLatin1String("HTTP/1.1 417 Expectation Failed\n")), qPrintable(text));
        QVERIFY(text.contains(QLatin1String("application/problem+json")));
        QVERIFY(text.contains(QLatin1String("Connection: close")));
        QVERIFY(text.contains(QLatin1String("x-\\\"probe is not supported by 127.0.0.1:8417")));
        const auto body = text.mid(text.indexOf(QLatin1Char('{'))).toUtf8();
        QVERIFY(text.contains(QStringLiteral("Content-Length: %1\n").arg(body.size())));
    }

    void writesNoRefusalThatWouldBeWrong()
    {
        QVERIFY(goodRefusal(answered(upload().expecting("100-continue"), 417)).isEmpty());
        QVERIFY(goodRefusal(answered(upload(), 417)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_StatusAdvice)
#include "tst_statusadvice.moc"
