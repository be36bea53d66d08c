// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/expectpanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/expect/expectwords.h"
#include "ui/panels/expect/findingcard.h"
#include "ui/panels/expect/steplist.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

QLabel *labelWith(const QWidget &panel, const QString &text)
{
    for (auto *label : panel.findChildren<QLabel *>()) {
        if (label->text().contains(text))
            return label;
    }
    return nullptr;
}

QLabel *selectedLabel(const QWidget &panel)
{
    for (auto *label : panel.findChildren<QLabel *>()) {
        if (label->hasSelectedText())
            return label;
    }
    return nullptr;
}

QToolButton *adviserHead(const QWidget &panel)
{
    for (auto *button : panel.findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("Which status should a server answer?"))
            return button;
    }
    return nullptr;
}

} // namespace

class tst_ExpectPanel : public QObject
{
    Q_OBJECT

private slots:
    void tellsEveryStepOfTheNegotiation()
    {
        ExpectPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        for (const auto &step : negotiationSteps(*exchange))
            QVERIFY2(labelWith(panel, stepRow(step).html), qPrintable(step.text));
    }

    void hasACardForEachFinding()
    {
        ExpectPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        const auto found = findings(*exchange);
        QVERIFY(!found.empty());
        for (const auto &finding : found)
            QVERIFY2(labelWith(panel, finding.summary), finding.id.c_str());
    }

    void findsWordsInStepsAndFindings()
    {
        ExpectPanel panel;
        panel.resize(1000, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.showExchange(samples::refused().get());
        panel.setFocus();
        QTest::keyClick(&panel, Qt::Key_F, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(panel.focusWidget());
        QVERIFY(field && field->isVisible());
        QTest::keyClicks(field, QStringLiteral("417 EXPECTATION"));
        QLabel *first = selectedLabel(panel);
        QVERIFY(first);
        QCOMPARE(first->selectedText(), QStringLiteral("417 Expectation"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(selectedLabel(panel) && selectedLabel(panel) != first);
        panel.showExchange(samples::continued().get()); // searched anew; nothing there
        QVERIFY(!selectedLabel(panel));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void aRejectionIsNoSuccess()
    {
        NegotiationStep step;
        step.kind = StepKind::Rejected;
        QCOMPARE(stepRow(step).role, style::Role::Refused);
        step.kind = StepKind::Answered;
        QCOMPARE(stepRow(step).role, style::Role::Met);
    }

    void leadsToTheRetryAndBack()
    {
        ExpectPanel panel;
        QSignalSpy spy(&panel, &ExpectPanel::exchangeRequested);
        panel.showExchange(samples::refused().get());
        panel.showRetry(samples::retried().get());
        auto *link = labelWith(panel, QStringLiteral("<b>201 Created</b>"));
        QVERIFY(link);
        QTest::keyClick(link, Qt::Key_Return);
        panel.showExchange(samples::retried().get());
        QVERIFY(labelWith(panel, QStringLiteral("href='41'")));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toULongLong(), 42ULL);
    }

    void evidenceLeadsToItsBytesAndItsMoment()
    {
        ExpectPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        QSignalSpy bytes(&panel, &ExpectPanel::bytesActivated);
        QSignalSpy moments(&panel, &ExpectPanel::momentActivated);
        int links = 0;
        for (auto *label : panel.findChild<FindingCard *>()->findChildren<QLabel *>()) {
            if (!label->text().contains(QStringLiteral("href=\"evidence\"")))
                continue;
            QTest::keyClick(label, Qt::Key_Return);
            ++links;
        }
        QVERIFY(bytes.size() > 0 && moments.size() > 0);
        QCOMPARE(bytes.size() + moments.size(), links);
        const auto finding = findings(*exchange).front();
        QCOMPARE(bytes[0][0].value<ByteRange>(), *finding.evidence.front().bytes);
    }

    void aCitationIsALinkToItsSection()
    {
        Finding finding;
        finding.citation = QStringLiteral("RFC 9110 section 15.5.18");
        FindingCard card(finding);
        QVERIFY(
            labelWith(card, QStringLiteral("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.18")));
        finding.citation = QStringLiteral("a habit <b>");
        FindingCard other(finding);
        QVERIFY(labelWith(other, QStringLiteral("a habit <b>")));
        QCOMPARE(labelWith(other, QStringLiteral("a habit <b>"))->textFormat(), Qt::PlainText);
    }

    void theRetryIsSaidOnceHoweverOftenItIsShown()
    {
        ExpectPanel panel;
        panel.showExchange(samples::refused().get());
        panel.showRetry(samples::retried().get());
        panel.showRetry(samples::retried().get());
        int links = 0;
        for (const auto *label : panel.findChildren<QLabel *>())
            links += label->text().contains(QStringLiteral("href='42'")) ? 1 : 0;
        QCOMPARE(links, 1);
    }

    void wireTextInStepsStaysText()
    {
        NegotiationStep step;
        step.kind = StepKind::Refused;
        step.text = QStringLiteral("417 <img src=x> Failed");
        QCOMPARE(stepRow(step).html, QStringLiteral("<b>417</b> &lt;img src=x&gt; Failed"));
        QVERIFY(!adviceHtml(QStringLiteral("At the server: <script>")).contains(QStringLiteral("<script>")));
    }

    void adviceHasALineForEachPlaceAndCanBeCopied()
    {
        Finding finding;
        finding.id = "EXP-002";
        finding.advice =
            QStringLiteral("At the proxy: set \"ignore_expect_100 on\". At the client: send no Expect.");
        QCOMPARE(adviceHtml(finding.advice).count(QStringLiteral("<b>At the ")), 2);
        FindingCard card(finding);
        auto *copy = card.findChild<QToolButton *>();
        QVERIFY(copy);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), finding.advice);
    }

    void codeInAdviceStandsInTheCodeFace()
    {
        const auto html = adviceHtml(QStringLiteral("Send it without (curl -H \"Expect:\"; .NET "
                                                    "ServicePointManager.Expect100Continue = false)."));
        QVERIFY2(html.contains(QStringLiteral(">curl -H &quot;Expect:&quot;</span>;")), qPrintable(html));
        QVERIFY(html.contains(QStringLiteral(">ServicePointManager.Expect100Continue = false</span>)")));
    }

    void timesStandOnTheLineOfTheirWords()
    {
        ExpectPanel panel;
        panel.resize(1100, 300);
        panel.showExchange(samples::refused().get());
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto *steps = panel.findChild<StepList *>();
        const auto line = [steps](const QLabel *label) {
            return label->mapTo(steps, QPoint()).y() + label->contentsMargins().top() +
                   qRound(QFontMetricsF(label->font()).ascent());
        };
        const auto *words = labelWith(panel, QStringLiteral("Waiting for 100"));
        QVERIFY(words);
        int times = 0;
        for (const auto *label : steps->findChildren<QLabel *>()) {
            if (label->y() != words->y() || label == words || label->text().isEmpty())
                continue;
            QCOMPARE(line(label), line(words));
            ++times;
        }
        QVERIFY(times > 0);
    }

    void amountsKeepTheirUnit()
    {
        QVERIFY(retryRow(*samples::retried()).html.contains(QStringLiteral("ms.&nbsp;")));
        QVERIFY(!retryRow(*samples::retried()).html.contains(QStringLiteral(" ms.")));
    }

    void stepsKeepTheirShareHoweverThePanelGrew()
    {
        ExpectPanel panel;
        panel.resize(40, 30);
        panel.showExchange(samples::refused().get());
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.resize(1100, 300);
        const auto steps = panel.findChild<StepList *>()->width();
        QVERIFY2(steps > 550 && steps < 700, qPrintable(QString::number(steps)));
    }

    void withoutAnExchangeItSaysHowToGetOne()
    {
        ExpectPanel panel;
        panel.showExchange(samples::refused().get());
        panel.showExchange(nullptr);
        auto *hint = labelWith(panel, QStringLiteral("Send a request"));
        QVERIFY(hint && hint->isVisibleTo(&panel));
    }

    void tellsServersWhichStatusIsRight()
    {
        ExpectPanel panel;
        panel.show();
        panel.showExchange(samples::refused().get());
        auto *head = adviserHead(panel);
        QVERIFY(head);
        const auto shownReason = [&panel] {
            const auto *label =
                labelWith(panel, QStringLiteral("100-continue asks whether the body is wanted"));
            return label && label->isVisible();
        };
        QVERIFY(!shownReason());
        QTest::keyClick(head, Qt::Key_Space);
        QVERIFY(shownReason());

        panel.showExchange(samples::refused().get()); // what was opened stays open
        QVERIFY(shownReason());
    }

    void advisesNoServerWhereNothingWasExpected()
    {
        ExpectPanel panel;
        panel.showExchange(samples::hints().get());
        QVERIFY(!adviserHead(panel));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_ExpectPanel)
#include "tst_expectpanel.moc"
