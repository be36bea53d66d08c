// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/hex/hexview.h"

#include "app/bodyview/contentwindow.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

namespace expectra {

class tst_HexView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<HexView>();
        m_view->resize(700, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void keysMoveByByteRowAndPage()
    {
        m_view->showContent(contentOf(std::string(1000, 'x')));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->cursor(), ByteCount(17));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->cursor(), ByteCount(31));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->cursor(), ByteCount(16));
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->cursor(), ByteCount(999));
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->cursor(), ByteCount(999));
    }

    void chosenBytesAreCopied()
    {
        m_view->showContent(contentOf("HTTP/1.1 417 \r\n"));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), (ByteRange{0, 4}));
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("48 54 54 50"));
        QCOMPARE(m_view->copied(CopyForm::Text), QStringLiteral("HTTP"));
        QCOMPARE(m_view->copied(CopyForm::Base64), QStringLiteral("SFRUUA=="));
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->copied(CopyForm::Escaped), QStringLiteral("HTTP/1.1 417 \\r\\n"));
    }

    void theMouseChoosesInBothColumns()
    {
        m_view->showContent(contentOf(std::string(256, '\x7f')));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {100, 30});
        QVERIFY(m_view->cursor() >= 16 && m_view->cursor() < 32);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, {600, 66});
        QVERIFY(m_view->selection().size() > 16);
    }

    void whatIsUnderTheCursorIsSaid()
    {
        m_view->showContent(contentOf("ab"));
        QCOMPARE(m_view->accessibleDescription(), QStringLiteral("Offset 0: 61 62"));
    }

    void anEmptyContentTakesEveryKey()
    {
        m_view->showContent({});
        for (const auto key : {Qt::Key_Down, Qt::Key_End, Qt::Key_Left, Qt::Key_A})
            QTest::keyClick(m_view.get(), key, Qt::ControlModifier);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton);
        QVERIFY(m_view->selection().isEmpty());
        QCOMPARE(m_view->copied(CopyForm::Hex), QString());
    }

private:
    std::unique_ptr<HexView> m_view;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_HexView)
#include "tst_hexview.moc"
