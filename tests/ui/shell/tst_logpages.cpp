// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/logpages.h"

#include "ui/console/console.h"
#include "ui/console/problems.h"
#include "ui/style/style.h"
#include "ui/widgets/tabpages.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace expectra;

class tst_LogPages final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void makesAPageWhenItIsShown_data();
    void makesAPageWhenItIsShown();
    void makesAPageOnceForWhoeverAsks();
    void showsTheBarOfThePageThatIsShown();
};

namespace {

bool isMade(const LogPages &pages, int page)
{
    return page == 1 ? pages.findChild<Console *>() != nullptr : pages.findChild<Problems *>() != nullptr;
}

} // namespace

void tst_LogPages::makesAPageWhenItIsShown_data()
{
    QTest::addColumn<int>("page");
    QTest::addRow("console") << 1;
    QTest::addRow("problems") << 2;
}

void tst_LogPages::makesAPageWhenItIsShown()
{
    QFETCH(int, page);
    LogPages pages;
    QVERIFY(!isMade(pages, page));
    pages.pages()->bar()->setCurrentIndex(page);
    QVERIFY(isMade(pages, page));
}

void tst_LogPages::makesAPageOnceForWhoeverAsks()
{
    LogPages pages;
    QSignalSpy made(&pages, &LogPages::consoleMade);
    const Console *console = pages.console();
    pages.pages()->bar()->setCurrentIndex(1);
    QCOMPARE(pages.console(), console);
    QCOMPARE(made.size(), 1);
}

void tst_LogPages::showsTheBarOfThePageThatIsShown()
{
    LogPages pages;
    pages.show();
    pages.pages()->bar()->setCurrentIndex(1);
    const auto fields = [&pages] {
        int shown = 0;
        for (const auto *field : pages.findChildren<QLineEdit *>())
            shown += field->isVisible() ? 1 : 0;
        return shown;
    };
    QCOMPARE(fields(), 1);
    pages.pages()->bar()->setCurrentIndex(2);
    QCOMPARE(fields(), 1);
    pages.pages()->bar()->setCurrentIndex(0);
    QCOMPARE(fields(), 1);
}

QTEST_MAIN(tst_LogPages)
#include "tst_logpages.moc"
