// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guidewindow.h"

#include "ui/guide/guideview.h"
#include "ui/style/style.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextTable>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollBar>

using namespace expectra;

class tst_GuideWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();
    void cleanup() { m_window.reset(); }

    void beginsWithTheFirstPage();
    void walksThroughThePagesByKeyboard();
    void searchesAllPagesAndMarksTheWords();
    void aLinkLeadsToAnotherPageAndTheListFollows();
    void aLinkLeadsToASection();
    void aPageIsDressedInFewEdits_data();
    void aPageIsDressedInFewEdits();
    void theWayBackLeadsToADressedPage();
    void picturesAreNeverWiderThanTheText();
    void escapeClosesIt();

private:
    [[nodiscard]] QListWidget *list() const { return m_window->findChild<QListWidget *>(); }
    [[nodiscard]] QLineEdit *search() const { return m_window->findChild<QLineEdit *>(); }

    std::unique_ptr<GuideWindow> m_window;
};

void tst_GuideWindow::init()
{
    m_window = std::make_unique<GuideWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_GuideWindow::beginsWithTheFirstPage()
{
    QCOMPARE(list()->count(), static_cast<int>(m_window->pages().size()));
    QVERIFY(m_window->view()->toPlainText().startsWith(m_window->pages().front().title));
}

void tst_GuideWindow::walksThroughThePagesByKeyboard()
{
    list()->setFocus();
    for (const auto &page : m_window->pages()) {
        QVERIFY2(m_window->view()->toPlainText().startsWith(page.title), qPrintable(page.file));
        QTest::keyClick(list(), Qt::Key_Down);
    }
    // Of the pages that were read none is kept.
    QCOMPARE(m_window->view()->findChildren<QTextDocument *>().size(), 1);
}

void tst_GuideWindow::searchesAllPagesAndMarksTheWords()
{
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), search());
    QTest::keyClicks(search(), QStringLiteral("pseudo-fields")); // words of one page, not of a table
    QCOMPARE(list()->count(), 1);
    QCOMPARE(list()->item(0)->text(), QStringLiteral("Findings, one by one"));
    QCOMPARE(m_window->view()->extraSelections().size(), 1);

    search()->clear();
    QCOMPARE(list()->count(), static_cast<int>(m_window->pages().size()));
}

void tst_GuideWindow::aLinkLeadsToAnotherPageAndTheListFollows()
{
    emit m_window->view()->anchorClicked(QUrl(QStringLiteral("expect.md")));
    QVERIFY(m_window->view()->toPlainText().startsWith(QLatin1String("The wait for 100")));
    QCOMPARE(list()->currentItem()->text(), QStringLiteral("The wait for 100, and the 417"));
}

void tst_GuideWindow::aLinkLeadsToASection()
{
    m_window->showPage(QStringLiteral("expect.md#reading-a-417"));
    QVERIFY(m_window->view()->verticalScrollBar()->value() > 0);
    m_window->showPage(QStringLiteral("nowhere.md"));
    QCOMPARE(list()->currentRow(), 0);
}

void tst_GuideWindow::aPageIsDressedInFewEdits_data()
{
    QTest::addColumn<QString>("page");
    for (const auto &page : readGuide())
        QTest::addRow("%s", qPrintable(page.file)) << page.file;
}

/// Each edit lays the page out again: a table of a hundred cells took minutes that way.
void tst_GuideWindow::aPageIsDressedInFewEdits()
{
    QFETCH(const QString, page);
    m_window->showPage(page);
    QTextDocument *document = m_window->view()->document();
    QVERIFY2(document->revision() <= 5, qPrintable(QString::number(document->revision())));
    int tables = 0;
    for (const QTextFrame *frame : document->rootFrame()->childFrames()) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame)) {
            ++tables;
            QCOMPARE(table->format().border(), 0.0); // ours is below each row
        }
    }
    QCOMPARE(tables > 0, document->toMarkdown().contains(QLatin1String("\n|-")));
    QSignalSpy edits(document, &QTextDocument::contentsChange);
    m_window->setPalette(Qt::red); // as another theme would
    QVERIFY2(edits.size() > 0 && edits.size() <= 2, qPrintable(QString::number(edits.size())));
}

void tst_GuideWindow::theWayBackLeadsToADressedPage()
{
    const auto look = [this] { return m_window->view()->document()->begin().blockFormat().topMargin(); };
    m_window->showPage(QStringLiteral("expect.md"));
    const auto dressed = look();
    m_window->showPage(QStringLiteral("lab.md"));
    m_window->view()->backward();
    QVERIFY(m_window->view()->toPlainText().startsWith(QLatin1String("The wait for 100")));
    QCOMPARE(look(), dressed);
    QCOMPARE(list()->currentItem()->text(), QStringLiteral("The wait for 100, and the 417"));
}

void tst_GuideWindow::picturesAreNeverWiderThanTheText()
{
    m_window->resize(700, 500);
    QTRY_VERIFY(m_window->view()->document()->idealWidth() <= m_window->view()->viewport()->width());
}

void tst_GuideWindow::escapeClosesIt()
{
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(tst_GuideWindow)
#include "tst_guidewindow.moc"
