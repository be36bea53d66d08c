// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagnosisbuilder.h"
#include "ui/diagnosis/verdict/verdictview.h"
#include "ui/diagnosis/verdict/verdictwords.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/reading/wordlabel.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

using namespace expectra;
using diagnosis::Cell;
using diagnosis::Probe;

/// A conclusion as somebody reads it.
class tst_VerdictView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();

    void tellsCauseConfidenceAndProduct();
    void aProductOnSeveralRoutesIsToldOnce();
    void aHintIsNoCertainty();
    void evidenceLeadsToItsCells();
    void aFixIsCopiedAsItIsWritten();
    void tellsHowSureAFixIs();
    void listsFindingsWithTheirRules();
    void manyCellsOfAFindingAreCounted();
    void namesTheRouteThatWouldDecide();
    void offersTheRouteThatWouldDecide();
    void tellsWhyItEndedEarly_data();
    void tellsWhyItEndedEarly();
    void aLongWordMakesItNoWider();
    void aLongLinkIsCutInTheMiddle();
    void opensTheAtlas();

private:
    [[nodiscard]] bool holds(const QString &words) const;
    [[nodiscard]] QLabel *link(const QString &words) const;

    std::unique_ptr<VerdictView> m_view;
    diagnosis::Diagnosis m_diagnosis;
    diagnosis::Conclusion m_conclusion;
    knowledge::Product m_squid;
};

void tst_VerdictView::init()
{
    m_view = std::make_unique<VerdictView>();
    m_view->resize(400, 700);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_diagnosis = test::diagnosisOf("direct: plain=200 continue=100 200\n"
                                    "proxy=http://squid.internal:3128: plain=200 continue=417 close");
    m_squid.name = QStringLiteral("Squid");
    m_conclusion = {};
    auto &verdict = m_conclusion.verdict;
    verdict.cause = diagnosis::Cause::Intermediary;
    verdict.confidence = diagnosis::Confidence::High;
    verdict.summary = QStringLiteral("The proxy squid.internal:3128 refuses every expectation");
    verdict.evidence = {
        {QStringLiteral("Direct, the origin answers 100."), diagnosis::Tone::Good, {{Probe::Continue, 0}}},
        {QStringLiteral("Through the proxy it is 417."), diagnosis::Tone::Bad, {{Probe::Continue, 1}}}};
    knowledge::Match match;
    match.product = &m_squid;
    match.version = "3.1.20";
    match.weight = 1;
    match.because = {QStringLiteral("Server: squid/3.1.20")};
    m_conclusion.recognised = {{1, match}};
    m_conclusion.fixes = {{QStringLiteral("Squid, squid.conf"), QStringLiteral("ignore_expect_100 on"),
                           QStringLiteral("Squid then answers no 417 to it."),
                           QStringLiteral("https://www.squid-cache.org/Doc/config/ignore_expect_100/"),
                           knowledge::Sureness::Documented},
                          {QStringLiteral("curl"),
                           QStringLiteral("curl -H 'Expect:' …"),
                           {},
                           {},
                           knowledge::Sureness::Reported}};
    Finding finding;
    finding.id = "EXP-014";
    finding.severity = Severity::Warning;
    finding.summary = QStringLiteral("The 100 was made by an intermediary");
    finding.citation = QStringLiteral("RFC 9110 section 10.1.1");
    m_conclusion.findings = {{finding, {{Probe::Continue, 1}}}};
}

bool tst_VerdictView::holds(const QString &words) const
{
    for (const auto *label : m_view->findChildren<QLabel *>()) {
        const auto *plain = qobject_cast<const WordLabel *>(label);
        if (label->isVisible() && (plain ? plain->words() : label->text()).contains(words))
            return true;
    }
    return false;
}

QLabel *tst_VerdictView::link(const QString &words) const
{
    for (auto *label : m_view->findChildren<QLabel *>()) {
        if (label->focusPolicy() != Qt::NoFocus && label->accessibleName().contains(words))
            return label;
    }
    return nullptr;
}

void tst_VerdictView::tellsCauseConfidenceAndProduct()
{
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QVERIFY(holds(m_conclusion.verdict.summary));
    QStringList chips;
    for (const auto *chip : m_view->findChildren<Chip *>())
        chips.append(chip->text());
    QCOMPARE(chips, (QStringList{QStringLiteral("cause: intermediary"), QStringLiteral("confidence high"),
                                 QStringLiteral("Squid 3.1.20")}));
    QVERIFY(m_view->findChildren<Chip *>().back()->toolTip().contains(QLatin1String("Server: squid/3.1.20")));
}

void tst_VerdictView::aProductOnSeveralRoutesIsToldOnce()
{
    auto again = m_conclusion.recognised.front();
    again.route = 0;
    m_conclusion.recognised.push_back(again);
    m_view->showConclusion(m_diagnosis, m_conclusion);
    const auto chips = m_view->findChildren<Chip *>();
    QCOMPARE(chips.size(), 3);
    QVERIFY(chips.back()->toolTip().contains(QLatin1String("squid.internal:3128")));
    QVERIFY(chips.back()->toolTip().contains(QLatin1String("\"Direct\"")));
}

void tst_VerdictView::aHintIsNoCertainty()
{
    m_conclusion.recognised.front().match.weight = 0.3;
    m_conclusion.recognised.front().match.version.clear();
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QCOMPARE(m_view->findChildren<Chip *>().back()->text(), QStringLiteral("perhaps Squid"));
}

void tst_VerdictView::evidenceLeadsToItsCells()
{
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QSignalSpy requested(m_view.get(), &VerdictView::cellRequested);
    QLabel *direct = link(cellName(m_diagnosis, {Probe::Continue, 0}));
    QVERIFY(direct);
    direct->setFocus();
    QTest::keyClick(direct, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().front().value<Cell>(), (Cell{Probe::Continue, 0}));
}

void tst_VerdictView::aFixIsCopiedAsItIsWritten()
{
    m_view->showConclusion(m_diagnosis, m_conclusion);
    const auto buttons = m_view->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons.front()->accessibleName().contains(QLatin1String("Squid, squid.conf")));
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ignore_expect_100 on"));
}

void tst_VerdictView::tellsHowSureAFixIs()
{
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QVERIFY(holds(surenessText(knowledge::Sureness::Documented)));
    QVERIFY(holds(surenessText(knowledge::Sureness::Reported)));
    QVERIFY(link(QStringLiteral("www.squid-cache.org")));
}

void tst_VerdictView::listsFindingsWithTheirRules()
{
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QVERIFY(holds(QStringLiteral("EXP-014")));
    QVERIFY(holds(QStringLiteral("The 100 was made by an intermediary")));
    QVERIFY(link(QStringLiteral("RFC 9110 section 10.1.1")));
}

void tst_VerdictView::manyCellsOfAFindingAreCounted()
{
    m_conclusion.findings.front().cells.assign(7, {Probe::Continue, 1});
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QVERIFY(holds(QStringLiteral("and 3 more")));
}

void tst_VerdictView::namesTheRouteThatWouldDecide()
{
    m_conclusion.verdict.cause = diagnosis::Cause::Undetermined;
    m_conclusion.verdict.decider = {QStringLiteral("the same with credentials"), std::nullopt};
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QVERIFY(holds(m_conclusion.verdict.decider.text));
    QVERIFY(!link(QStringLiteral("Add this route"))); // it is none
}

void tst_VerdictView::offersTheRouteThatWouldDecide()
{
    m_conclusion.verdict.decider = {QStringLiteral("a direct route to the origin"),
                                    diagnosis::Route::Way::Address};
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QSignalSpy wanted(m_view.get(), &VerdictView::routeWanted);
    QLabel *add = link(QStringLiteral("Add this route"));
    QVERIFY(add);
    QTest::keyClick(add, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<diagnosis::Route::Way>(), diagnosis::Route::Way::Address);
}

void tst_VerdictView::tellsWhyItEndedEarly_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("told");
    QTest::addRow("cancelled") << "direct: plain=200; cancelled:"
                               << "Cancelled";
    QTest::addRow("rate limit") << "direct: plain=200; stopped: \"The server limits the rate (429).\""
                                << "429";
}

void tst_VerdictView::tellsWhyItEndedEarly()
{
    QFETCH(const QString, words);
    QFETCH(const QString, told);
    m_diagnosis = test::diagnosisOf(words.toStdString());
    m_conclusion.verdict.evidence.clear();
    m_conclusion.findings.clear();
    m_conclusion.recognised.clear();
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QString notices;
    for (const auto *notice : m_view->findChildren<Notice *>())
        notices += notice->text();
    QVERIFY2(notices.contains(told), qPrintable(notices));
}

void tst_VerdictView::aLongWordMakesItNoWider()
{
    m_conclusion.verdict.summary = QStringLiteral("The proxy ") + QString(300, QLatin1Char('n'));
    m_diagnosis.routes[1].label = std::string(300, 'r'); // stands in the links to cells
    m_conclusion.fixes.front().setting = QString(300, QLatin1Char('s'));
    m_conclusion.fixes.front().source =
        QStringLiteral("https://example.org/") + QString(300, QLatin1Char('u'));
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QCoreApplication::processEvents();
    const auto *area = m_view->findChild<QScrollArea *>();
    QVERIFY(area->widget()->width() <= area->viewport()->width());
    m_view->resize(280, 700);
    QCoreApplication::processEvents();
    QVERIFY(area->widget()->width() <= area->viewport()->width());
}

void tst_VerdictView::aLongLinkIsCutInTheMiddle()
{
    m_diagnosis.routes[1].label = std::string(60, 'r') + " at the end";
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QCoreApplication::processEvents();
    QLabel *cell = link(QStringLiteral("at the end"));
    QVERIFY(cell);
    QVERIFY(cell->text().contains(QChar(0x2026)));
    QVERIFY(cell->text().contains(QLatin1String("at the end")));
    QVERIFY(cell->text().contains(QLatin1String("Expect: 100-continue")));
    QVERIFY(cell->toolTip().contains(cellName(m_diagnosis, {Probe::Continue, 1})));
    m_view->resize(1200, 700);
    QCoreApplication::processEvents();
    QVERIFY(!cell->text().contains(QChar(0x2026)));
}

void tst_VerdictView::opensTheAtlas()
{
    m_view->showConclusion(m_diagnosis, m_conclusion);
    QSignalSpy requested(m_view.get(), &VerdictView::atlasRequested);
    QLabel *atlas = link(QStringLiteral("Atlas"));
    QVERIFY(atlas);
    QTest::keyClick(atlas, Qt::Key_Space);
    QCOMPARE(requested.size(), 1);
}

QTEST_MAIN(tst_VerdictView)
#include "tst_verdictview.moc"
