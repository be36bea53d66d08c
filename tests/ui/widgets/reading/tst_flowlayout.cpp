// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading/flowlayout.h"

#include <QtTest/QtTest>
#include <QtWidgets/QWidget>

using expectra::FlowLayout;

class tst_FlowLayout final : public QObject
{
    Q_OBJECT

private slots:
    void beginsALineWhereTheNextDoesntFit();
    void givesWhatIsTooWideALineOfItsOwn();
    void leavesNoRoomForWhatIsHidden();
};

namespace {

QWidget *addBox(FlowLayout &flow, int width)
{
    auto *box = new QWidget;
    box->setFixedSize(width, 20);
    flow.addWidget(box);
    return box;
}

} // namespace

void tst_FlowLayout::beginsALineWhereTheNextDoesntFit()
{
    QWidget holder;
    auto *flow = new FlowLayout(10, 5, &holder);
    const QList<QWidget *> boxes{addBox(*flow, 60), addBox(*flow, 60), addBox(*flow, 60)};
    QCOMPARE(flow->heightForWidth(200), 20);
    QCOMPARE(flow->heightForWidth(130), 45);
    QCOMPARE(flow->heightForWidth(100), 70);
    holder.resize(130, 45);
    holder.show();
    QCOMPARE(boxes[1]->pos(), QPoint(70, 0));
    QCOMPARE(boxes[2]->pos(), QPoint(0, 25));
}

void tst_FlowLayout::givesWhatIsTooWideALineOfItsOwn()
{
    QWidget holder;
    auto *flow = new FlowLayout(10, 5, &holder);
    addBox(*flow, 60);
    addBox(*flow, 300);
    addBox(*flow, 60);
    QCOMPARE(flow->heightForWidth(200), 70);
    QCOMPARE(flow->minimumSize(), QSize(300, 20));
}

void tst_FlowLayout::leavesNoRoomForWhatIsHidden()
{
    QWidget holder;
    auto *flow = new FlowLayout(10, 5, &holder);
    addBox(*flow, 60);
    QWidget *hidden = addBox(*flow, 60);
    addBox(*flow, 60);
    hidden->hide();
    QCOMPARE(flow->heightForWidth(130), 20);
}

QTEST_MAIN(tst_FlowLayout)
#include "tst_flowlayout.moc"
