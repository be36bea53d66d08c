// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings/findingspanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/findings/findingmodel.h"
#include "ui/panels/findings/findingwords.h"
#include "ui/panels/parts/rowtable.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QTableView>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

bool says(const QWidget &panel, const QString &words)
{
    for (const auto *label : panel.findChildren<QLabel *>()) {
        if (label->text().contains(words) && label->isVisibleTo(&panel))
            return true;
    }
    return false;
}

void choose(const QWidget &panel, const QString &kind)
{
    for (auto *button : panel.findChild<ChoiceBar *>()->findChildren<QAbstractButton *>()) {
        if (button->text() == kind)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

} // namespace

class tst_FindingsPanel : public QObject
{
    Q_OBJECT

private slots:
    void listsTheMostSevereFirstAndThenWhatIsGood()
    {
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto exchange = samples::refused();
        model.show(*exchange);
        const auto found = findings(*exchange);
        const auto held = whatHeld(*exchange);
        QVERIFY(!found.empty() && !held.empty());
        QCOMPARE(model.rowCount(), static_cast<int>(found.size() + held.size()));
        int before = 0;
        for (int row = 0; row < static_cast<int>(found.size()); ++row) {
            const auto severity = model.index(row, 0).data(FindingModel::SeverityRole).toInt();
            QVERIFY(severity >= before);
            before = severity;
        }
        QCOMPARE(model.index(model.rowCount() - 1, 0).data().toString(), QStringLiteral("Good"));
    }

    void filtersBySeverity()
    {
        FindingModel model;
        const auto exchange = samples::refused();
        model.show(*exchange);
        model.setFilter(FindingFilter::Errors);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.findingAt(row)->severity, Severity::Error);
        QVERIFY(model.rowCount() > 0);
        model.setFilter(FindingFilter::Good);
        QCOMPARE(model.rowCount(), static_cast<int>(whatHeld(*exchange).size()));
        QVERIFY(model.heldAt(0));
    }

    void tellsTheMostSevereOneAtOnceAndTheOthersByKeyboard()
    {
        FindingsPanel panel;
        panel.resize(1000, 400);
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        panel.show();
        const auto found = findings(*exchange);
        QVERIFY(says(panel, found.front().summary));
        auto *table = panel.findChild<RowTable *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(says(panel, whatHeld(*exchange).back().sentence));
        QVERIFY(says(panel, QStringLiteral("Checked in this exchange and found good.")));
    }

    void anExchangeWithoutFaultSaysWhatWasChecked()
    {
        FindingsPanel panel;
        const auto exchange = samples::continued();
        panel.showExchange(exchange.get());
        choose(panel, QStringLiteral("Errors"));
        QVERIFY(says(panel, QStringLiteral("Nothing of this kind was found.")));
        choose(panel, QStringLiteral("Good"));
        QVERIFY(panel.findChild<RowTable *>()->model()->rowCount() >= 4);
        QVERIFY(says(panel, QStringLiteral("found good")));
    }

    void evidenceLeadsToTheWire()
    {
        FindingsPanel panel;
        panel.showExchange(samples::refused().get());
        QSignalSpy bytes(&panel, &FindingsPanel::bytesActivated);
        for (auto *label : panel.findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral(">bytes<"))) {
                QTest::keyClick(label, Qt::Key_Return);
                break;
            }
        }
        QCOMPARE(bytes.size(), 1);
        QVERIFY(!bytes[0][0].value<ByteRange>().isEmpty());
    }

    void copiesTheWholeFinding()
    {
        FindingsPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        for (auto *button : panel.findChildren<QToolButton *>()) {
            if (button->accessibleName() == QStringLiteral("Copy the finding"))
                button->click();
        }
        const auto finding = findings(*exchange).front();
        QCOMPARE(QGuiApplication::clipboard()->text(), findingText(finding));
        QVERIFY(findingText(finding).startsWith(QString::fromStdString(finding.id)));
        QVERIFY(findingText(finding).contains(finding.advice));
    }

    void goesToTheFindingOfARule()
    {
        FindingsPanel panel;
        panel.showExchange(samples::silent().get());
        panel.choose(QStringLiteral("EXP-021"));
        auto *table = panel.findChild<QTableView *>();
        QCOMPARE(table->currentIndex().siblingAtColumn(FindingModel::RuleColumn).data().toString(),
                 QStringLiteral("EXP-021"));
        const int before = table->currentIndex().row();
        panel.choose(QStringLiteral("EXP-999"));
        QCOMPARE(table->currentIndex().row(), before);
    }

    void survivesARunningExchangeAndNone()
    {
        FindingsPanel panel;
        panel.showExchange(samples::waiting().get());
        QVERIFY(says(panel, QStringLiteral("The exchange is checked when it has ended.")));
        panel.showExchange(samples::refused().get());
        panel.showExchange(nullptr);
        QVERIFY(says(panel, QStringLiteral("No findings yet")));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_FindingsPanel)
#include "tst_findingspanel.moc"
