// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wirepanel.h"

#include "tests/support/exchangebuilder.h"
#include "tests/ui/samples/samples.h"
#include "ui/panels/find/findbar.h"
#include "ui/panels/wire/wireview.h"
#include "ui/widgets/elidedlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

namespace expectra {

class tst_WirePanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<WirePanel>();
        m_panel->resize(800, 160);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_view = m_panel->findChild<WireView *>();
        QVERIFY(m_view);
    }

    void highlightingScrollsToTheBytes()
    {
        const auto exchange = samples::refused();
        m_panel->showExchange(exchange.get());
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        m_panel->highlight(exchange->content.range, Direction::Received);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
        m_panel->highlight({0, 1}, Direction::Sent);
        QCOMPARE(m_view->verticalScrollBar()->value(), static_cast<int>(m_view->rows().headingOf(0)));
    }

    void highlightedRowsLookDifferent()
    {
        m_panel->showExchange(samples::refused().get());
        const auto plain = m_view->viewport()->grab().toImage();
        m_panel->highlight({0, 10}, Direction::Sent);
        QVERIFY(m_view->viewport()->grab().toImage() != plain);
        m_panel->highlight({}, Direction::Sent);
        QVERIFY(m_view->viewport()->grab().toImage() == plain);
    }

    void rowsCanBeChosenAndCopied()
    {
        m_panel->showExchange(samples::refused().get());
        const auto first = m_view->rows().find({0, 4}, Direction::Sent);
        m_view->jumpTo(*first);
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("PUT /bucket/big.bin HTTP/1.1\\r\\n\nHost: 127.0.0.1:8417\\r\\n"));
        m_view->copyAs(CopyForm::Text);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("PUT /bucket/big.bin HTTP/1.1\r\nHost: 127.0.0.1:8417\r\n"));
        QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_view->selectedText().contains(QStringLiteral("</html>")));
    }

    void thingsHaveNamesAndTellTheirBytes()
    {
        const auto exchange = samples::refused();
        m_panel->showExchange(exchange.get());
        QSignalSpy selected(m_panel.get(), &WirePanel::bytesSelected);
        m_view->jumpTo(*m_view->rows().find({0, 4}, Direction::Sent));
        QTest::keyClick(m_view, Qt::Key_Right);
        QCOMPARE(name(), QStringLiteral("Request line, 30 bytes at offset 0"));
        QTest::keyClick(m_view, Qt::Key_Right);
        QCOMPARE(name(), QStringLiteral("Field Host, 22 bytes at offset 30"));
        QCOMPARE(selected.size(), 2);
        QCOMPARE(selected.last().at(0).value<ByteRange>(), (ByteRange{30, 52}));
        m_view->copyAs(CopyForm::Text);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Host: 127.0.0.1:8417\r\n"));
        QTest::keyClick(m_view, Qt::Key_Left);
        QCOMPARE(selected.last().at(0).value<ByteRange>(), (ByteRange{0, 30}));
    }

    void aClickChoosesTheThingUnderTheMouse()
    {
        m_panel->resize(800, 500);
        m_panel->showExchange(samples::refused().get());
        QSignalSpy selected(m_panel.get(), &WirePanel::bytesSelected);
        const auto row = static_cast<int>(*m_view->rows().find({30, 31}, Direction::Sent));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {200, 4 + row * 18 + 9});
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.last().at(0).value<ByteRange>(), (ByteRange{30, 52}));
    }

    void keysGoFromBlockToBlock()
    {
        m_panel->showExchange(samples::refused().get());
        QTest::keyClick(m_view, Qt::Key_Home);
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(name().startsWith(QStringLiteral("Request head")));
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(name().startsWith(QStringLiteral("Response head 417")));
        QTest::keyClick(m_view, Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(name().startsWith(QStringLiteral("Request head")));
    }

    void findingGoesThroughBothDirections()
    {
        m_panel->showExchange(samples::refused().get());
        QApplication::setActiveWindow(m_panel.get());
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
        auto *bar = m_panel->findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        auto *field = bar->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("expect"));
        const auto before = m_view->verticalScrollBar()->value();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(bar->findChild<QLabel *>()->text().startsWith(QStringLiteral("2 of ")));
        QVERIFY(m_view->verticalScrollBar()->value() > before); // in the answer
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void deviationsAreNamedInPlace()
    {
        test::ExchangeBuilder builder("GET");
        builder.compose().sendHead();
        builder.answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nBad Name: x\r\n\r\n", "ok");
        builder.deviates(http::DeviationKind::IllegalFieldName, {36, 49});
        const auto exchange = builder.end();
        m_panel->showExchange(&exchange);
        m_view->jumpTo(*m_view->rows().find({36, 37}, Direction::Received));
        QVERIFY2(name().contains(QStringLiteral("name is no token")), qPrintable(name()));
    }

    void keepsTheMarkWhenTheFormChanges()
    {
        const auto exchange = samples::refused();
        m_panel->showExchange(exchange.get());
        m_panel->highlight(exchange->content.range, Direction::Received);
        for (auto *button : m_panel->findChildren<QAbstractButton *>()) {
            if (button->text() == QStringLiteral("Hex"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
    }

    void saysInWordsWhatItShows()
    {
        m_panel->showExchange(samples::refused().get());
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Response head 417")));
    }

    void whereNothingPassedItSaysSo()
    {
        m_panel->showExchange(samples::unreachable().get());
        QVERIFY(!m_view->isVisible());
        m_panel->showExchange(samples::waiting().get());
        QVERIFY(m_view->isVisible());
        m_panel->showExchange(nullptr);
        QVERIFY(!m_view->isVisible());
    }

private:
    [[nodiscard]] QString name() const { return m_panel->findChild<ElidedLabel *>()->text(); }

    std::unique_ptr<WirePanel> m_panel;
    WireView *m_view = nullptr;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_WirePanel)
#include "tst_wirepanel.moc"
