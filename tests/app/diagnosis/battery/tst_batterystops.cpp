// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/diagnosis/battery/batterybook.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

namespace {

BatteryBook::Server always(const std::string &words)
{
    return [words](const Sending &) { return BatteryBook::Answer{words}; };
}

/// A route that answers otherwise for the n-th of its requests, counted from 1.
BatteryBook::Server onceAt(int number, const std::string &words, std::size_t route = 0)
{
    return [count = 0, number, words, route](const Sending &sending) mutable {
        const bool isIt = sending.route == route && ++count == number;
        return BatteryBook::Answer{isIt ? words : std::string("100 200")};
    };
}

} // namespace

class tst_BatteryStops : public QObject
{
    Q_OBJECT

private slots:
    void asksOnceWhereNobodyCanBeReached_data();
    void asksOnceWhereNobodyCanBeReached();
    void goesOnWhereAnotherRouteIsOpen();
    void forgivesOneFailureOnTheWay();
    void stopsWhereTheServerWentAway();
    void stopsWhereAPauseIsAskedFor_data();
    void stopsWhereAPauseIsAskedFor();
    void goesOnBehindA503ThatNamesNoTime();
    void goesOnWithoutALoginAndSaysSo_data();
    void goesOnWithoutALoginAndSaysSo();
    void stopsWhereNothingIsEverAnswered();
    void goesOnWhereOnlyExpectationsHang();
    void goesOnThroughResets();
    void takesAProxyThatAnswersItselfForAnAnswer();
    void tellsARouteWithoutHttp2();
    void keepsWhatWasOutWhenItStopped();
};

void tst_BatteryStops::asksOnceWhereNobodyCanBeReached_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *words, const char *reason) {
        QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(reason);
    };
    row("refused", "connection refused");
    row("unknown name", "name not found");
    row("proxy refused", "proxy refused (Words of the system)");
    row("bad certificate", "TLS failed (Words of the system)");
}

void tst_BatteryStops::asksOnceWhereNobodyCanBeReached()
{
    QFETCH(QString, words);
    QFETCH(QString, reason);
    BatteryBook book(planOver({"direct"}), always(words.toStdString()));
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.sent(0), QStringLiteral("plain"));
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Stopped);
    QCOMPARE(book.reason("continue"), QStringLiteral("not reached: ") + reason);
    QCOMPARE(book.reason("reuse"), book.reason("continue"));
    QCOMPARE(book.diagnosis().notes.size(), std::size_t(1));
    QCOMPARE(book.diagnosis().notes.front().text,
             QStringLiteral("The route can't be reached: %1.").arg(reason));
    QCOMPARE(book.diagnosis().stopReason, QStringLiteral("Direct: ") + book.diagnosis().notes.front().text);
}

void tst_BatteryStops::goesOnWhereAnotherRouteIsOpen()
{
    BatteryBook book(planOver({"direct", "to=10.0.0.1:1"}), [](const Sending &sending) {
        return BatteryBook::Answer{sending.route == 1 ? "refused" : "100 200"};
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
    QCOMPARE(book.sent(1), QStringLiteral("plain"));
    QCOMPARE(book.words("chunked", 0), QStringLiteral("100 200"));
    QVERIFY(
        book.diagnosis().stopReason.startsWith(QStringLiteral("At 10.0.0.1:1: The route can't be reached")));
}

void tst_BatteryStops::forgivesOneFailureOnTheWay()
{
    BatteryBook book(planOver({"direct"}), onceAt(4, "refused"));
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
    QVERIFY(book.diagnosis().stopReason.isEmpty());
}

void tst_BatteryStops::stopsWhereTheServerWentAway()
{
    int count = 0;
    BatteryBook book(planOver({"direct"}), [&count](const Sending &) {
        return BatteryBook::Answer{++count > 5 ? "refused" : "100 200"};
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QVERIFY(count <= 8); // two in a row, and one that was out already
    QCOMPARE(book.reason("reuse"), QStringLiteral("not reached: connection refused"));
    QCOMPARE(book.diagnosis().notes.size(), std::size_t(1));
}

void tst_BatteryStops::stopsWhereAPauseIsAskedFor_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("429") << QStringLiteral("429")
                         << QStringLiteral("stopped: the server limits the rate (429)")
                         << QStringLiteral("Stopped: the server limits the rate (429).");
    QTest::newRow("503") << QStringLiteral("503 later")
                         << QStringLiteral("stopped: the server asks to come back later (503)")
                         << QStringLiteral(
                                "Stopped: the server asks to come back later (503). Retry-After: 30.");
}

void tst_BatteryStops::stopsWhereAPauseIsAskedFor()
{
    QFETCH(QString, words);
    BatteryBook book(planOver({"direct"}), onceAt(2, words.toStdString()));
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.sent(0), QStringLiteral("plain continue"));
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Stopped);
    QTEST(book.reason("unknown"), "reason");
    QTEST(book.diagnosis().notes.front().text, "sentence");
    QVERIFY(book.diagnosis().sample(Probe::Continue, 0)); // the answer that asked for it is evidence
}

void tst_BatteryStops::goesOnBehindA503ThatNamesNoTime()
{
    BatteryBook book(planOver({"direct"}), always("503"));
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
}

void tst_BatteryStops::goesOnWithoutALoginAndSaysSo_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("note");
    QTest::newRow("401") << QStringLiteral("401")
                         << QStringLiteral(
                                "The server asks for a login (401): what it says without one may differ.");
    QTest::newRow("407") << QStringLiteral("early 407")
                         << QStringLiteral(
                                "The proxy asks for a login (407): nothing passes it without one.");
}

void tst_BatteryStops::goesOnWithoutALoginAndSaysSo()
{
    QFETCH(QString, words);
    const auto answer = words.toStdString();
    BatteryBook book(planOver({"direct"}),
                     [&answer](const Sending &) { return BatteryBook::Answer{answer}; });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
    QCOMPARE(book.diagnosis().notes.size(), std::size_t(1));
    QTEST(book.diagnosis().notes.front().text, "note");
}

void tst_BatteryStops::stopsWhereNothingIsEverAnswered()
{
    BatteryBook book(planOver({"direct"}), [](const Sending &) {
        return BatteryBook::Answer{"timeout", 13s};
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.sent(0), QStringLiteral("plain continue"));
    QCOMPARE(book.reason("chunked"), QStringLiteral("stopped: no answer in time"));
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Stopped);
}

void tst_BatteryStops::goesOnWhereOnlyExpectationsHang()
{
    BatteryBook book(planOver({"direct"}), [](const Sending &sending) {
        return sending.request.expectValue ? BatteryBook::Answer{"timeout", 13s} : BatteryBook::Answer{"200"};
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
    QCOMPARE(book.words("chunked"), QStringLiteral("timeout"));
}

void tst_BatteryStops::goesOnThroughResets()
{
    BatteryBook book(planOver({"direct"}), always("reset"));
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
    QCOMPARE(book.words("at-once"), QStringLiteral("reset"));
}

void tst_BatteryStops::takesAProxyThatAnswersItselfForAnAnswer()
{
    BatteryBook book(planOver({"proxy=http://p.test:1"}), always("early 403"));
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
    QCOMPARE(book.words("plain"), QStringLiteral("early 403"));
}

void tst_BatteryStops::tellsARouteWithoutHttp2()
{
    BatteryBook book(planOver({"version=2"}), always("100 200"));
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.sent(0), QStringLiteral("plain"));
    QCOMPARE(book.diagnosis().notes.front().text, QStringLiteral("HTTP/2 is not spoken there."));
    QCOMPARE(book.reason("continue"), QStringLiteral("not offered"));

    BatteryBook closed(planOver({"version=2"}), always("closed"));
    closed.run();
    QCOMPARE(closed.sent(0), QStringLiteral("plain"));
    BatteryBook down(planOver({"version=2"}), always("refused"));
    down.run();
    QCOMPARE(down.reason("continue"), QStringLiteral("not reached: connection refused"));
}

void tst_BatteryStops::keepsWhatWasOutWhenItStopped()
{
    // Two are out when the first of them says 429; the second one's answer counts.
    BatteryBook book(planOver({"direct"}), [](const Sending &sending) {
        return sending.probe == Probe::ContinueCase ? BatteryBook::Answer{"429", 1ms}
               : sending.probe == Probe::Unknown    ? BatteryBook::Answer{"417", 5ms}
                                                    : BatteryBook::Answer{"100 200"};
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.words("unknown"), QStringLiteral("417"));
    QCOMPARE(book.diagnosis().notes.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_BatteryStops)
#include "tst_batterystops.moc"
