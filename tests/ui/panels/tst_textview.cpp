// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text/textview.h"

#include "app/bodyview/rows/jsoncutter.h"
#include "ui/style/fonts.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

#include <utility>

namespace expectra {

namespace {

class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    /// Since it was asked last.
    int taken()
    {
        QCoreApplication::processEvents();
        return std::exchange(m_count, 0);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

class tst_TextView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<TextView>();
        m_view->resize(600, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void keysMoveSelectAndCopy()
    {
        show("first line\nsecond\tline\r\nthird \x1b[0m", BodyKind::Text);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("first line\nsecond\tline"));
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("third \x1b[0m")));
    }

    void anEscapeIsOneStep()
    {
        show("a\x1b"
             "b",
             BodyKind::Text);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->caretOffset(), ByteCount(1));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->caretOffset(), ByteCount(2));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->caretOffset(), ByteCount(1));
    }

    void aDoubleClickTakesAWord()
    {
        show("alpha beta", BodyKind::Text);
        const auto letter = QFontMetricsF(style::codeFont()).horizontalAdvance(QLatin1Char('M'));
        const QPoint inside(m_view->viewport()->width() - static_cast<int>(m_view->columnsInView() * letter) +
                                static_cast<int>(letter * 6),
                            12);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, inside);
        QVERIFY(
            QStringList({QStringLiteral("alpha"), QStringLiteral("beta")}).contains(m_view->selectedText()));
    }

    void aFoldHidesWhatItsRowOpens()
    {
        show("{\"a\": {\"b\": 1, \"c\": 2}, \"d\": 3}", BodyKind::Json);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(m_view->isFolded(1));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->caretRow(), std::uint64_t(4)); // the bracket that closes it
        m_view->reveal(7 + 5);                          // inside of the fold: it opens
        QVERIFY(!m_view->isFolded(1));
        m_view->foldAll();
        QVERIFY(m_view->isFolded(1));
        m_view->unfoldAll();
        QVERIFY(!m_view->isFolded(1));
    }

    void whatIsFoundLooksDifferent()
    {
        show("one two three", BodyKind::Text);
        const auto plain = m_view->viewport()->grab().toImage();
        const auto hits = std::make_shared<std::vector<ByteRange>>(std::vector<ByteRange>{{4, 7}});
        m_view->showHits(hits, std::nullopt);
        const auto marked = m_view->viewport()->grab().toImage();
        QVERIFY(marked != plain);
        m_view->showHits(hits, hits->front());
        QVERIFY(m_view->viewport()->grab().toImage() != marked);
    }

    void revealingScrollsFarDownAndRight()
    {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += "row\n";
        text += std::string(3000, 'x') + "END";
        show(text, BodyKind::Text);
        m_view->reveal(text.size() - 3);
        QVERIFY(m_view->verticalScrollBar()->value() > 4900);
        QVERIFY(m_view->horizontalScrollBar()->value() > 1000);
        QCOMPARE(m_view->caretOffset(), ByteCount(text.size() - 3));
    }

    void growsWithoutPaintingWhatStandsInView()
    {
        std::string text;
        for (int line = 0; line < 20000; ++line)
            text += "words\n";
        const auto content = contentOf(text);
        RowIndexBuilder builder(content, std::make_unique<PlainCutter>(BodyKind::Text));
        auto rows = std::make_shared<RowIndex>(content);
        const auto grow = [&](ByteCount bytes) {
            rows->take(builder.read(bytes));
            m_view->rowsGrew();
        };
        rows->take(builder.read(30)); // five rows: the view has room left
        m_view->showRows(rows, BodyKind::Text);
        PaintCounter paints(m_view->viewport());
        paints.taken();
        grow(30'000);
        QCOMPARE(paints.taken(), 1);
        QVERIFY(m_view->accessibleDescription().count(QStringLiteral("words")) > 10);
        const auto before = m_view->verticalScrollBar()->maximum();
        grow(24'000);
        QCOMPARE(paints.taken(), 0);
        QVERIFY(m_view->verticalScrollBar()->maximum() > before);
        grow(12'000); // its numbers have a digit more
        QCOMPARE(paints.taken(), 1);
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        paints.taken();
        grow(6'000); // behind the row that was the last in view
        QCOMPARE(paints.taken(), 1);
    }

    void anEmptyTextTakesEveryKey()
    {
        show("", BodyKind::Text);
        for (const auto key : {Qt::Key_Down, Qt::Key_End, Qt::Key_Left, Qt::Key_PageDown, Qt::Key_Minus})
            QTest::keyClick(m_view.get(), key, Qt::ControlModifier);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton);
        m_view->reveal(10);
        m_view->selectAll();
        QCOMPARE(m_view->selectedText(), QString());
    }

private:
    void show(const std::string &text, BodyKind kind)
    {
        const auto content = contentOf(text);
        std::unique_ptr<RowCutter> cutter = std::make_unique<PlainCutter>(kind);
        if (kind == BodyKind::Json)
            cutter = std::make_unique<JsonCutter>();
        RowIndexBuilder builder(content, std::move(cutter));
        auto rows = std::make_shared<RowIndex>(content);
        rows->take(builder.read(10'000'000));
        m_view->showRows(rows, kind);
        m_view->setFocus();
    }

    std::unique_ptr<TextView> m_view;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_TextView)
#include "tst_textview.moc"
