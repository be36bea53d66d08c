// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answerstrip.h"

#include "app/analysis/exacttime.h"
#include "tests/ui/samples/samples.h"
#include "ui/panels/answerwords.h"
#include "ui/panels/chipbutton.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QLabel>

namespace expectra {

class tst_AnswerStrip : public QObject
{
    Q_OBJECT

private slots:
    void saysHowItEndedOrWhatItWaitsFor_data()
    {
        QTest::addColumn<int>("sample");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("amounts");
        QTest::newRow("continued") << 0 << "201 Created"
                                   << ""
                                   << "95 B in · 2 MiB body sent";
        QTest::newRow("refused") << 1 << "417 Expectation Failed"
                                 << ""
                                 << "276 B in · 0 B of 2 MiB body sent";
        QTest::newRow("no body") << 2 << "200 OK"
                                 << ""
                                 << "311 B in";
        QTest::newRow("refused connection") << 3 << "Connection refused"
                                            << "while connecting"
                                            << "0 B in";
        QTest::newRow("closed") << 4 << "Connection closed early"
                                << "while waiting for 100"
                                << "0 B in · 0 B of 2 MiB body sent";
        QTest::newRow("waiting") << 5 << "Waiting for 100…"
                                 << ""
                                 << "0 B in · 0 B of 2 MiB body sent";
    }
    void saysHowItEndedOrWhatItWaitsFor()
    {
        QFETCH(int, sample);
        const std::array samples{
            samples::continued(),          samples::refused(), samples::hints(), samples::unreachable(),
            samples::closedWhileWaiting(), samples::waiting()};
        const auto &exchange = *samples.at(static_cast<std::size_t>(sample));
        QTEST(statusWords(exchange), "status");
        QTEST(failurePlace(exchange), "place");
        QTEST(amountWords(exchange), "amounts");
    }

    void aRunningExchangeCanBePaused()
    {
        AnswerStrip strip;
        strip.show();
        auto *pause = strip.findChild<QToolButton *>();
        strip.showExchange(samples::refused().get());
        QVERIFY(!pause->isVisible());
        auto running = *samples::waiting();
        strip.showExchange(&running);
        QVERIFY(pause->isVisible());
        QCOMPARE(pause->accessibleName(), QStringLiteral("Pause reading the answer"));
        QSignalSpy asked(&strip, &AnswerStrip::pauseRequested);
        QTest::mouseClick(pause, Qt::LeftButton);
        QCOMPARE(asked.value(0).value(0).toBool(), true);
        running.timeline.append({running.end(), Clock::User, timeline::Paused{}});
        strip.showExchange(&running);
        QCOMPARE(statusWords(running), QStringLiteral("Paused"));
        QCOMPARE(pause->accessibleName(), QStringLiteral("Continue reading the answer"));
        QTest::mouseClick(pause, Qt::LeftButton);
        QCOMPARE(asked.value(1).value(0).toBool(), false);
    }

    void namesProtocolAndAddress()
    {
        QCOMPARE(routeWords(*samples::refused()), QStringLiteral("HTTP/1.1 · 127.0.0.1:8417"));
    }

    void namesTheVersionOfTls()
    {
        QVERIFY(routeWords(*samples::secured()).startsWith(QStringLiteral("HTTP/1.1 · TLS 1.3 · ")));
    }

    void takesTheReasonThatHttp2CanNotSendFromTheRegistry()
    {
        auto exchange = *samples::refused();
        exchange.response->reason.clear();
        QCOMPARE(statusWords(exchange), QStringLiteral("417")); // HTTP/1.1 could have said it
        exchange.response->version = "HTTP/2";
        QCOMPARE(statusWords(exchange), QStringLiteral("417 Expectation Failed"));
        exchange.response->status = 299;
        QCOMPARE(statusWords(exchange), QStringLiteral("299"));
    }

    void aShortStatusFillsItsChip()
    {
        Chip chip(Chip::Shape::Filled);
        chip.setContent(QStringLiteral("417"), Tone::Refused);
        QVERIFY(chip.minimumSizeHint().width() <= chip.sizeHint().width());
    }

    void theReasonOfAServerIsEscaped()
    {
        auto exchange = *samples::refused();
        exchange.response->reason = "No\x1b[2J";
        QCOMPARE(statusWords(exchange), QStringLiteral("417 No\\x1b[2J"));
    }

    void theMostSevereFindingCanBeOpenedByMouseAndKey()
    {
        AnswerStrip strip;
        strip.resize(1000, strip.height());
        strip.showExchange(samples::refused().get());
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        auto *finding = strip.findChild<ChipButton *>();
        QVERIFY(finding && finding->isVisible() && !finding->accessibleName().isEmpty());
        QSignalSpy spy(&strip, &AnswerStrip::findingActivated);
        QTest::mouseClick(finding, Qt::LeftButton);
        QTest::keyClick(finding, Qt::Key_Space);
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy[0][0].toString(), QStringLiteral("EXP-002"));
    }

    void theClockTicksOnlyWhileItIsSeenToRun()
    {
        AnswerStrip strip;
        const auto isTicking = [&strip] {
            const auto timers = strip.findChildren<QTimer *>();
            return std::any_of(timers.begin(), timers.end(), [](QTimer *timer) { return timer->isActive(); });
        };
        strip.showExchange(samples::waiting().get());
        QVERIFY(!isTicking());
        strip.show();
        QVERIFY(isTicking());
        strip.hide();
        QVERIFY(!isTicking());
        strip.show();
        strip.showExchange(samples::continued(7).get());
        QVERIFY(!isTicking());
    }

    void theTimeIsExactInItsToolTip()
    {
        AnswerStrip strip;
        strip.showExchange(samples::refused().get());
        const auto labels = strip.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == QStringLiteral("6.40 ms") &&
                   label->toolTip() == exactTime(Duration(6400us));
        }));
    }

    void saysNothingOfAnExchangeThatRunsOrOfNone()
    {
        AnswerStrip strip;
        auto *finding = strip.findChild<ChipButton *>();
        strip.showExchange(samples::refused().get());
        QVERIFY(!finding->isHidden());
        strip.showExchange(samples::waiting().get());
        QVERIFY(finding->isHidden());
        strip.showExchange(nullptr);
        QVERIFY(finding->isHidden());
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_AnswerStrip)
#include "tst_answerstrip.moc"
