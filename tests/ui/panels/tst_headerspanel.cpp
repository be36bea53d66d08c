// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headerspanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/headers/headerdetail.h"
#include "ui/panels/headers/headermodel.h"
#include "ui/panels/headers/headertree.h"
#include "ui/panels/headers/headerwords.h"
#include "ui/panels/parts/filterbox.h"
#include "ui/text/codeview.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

QString print(const QAbstractItemModel &model)
{
    QStringList lines;
    const auto text = [&model](int row, int column, const QModelIndex &parent) {
        return model.index(row, column, parent).data().toString();
    };
    for (int i = 0; i < model.rowCount(); ++i) {
        lines.append(text(i, 0, {}));
        const auto head = model.index(i, 0);
        for (int row = 0; row < model.rowCount(head); ++row)
            lines.append(QStringLiteral("  %1: %2 [%3]")
                             .arg(text(row, 0, head), text(row, 1, head), text(row, 2, head)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

QString detailText(const QWidget &panel)
{
    QStringList lines;
    for (const auto *label : panel.findChild<HeaderDetail *>()->findChildren<QLabel *>())
        lines.append(label->text());
    return lines.join(QLatin1Char('\n'));
}

Exchange withFields(int count)
{
    auto exchange = *samples::refused();
    for (int i = 0; i < count; ++i)
        exchange.response->headers.append("X-Field-" + std::to_string(i), "value " + std::to_string(i));
    return exchange;
}

/// Stands in for the browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

class tst_HeadersPanel : public QObject
{
    Q_OBJECT

private slots:
    void hidesSecretsUntilTheyAreAskedFor()
    {
        HeadersPanel panel;
        panel.show();
        auto *box = panel.findChild<QCheckBox *>();
        panel.showExchange(samples::refused().get());
        QVERIFY(box->isHidden());

        panel.showExchange(samples::signedIn().get());
        const auto &model = *panel.findChild<HeaderTree *>()->model();
        QVERIFY(box->isVisible());
        QVERIFY2(!print(model).contains(QStringLiteral("dXNlcjpwYXNz")), qPrintable(print(model)));
        QVERIFY(print(model).contains(QStringLiteral("Authorization: Basic ***")));
        QVERIFY(!panel.findChild<CodeView *>()->text().contains(QStringLiteral("opensesame")));

        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(print(model).contains(QStringLiteral("Authorization: Basic dXNlcjpwYXNz")));
        QVERIFY(panel.findChild<CodeView *>()->text().contains(QStringLiteral("opensesame")));
    }

    void listsEachHeadWithItsFieldsInOrder()
    {
        HeaderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHeads(messageHeads(*samples::refused()));
        QCOMPARE(print(model), QStringLiteral("PUT /bucket/big.bin HTTP/1.1\n"
                                              "  Host: 127.0.0.1:8417 [computed]\n"
                                              "  Content-Type: application/octet-stream [request]\n"
                                              "  Expect: 100-continue [expect-continue]\n"
                                              "  Content-Length: 2097152 [computed]\n"
                                              "HTTP/1.1 417 Expectation Failed\n"
                                              "  Server: squid/5.7 []\n"
                                              "  Via: 1.1 edge-squid (squid/5.7) []\n"
                                              "  Content-Type: text/html; charset=utf-8 []\n"
                                              "  Connection: close []"));
    }

    void listsInterimHeadsAndTrailers()
    {
        HeaderModel model;
        model.setHeads(messageHeads(*samples::hints()));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("HTTP/1.1 103 Early Hints"));
        QCOMPARE(model.index(4, 0).data().toString(), QStringLiteral("Trailers"));
    }

    void countsInterimsBeyondTheFirstHundred()
    {
        auto exchange = *samples::hints();
        exchange.interim.resize(10'000, exchange.interim.front());
        HeaderModel model;
        model.setHeads(messageHeads(exchange));
        QCOMPARE(model.index(101, 0).data().toString(), QStringLiteral("9900 more interim responses"));
    }

    void escapesWhatAServerSent()
    {
        auto exchange = *samples::refused();
        exchange.response->headers.append("X-Odd", "a\x1b[2J\xe2\x80\xae");
        HeaderModel model;
        model.setHeads(messageHeads(exchange));
        QVERIFY(print(model).contains(QStringLiteral("X-Odd: a\\x1b[2J\\u202e")));
    }

    void filtersByNameAndValue()
    {
        HeaderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHeads(messageHeads(*samples::refused()));
        model.setFilter(QStringLiteral("squid"));
        QCOMPARE(print(model), QStringLiteral("HTTP/1.1 417 Expectation Failed\n"
                                              "  Server: squid/5.7 []\n"
                                              "  Via: 1.1 edge-squid (squid/5.7) []"));
        model.setFilter(QStringLiteral("CONTENT-type"));
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(QStringLiteral("nothing like it"));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 2);
    }

    void copiesTheChosenFieldsLineByLine()
    {
        HeaderTree tree;
        tree.showHeads(messageHeads(*samples::refused()));
        const auto request = tree.model()->index(0, 0);
        tree.setCurrentIndex(tree.model()->index(2, 0, request));
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), QStringLiteral("Expect: 100-continue"));
        QTest::keyClick(&tree, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(
            clipboard().startsWith(QStringLiteral("PUT /bucket/big.bin HTTP/1.1\nHost: 127.0.0.1:8417\n")));
        QCOMPARE(clipboard().count(QLatin1Char('\n')), 9);
    }

    void writesCurlOptionsThatAShellTakesAsTheyAre()
    {
        QCOMPARE(curlOption({"A", "it's", {}}), QStringLiteral("-H 'A: it'\\''s'"));
        QCOMPARE(curlOption({"A", "", {}}), QStringLiteral("-H 'A;'"));
        QCOMPARE(curlOption({"A", "\x1b'\\", {}}), QStringLiteral("-H $'A: \\x1b\\'\\\\'"));
    }

    void choosingAFieldTellsItsBytes()
    {
        HeadersPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        panel.resize(900, 400);
        panel.show();
        auto *tree = panel.findChild<HeaderTree *>();
        QSignalSpy selected(&panel, &HeadersPanel::bytesSelected);
        QSignalSpy activated(&panel, &HeadersPanel::bytesActivated);
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(1, 0)); // the answer
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(selected.size(), 2);
        const auto bytes = selected.last()[0].value<ByteRange>();
        QCOMPARE(exchange->inbound->read(bytes), std::string("Server: squid/5.7\r\n"));
        QCOMPARE(selected.last()[1].value<Direction>(), Direction::Received);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<ByteRange>(), bytes);
    }

    void goesToTheFieldOfTheseBytesInSilence()
    {
        HeadersPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        QSignalSpy selected(&panel, &HeadersPanel::bytesSelected);
        const auto via = exchange->response->headers.find("Via")->range;
        panel.highlight({via.begin + 3, via.begin + 4}, Direction::Received);
        QVERIFY(detailText(panel).contains(QStringLiteral("1.1 edge-squid")));
        panel.highlight({0, exchange->sent.head.size()}, Direction::Sent);
        QCOMPARE(panel.findChild<HeaderTree *>()->currentHead()->kind, HeadKind::Request);
        QCOMPARE(selected.size(), 0);
    }

    void tellsAllAboutTheChosenField()
    {
        HeadersPanel panel;
        panel.showExchange(samples::refused().get());
        auto *tree = panel.findChild<HeaderTree *>();
        tree->setCurrentIndex(tree->model()->index(3, 0, tree->model()->index(0, 0)));
        const auto text = detailText(panel);
        QVERIFY(text.contains(QStringLiteral("Content-Length")));
        QVERIFY(text.contains(QStringLiteral("The size of the content in bytes")));
        QVERIFY(text.contains(QStringLiteral("None of it was sent.")));
        QVERIFY(text.contains(QStringLiteral("Computed")));
        QVERIFY(text.contains(QStringLiteral("RFC 9110 section 8.6")));
        panel.findChild<HeaderDetail *>()->findChild<QToolButton *>()->click();
        QCOMPARE(clipboard(), QStringLiteral("2097152"));
    }

    void opensTheReferenceOnlyWhenItIsFollowed()
    {
        Browser browser;
        HeadersPanel panel;
        panel.showExchange(samples::refused().get());
        panel.resize(1000, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        auto *tree = panel.findChild<HeaderTree *>();
        tree->setCurrentIndex(tree->model()->index(2, 0, tree->model()->index(0, 0)));
        QVERIFY(browser.opened.isEmpty());
        QLabel *reference = nullptr;
        for (auto *label : panel.findChild<HeaderDetail *>()->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("rfc-editor.org")))
                reference = label;
        }
        QVERIFY(reference);
        reference->setFocus(Qt::TabFocusReason);
        QTest::keyClick(reference, Qt::Key_Return);
        QCOMPARE(browser.opened,
                 QList<QUrl>(
                     {QUrl(QStringLiteral("https://www.rfc-editor.org/rfc/rfc9110.html#section-10.1.1"))}));
    }

    void filtersFromTheKeyboard()
    {
        HeadersPanel panel;
        panel.showExchange(samples::refused().get());
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        auto *tree = panel.findChild<HeaderTree *>();
        auto *filter = panel.findChild<FilterBox *>();
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, QStringLiteral("via"));
        QCOMPARE(tree->model()->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(tree->hasFocus());
        QCOMPARE(tree->model()->rowCount(), 2);
    }

    void keepsWhatWasChosenWhenItIsShownAgain()
    {
        HeadersPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        auto *tree = panel.findChild<HeaderTree *>();
        tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(1, 0)));
        panel.showExchange(exchange.get());
        QVERIFY(tree->currentField());
        QCOMPARE(tree->currentField()->field.name, std::string("Via"));
    }

    void staysQuickWithTenThousandFields()
    {
        const auto exchange = withFields(10'000);
        HeadersPanel panel;
        panel.resize(1000, 400);
        panel.show();
        QElapsedTimer few;
        few.start();
        panel.showExchange(samples::refused().get());
        panel.grab();
        const auto fewTook = few.nsecsElapsed();
        QElapsedTimer many;
        many.start();
        panel.showExchange(&exchange);
        panel.grab();
        // Two thousand times the fields; widgets of their own for them would take a hundred times as long.
        QVERIFY2(many.nsecsElapsed() < fewTook * 30, qPrintable(QString::number(many.nsecsElapsed() / 1000)));
        QCOMPARE(panel.findChild<HeaderTree *>()->model()->rowCount(
                     panel.findChild<HeaderTree *>()->model()->index(1, 0)),
                 10'004);
    }

    void showsTheHeadsRawToo()
    {
        HeadersPanel panel;
        panel.showExchange(samples::refused().get());
        const auto raw = panel.findChild<CodeView *>()->text();
        QVERIFY(raw.startsWith(QStringLiteral("PUT /bucket/big.bin HTTP/1.1\nHost: ")));
        QVERIFY(raw.contains(QStringLiteral("HTTP/1.1 417 Expectation Failed\nServer: squid/5.7\n")));
    }

    void valuesGetTheRoomInANarrowTree()
    {
        HeaderTree tree;
        tree.resize(500, 200);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        QCOMPARE(tree.columnWidth(2), 110);
        tree.header()->resizeSection(2, 150); // as by hand
        tree.resize(1200, 200);
        QCOMPARE(tree.columnWidth(2), 150);
    }

    void survivesARunningExchangeAndNone()
    {
        HeadersPanel panel;
        panel.showExchange(samples::waiting().get());
        QCOMPARE(panel.findChild<HeaderTree *>()->model()->rowCount(), 1);
        panel.showExchange(nullptr);
        QVERIFY(!panel.findChild<HeaderTree *>()->isVisibleTo(&panel));
        panel.highlight({0, 10}, Direction::Sent);
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_HeadersPanel)
#include "tst_headerspanel.moc"
