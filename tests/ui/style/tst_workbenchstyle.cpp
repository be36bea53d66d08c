// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/workbenchstyle.h"

#include "ui/style/controls/buttons.h"
#include "ui/style/controls/lists.h"
#include "ui/style/controls/scrollbars.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QStandardItemModel>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>

using namespace expectra::style;

class tst_WorkbenchStyle final : public QObject
{
    Q_OBJECT

private slots:
    void init() { apply(*qApp, Theme::Dark); }

    void aHandleIsAsLongAsItsShare_data();
    void aHandleIsAsLongAsItsShare();
    void theWholeBarIsHandleOrPage();
    void buttonsSayTheirState_data();
    void buttonsSayTheirState();
    void controlsAreAsHighAsEachOther();
    void aButtonWithAMenuHasItsWordsInTheMiddle();
    void aViewShowsTheGroundItLiesOn();
    void aRaisedAreaHasItsOwnGround();
    void aFieldInACellHasNoRoundCorners();
    void aNumberFieldLooksAsOtherFields();
    void aMenuHasRoomForItsKeysAndMarks();
    void aDropDownListStandsOutFromTheWindow();
    void aTitleStandsOverItsFigures();
    void aTitleWithoutRoomIsCutAsItsHeaderSays();
    void theSignThatClosesATabStandsAtItsEnd();
    void wordsFollowTheTheme();
    void wordsThatAreSwitchedOffAreDim();
};

namespace {

QStyleOptionSlider bar(int maximum, int page, int position)
{
    QStyleOptionSlider option;
    option.orientation = Qt::Vertical;
    option.rect = QRect(0, 0, scrollBarWidth, 200);
    option.minimum = 0;
    option.maximum = maximum;
    option.pageStep = page;
    option.sliderPosition = position;
    return option;
}

QColor middleOf(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    return picture.pixelColor(picture.rect().center());
}

} // namespace

void tst_WorkbenchStyle::aHandleIsAsLongAsItsShare_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("position");
    QTest::addColumn<QRect>("handle");
    QTest::newRow("half, at the begin") << 100 << 100 << 0 << QRect(0, 0, scrollBarWidth, 100);
    QTest::newRow("half, at the end") << 100 << 100 << 100 << QRect(0, 100, scrollBarWidth, 100);
    QTest::newRow("all of it") << 0 << 100 << 0 << QRect(0, 0, scrollBarWidth, 200);
    QTest::newRow("no shorter than this") << 1'000'000 << 10 << 0 << QRect(0, 0, scrollBarWidth, leastHandle);
    QTest::newRow("a range beyond an int")
        << 2'147'483'647 << 2'147'483'647 << 0 << QRect(0, 0, scrollBarWidth, 100);
}

void tst_WorkbenchStyle::aHandleIsAsLongAsItsShare()
{
    QFETCH(int, maximum);
    QFETCH(int, page);
    QFETCH(int, position);
    QTEST(scrollBarPart(bar(maximum, page, position), QStyle::SC_ScrollBarSlider), "handle");
}

/// A press anywhere on it does something.
void tst_WorkbenchStyle::theWholeBarIsHandleOrPage()
{
    const auto option = bar(300, 100, 120);
    const QRect before = scrollBarPart(option, QStyle::SC_ScrollBarSubPage);
    const QRect handle = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const QRect after = scrollBarPart(option, QStyle::SC_ScrollBarAddPage);
    QCOMPARE(before.bottom() + 1, handle.top());
    QCOMPARE(handle.bottom() + 1, after.top());
    QCOMPARE(before.united(after), option.rect);
    QVERIFY(scrollBarPart(option, QStyle::SC_ScrollBarAddLine).isEmpty());
}

void tst_WorkbenchStyle::buttonsSayTheirState_data()
{
    QTest::addColumn<bool>("isPrimary");
    QTest::addColumn<QStyle::State>("state");
    QTest::addColumn<Role>("ground");
    QTest::addColumn<Role>("edge");
    const QStyle::State on = QStyle::State_Enabled;
    QTest::newRow("plain") << false << on << Role::Control << Role::Line;
    QTest::newRow("pointed at") << false << (on | QStyle::State_MouseOver) << Role::Hover << Role::Line;
    QTest::newRow("focused") << false << (on | QStyle::State_HasFocus) << Role::Control << Role::Accent;
    QTest::newRow("pressed") << false << (on | QStyle::State_Sunken) << Role::Line << Role::Line;
    QTest::newRow("off, pointed at") << false << QStyle::State(QStyle::State_MouseOver) << Role::Control
                                     << Role::Line;
    QTest::newRow("primary") << true << on << Role::AccentFill << Role::AccentFill;
    QTest::newRow("primary, focused")
        << true << (on | QStyle::State_HasFocus) << Role::AccentFill << Role::Text;
    QTest::newRow("primary, off") << true << QStyle::State() << Role::Control << Role::Line;
}

void tst_WorkbenchStyle::buttonsSayTheirState()
{
    QFETCH(bool, isPrimary);
    QFETCH(QStyle::State, state);
    QFETCH(Role, ground);
    QFETCH(Role, edge);
    QPushButton button;
    if (isPrimary)
        makePrimary(&button);
    QStyleOption option;
    option.state = state;
    const Box box = pushButtonBox(option, &button);
    QVERIFY(box.ground == ground);
    QVERIFY(box.edge == edge);
}

void tst_WorkbenchStyle::aButtonWithAMenuHasItsWordsInTheMiddle()
{
    QPushButton plain(QStringLiteral("Report…"));
    QPushButton opens(plain.text());
    QMenu menu;
    opens.setMenu(&menu);
    QCOMPARE(opens.sizeHint(), plain.sizeHint());
    plain.resize(plain.sizeHint());
    opens.resize(plain.size());
    QCOMPARE(opens.grab().toImage(), plain.grab().toImage());
}

void tst_WorkbenchStyle::controlsAreAsHighAsEachOther()
{
    const QPushButton button(QStringLiteral("Send"));
    QCOMPARE(button.sizeHint().height(), space::control);
    QToolButton tool;
    tool.setIconSize({space::icon, space::icon});
    tool.setIcon(icon(Icon::Add));
    QVERIFY(tool.sizeHint().height() <= space::control);
}

void tst_WorkbenchStyle::aViewShowsTheGroundItLiesOn()
{
    QWidget area;
    makeRaised(&area);
    area.resize(200, 200);
    auto *tree = new QTreeWidget(&area);
    tree->setHeaderHidden(true);
    tree->resize(200, 200);
    area.show();
    QCOMPARE(tree->frameWidth(), 0);
    QCOMPARE(middleOf(area), color(Role::Raised));
}

void tst_WorkbenchStyle::aRaisedAreaHasItsOwnGround()
{
    QWidget area;
    area.resize(40, 40);
    QCOMPARE(middleOf(area), color(Role::Surface));
    makeRaised(&area);
    QCOMPARE(middleOf(area), color(Role::Raised));
    apply(*qApp, Theme::Light);
    QTRY_COMPARE(middleOf(area), color(Role::Raised, Theme::Light));
}

void tst_WorkbenchStyle::aFieldInACellHasNoRoundCorners()
{
    QListWidget list;
    auto *item = new QListWidgetItem(QStringLiteral("words"), &list);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    list.show();
    list.editItem(item);
    auto *editor = list.findChild<QLineEdit *>();
    QVERIFY(editor);
    const QImage picture = editor->grab().toImage();
    QCOMPARE(picture.pixelColor(0, 0), color(Role::Accent));
    QLineEdit alone;
    alone.show();
    QVERIFY(alone.grab().toImage().pixelColor(0, 0) != color(Role::Line));
}

void tst_WorkbenchStyle::aNumberFieldLooksAsOtherFields()
{
    QSpinBox number;
    number.setButtonSymbols(QAbstractSpinBox::NoButtons);
    number.setSpecialValueText(QStringLiteral(" ")); // no words
    QLineEdit words;
    for (QWidget *field : {static_cast<QWidget *>(&number), static_cast<QWidget *>(&words)}) {
        field->setFixedSize(80, 28);
        field->show();
    }
    QCOMPARE(number.grab().toImage(), words.grab().toImage());
}

void tst_WorkbenchStyle::aMenuHasRoomForItsKeysAndMarks()
{
    QMenu menu;
    menu.addAction(QStringLiteral("Words"));
    const int plain = menu.sizeHint().width();
    menu.actions().front()->setCheckable(true);
    const int marked = menu.sizeHint().width();
    QCOMPARE(marked, plain + space::icon + space::gap);
    menu.actions().front()->setShortcut(Qt::CTRL | Qt::Key_K);
    const int keys = menu.fontMetrics().horizontalAdvance(menu.actions().front()->shortcut().toString());
    QVERIFY(menu.sizeHint().width() >= marked + keys);
}

void tst_WorkbenchStyle::aDropDownListStandsOutFromTheWindow()
{
    QComboBox box;
    box.addItems({QStringLiteral("one"), QStringLiteral("two")});
    box.show();
    box.showPopup();
    QWidget *container = box.view()->parentWidget();
    const QImage picture = container->grab().toImage();
    QCOMPARE(picture.pixelColor(0, picture.height() / 2), color(Role::Line));
    QCOMPARE(picture.pixelColor(2, picture.height() / 2), color(Role::Raised));
    QVERIFY(box.view()->sizeHintForRow(0) >= space::row);
    box.hidePopup();
}

void tst_WorkbenchStyle::aTitleStandsOverItsFigures()
{
    const auto inkInLeftHalf = [](Qt::Alignment side) {
        QStandardItemModel model(1, 1);
        model.setHeaderData(0, Qt::Horizontal, QStringLiteral("III"));
        model.setHeaderData(0, Qt::Horizontal, int(side | Qt::AlignVCenter), Qt::TextAlignmentRole);
        QHeaderView header(Qt::Horizontal);
        header.setModel(&model);
        header.resize(200, space::row);
        header.resizeSection(0, 200);
        const QImage picture = header.grab().toImage();
        const QColor ground = picture.pixelColor(100, 4);
        for (int x = 0; x < 100; ++x) {
            for (int y = 2; y < space::row - 3; ++y) {
                if (picture.pixelColor(x, y) != ground)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(inkInLeftHalf(Qt::AlignLeft));
    QVERIFY(!inkInLeftHalf(Qt::AlignRight));
    QVERIFY(inkInLeftHalf(Qt::AlignHCenter)); // a view that says nothing asks for the middle
}

void tst_WorkbenchStyle::aTitleWithoutRoomIsCutAsItsHeaderSays()
{
    const auto look = [](const QString &title, Qt::TextElideMode mode) {
        QStandardItemModel model(1, 1);
        model.setHeaderData(0, Qt::Horizontal, title);
        QHeaderView header(Qt::Horizontal);
        header.setModel(&model);
        header.setTextElideMode(mode);
        header.resize(120, space::row);
        header.resizeSection(0, 120);
        return header.grab().toImage();
    };
    const QString title = QStringLiteral("Through a proxy whose name is long:3128");
    const QHeaderView header(Qt::Horizontal);
    const int room = titleContents(QRect(0, 0, 120, space::row)).width();
    const QString cut = header.fontMetrics().elidedText(title, Qt::ElideMiddle, room);
    QVERIFY(cut.contains(QChar(0x2026)));
    QCOMPARE(look(title, Qt::ElideMiddle), look(cut, Qt::ElideNone));
    QVERIFY(look(title, Qt::ElideMiddle) != look(title, Qt::ElideNone));
}

void tst_WorkbenchStyle::theSignThatClosesATabStandsAtItsEnd()
{
    QTabBar bar;
    bar.setTabsClosable(true);
    bar.addTab(QStringLiteral("a request of some length"));
    bar.show();
    const QWidget *sign = bar.tabButton(0, QTabBar::RightSide);
    QVERIFY(sign);
    QVERIFY(bar.tabRect(0).right() - sign->geometry().right() <= space::gap);
}

void tst_WorkbenchStyle::wordsFollowTheTheme()
{
    QLabel label(QStringLiteral("words"));
    setTextRole(&label, Role::Expect);
    label.show();
    apply(*qApp, Theme::Light);
    QCOMPARE(label.palette().color(QPalette::WindowText), color(Role::Expect, Theme::Light));
}

void tst_WorkbenchStyle::wordsThatAreSwitchedOffAreDim()
{
    QLineEdit field;
    setTextRole(&field, Role::Expect);
    field.show();
    QCOMPARE(field.palette().color(QPalette::Active, QPalette::Text), color(Role::Expect));
    QCOMPARE(field.palette().color(QPalette::Disabled, QPalette::Text), color(Role::Dim));
}

QTEST_MAIN(tst_WorkbenchStyle)
#include "tst_workbenchstyle.moc"
