// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/expectationbox.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QRadioButton>

using namespace expectra;

class tst_ExpectationBox final : public QObject
{
    Q_OBJECT

private slots:
    void readsWaitLimitsAsPeopleTypeThem_data();
    void readsWaitLimitsAsPeopleTypeThem();
    void showsWhatWasSettledWithoutChoosingIt();
    void theLimitOfAHeaderSetIsShown();
    void choosingAModeSetsIt();
    void aLimitThatIsHalfTypedChangesNothing();
};

void tst_ExpectationBox::readsWaitLimitsAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("limit");
    QTest::addRow("milliseconds") << "1000 ms"
                                  << "1000";
    QTest::addRow("a number alone") << "350"
                                    << "350";
    QTest::addRow("seconds") << "3 s"
                             << "3000";
    QTest::addRow("no wait") << "0"
                             << "0";
    QTest::addRow("no limit") << "for ever"
                              << "none";
    QTest::addRow("nothing") << ""
                             << "unreadable";
    QTest::addRow("words") << "soon"
                           << "unreadable";
    QTest::addRow("negative") << "-5"
                              << "unreadable";
}

void tst_ExpectationBox::readsWaitLimitsAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QString, limit);
    const auto parsed = parseWaitLimit(text);
    QString shown = QStringLiteral("unreadable");
    if (parsed)
        shown = *parsed ? QString::number((*parsed)->count() / 1'000'000) : QStringLiteral("none");
    QCOMPARE(shown, limit);
}

void tst_ExpectationBox::showsWhatWasSettledWithoutChoosingIt()
{
    ExpectationBox box;
    box.setChoice({});
    PreparedRequest prepared;
    prepared.expectation.mode = expect::Mode::Wait;
    prepared.expectation.onRefusal = expect::OnRefusal::RetryWithout;
    box.showSettled(prepared, true);
    QVERIFY(box.findChildren<QRadioButton *>().front()->isChecked());
    QVERIFY(box.findChild<QCheckBox *>()->isChecked());
    QCOMPARE(box.choice(), ExpectationChoice());
}

void tst_ExpectationBox::theLimitOfAHeaderSetIsShown()
{
    ExpectationBox box;
    PreparedRequest prepared;
    prepared.expectation.mode = expect::Mode::Wait;
    prepared.expectation.limit = 3s;
    prepared.expectValue = "100-continue";
    box.showSettled(prepared, false, QStringLiteral("apache-httpclient"));
    const auto *limit = box.findChild<QComboBox *>();
    QCOMPARE(limit->currentText(), QStringLiteral("3000 ms"));
    QCOMPARE(box.summary(), QStringLiteral("Waits for 100, up to 3000 ms"));
    QCOMPARE(box.choice(), ExpectationChoice());
    prepared.expectation.limit = expect::defaultWait;
    box.showSettled(prepared, false);
    QCOMPARE(limit->currentText(), QStringLiteral("1000 ms"));
}

void tst_ExpectationBox::choosingAModeSetsIt()
{
    ExpectationBox box;
    const QSignalSpy edits(&box, &ExpectationBox::edited);
    QTest::keyClick(box.findChildren<QRadioButton *>().at(1), Qt::Key_Space);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(box.choice().mode, expect::Mode::HeaderOnly);
    QTest::keyClick(box.findChild<QCheckBox *>(), Qt::Key_Space);
    QCOMPARE(box.choice().onRefusal, expect::OnRefusal::RetryWithout);
}

void tst_ExpectationBox::aLimitThatIsHalfTypedChangesNothing()
{
    ExpectationBox box;
    auto *limit = box.findChild<QComboBox *>();
    limit->setEditText(QStringLiteral("250 ms"));
    limit->setEditText(QStringLiteral("250 m"));
    QCOMPARE(box.choice().limit, std::optional<Duration>(250ms));
}

QTEST_MAIN(tst_ExpectationBox)
#include "tst_expectationbox.moc"
