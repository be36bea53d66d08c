// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/payload/payloadpanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/panels/payload/partmodel.h"
#include "ui/text/codeview.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

Exchange carrying(Body body, const std::string &type)
{
    auto exchange = *samples::refused();
    auto request = *exchange.request;
    request.body = std::move(body);
    for (auto &header : request.headers) {
        if (header.field.name == "Content-Type")
            header.field.value = type;
    }
    exchange.request = std::make_shared<PreparedRequest>(std::move(request));
    return exchange;
}

bool says(const QWidget &panel, const QString &words)
{
    for (const auto *label : panel.findChildren<QLabel *>()) {
        if (label->text().contains(words) && label->isVisibleTo(&panel))
            return true;
    }
    return false;
}

void choose(const QWidget &panel, const QString &view)
{
    for (auto *button : panel.findChild<ChoiceBar *>()->findChildren<QAbstractButton *>()) {
        if (button->text() == view)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

} // namespace

class tst_PayloadPanel : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowMuchWasSentAndWhy()
    {
        PayloadPanel panel;
        panel.showExchange(samples::refused().get());
        QVERIFY(says(panel, QStringLiteral("0 B of 2 MiB (0 %)")));
        QVERIFY(says(panel, QStringLiteral("417")));
        QVERIFY(says(panel, QStringLiteral("The first 256 KiB of 2 MiB are shown.")));
        panel.showExchange(samples::continued().get());
        QVERIFY(says(panel, QStringLiteral("2 MiB of 2 MiB (100 %)")));
    }

    void findsWordsInTheText()
    {
        PayloadPanel panel;
        panel.resize(1000, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.showExchange(std::make_shared<Exchange>(
                               carrying(BytesBody{"\xc3\xa4 one\ntwo Needle\nneedle 3\n"}, "text/plain"))
                               .get());
        choose(panel, QStringLiteral("Text"));
        QTest::keyClick(&panel, Qt::Key_F, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(panel.focusWidget());
        QVERIFY(field && field->isVisible());
        QTest::keyClicks(field, QStringLiteral("needle"));
        const auto *view = panel.findChild<CodeView *>();
        QCOMPARE(view->selectedText(), QStringLiteral("Needle"));
        QVERIFY(says(panel, QStringLiteral("1 of 2")));
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(view->selectedText(), QStringLiteral("needle"));
        QTest::keyClick(field, Qt::Key_X);
        QVERIFY(view->selectedText().isEmpty());
        QVERIFY(says(panel, QStringLiteral("no match")));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void findsARowAmongTheParts()
    {
        PayloadPanel panel;
        panel.resize(1000, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.showExchange(std::make_shared<Exchange>(carrying(BytesBody{"alpha=1&beta=2&gamma=3"},
                                                               "application/x-www-form-urlencoded"))
                               .get());
        auto *table = panel.findChild<RowTable *>();
        QCOMPARE(table->model()->rowCount(), 3);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(panel.focusWidget()));
        QTest::keyClicks(panel.focusWidget(), QStringLiteral("beta"));
        QCOMPARE(table->currentIndex().row(), 1);
    }

    void tellsWhyItWasWithheldBeforeTheFacts()
    {
        PayloadPanel panel;
        panel.resize(1000, 140);
        panel.show();
        panel.showExchange(samples::refused().get());
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto top = [&panel](const QString &words) {
            for (const auto *label : panel.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(words))
                    return label->mapTo(&panel, QPoint()).y();
            }
            return -1;
        };
        const auto reason = top(QStringLiteral("417"));
        QVERIFY(reason >= 0);
        QVERIFY(reason < top(QStringLiteral("0 B of 2 MiB (0 %)")));
    }

    void showsTextAndHex()
    {
        PayloadPanel panel;
        const auto exchange = carrying(BytesBody{"{\"a\": 1}"}, "application/json");
        panel.showExchange(&exchange);
        auto *view = panel.findChild<CodeView *>();
        QCOMPARE(view->text(), QStringLiteral("{\"a\": 1}"));
        choose(panel, QStringLiteral("Hex"));
        QVERIFY(view->text().startsWith(QStringLiteral("00000000  7b 22 61")));
        panel.findChild<QToolButton *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), view->text());
    }

    void opensAFormAsItsFields()
    {
        PayloadPanel panel;
        const auto exchange = carrying(BytesBody{"a=1&b=two+words"}, "application/x-www-form-urlencoded");
        panel.showExchange(&exchange);
        auto *table = panel.findChild<RowTable *>();
        QVERIFY(table->isVisibleTo(&panel));
        QCOMPARE(table->model()->index(1, PartModel::ValueColumn).data().toString(),
                 QStringLiteral("two words"));
        table->selectAll();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\t1\t\t1 B"));
    }

    void itsModelKeepsTheRules()
    {
        PartModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({{QStringLiteral("a"), QStringLiteral("1"), {}, {}}, {}});
        QCOMPARE(model.rowCount(), 2);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void leadsToTheWire()
    {
        PayloadPanel panel;
        const auto exchange = samples::continued();
        panel.showExchange(exchange.get());
        QSignalSpy activated(&panel, &PayloadPanel::bytesActivated);
        QLabel *link = nullptr;
        for (auto *label : panel.findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("on the wire")))
                link = label;
        }
        QVERIFY(link);
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        const auto head = exchange->sent.head.size();
        QCOMPARE(activated[0][0].value<ByteRange>(), (ByteRange{head, head + samples::uploadSize}));
    }

    void keepsTheChosenViewWhenItIsShownAgain()
    {
        PayloadPanel panel;
        const auto exchange = carrying(BytesBody{"text"}, "text/plain");
        panel.showExchange(&exchange);
        choose(panel, QStringLiteral("Hex"));
        panel.showExchange(&exchange);
        QVERIFY(panel.findChild<CodeView *>()->text().startsWith(QStringLiteral("00000000")));
    }

    void saysWhyThereIsNothingToShow()
    {
        PayloadPanel panel;
        panel.showExchange(samples::hints().get());
        QVERIFY(says(panel, QStringLiteral("The request had no content to send.")));
        const auto file = carrying(FileBody{"/nowhere"}, "text/plain");
        panel.showExchange(&file);
        QVERIFY(says(panel, QStringLiteral("nothing of this content was sent")));
        panel.showExchange(samples::waiting().get());
        panel.showExchange(nullptr);
        QVERIFY(says(panel, QStringLiteral("No payload yet")));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_PayloadPanel)
#include "tst_payloadpanel.moc"
