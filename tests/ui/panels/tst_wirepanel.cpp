// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wirepanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/wire/wireview.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
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
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
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
        QTest::keyClick(m_view, Qt::Key_Home);
        QTest::keyClick(m_view, Qt::Key_Down);
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("PUT /bucket/big.bin HTTP/1.1\\r\\n\nHost: 127.0.0.1:8417\\r\\n"));
        QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_view->selectedText().contains(QStringLiteral("</html>")));
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
    std::unique_ptr<WirePanel> m_panel;
    WireView *m_view = nullptr;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_WirePanel)
#include "tst_wirepanel.moc"
