// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layoutpause.h"

#include <QtTest/QtTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>

using expectra::LayoutPause;

namespace {

/// Counts how often it is measured.
class Words final : public QWidget
{
public:
    [[nodiscard]] QSize sizeHint() const override
    {
        ++m_measured;
        return {40, 20};
    }
    [[nodiscard]] int measured() const { return m_measured; }

private:
    mutable int m_measured = 0;
};

struct Page
{
    QWidget *area = new QWidget;
    Words *words = new Words;

    Page() { (new QVBoxLayout(area))->addWidget(words); }
};

} // namespace

class tst_LayoutPause final : public QObject
{
    Q_OBJECT

private slots:
    void aPageOfAStackIsMeasuredWhenItIsSeen();
    void aPageThatIsSeenIsNotPaused();
};

void tst_LayoutPause::aPageOfAStackIsMeasuredWhenItIsSeen()
{
    QStackedWidget stack;
    const Page page;
    {
        const LayoutPause pause(page.area);
        stack.addWidget(page.area);
    }
    QCOMPARE(page.words->measured(), 0);
    stack.resize(300, 200);
    stack.show();
    QVERIFY(page.words->measured() > 0);
    QVERIFY(page.words->width() > 200);
}

void tst_LayoutPause::aPageThatIsSeenIsNotPaused()
{
    const Page page;
    page.area->show();
    const LayoutPause pause(page.area);
    QVERIFY(page.area->layout()->isEnabled());
    delete page.area;
}

QTEST_MAIN(tst_LayoutPause)
#include "tst_layoutpause.moc"
