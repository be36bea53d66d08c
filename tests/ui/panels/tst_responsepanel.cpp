// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/responsepanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/body/bodybar.h"
#include "ui/panels/body/bodyviews.h"
#include "ui/panels/body/imageview.h"
#include "ui/panels/body/jsonview.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/find/findbar.h"
#include "ui/panels/hex/hexview.h"
#include "ui/panels/text/textview.h"
#include "ui/style/palette.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

namespace expectra {

namespace {

std::string picture()
{
    QImage image(40, 20, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace

class tst_ResponsePanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<ResponsePanel>();
        m_panel->resize(900, 400);
        m_panel->show();
        QApplication::setActiveWindow(m_panel.get()); // shortcuts go to the active one
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void saysWhyABodyIsCutShort()
    {
        auto exchange = *samples::hints();
        exchange.failure = Failure{FailurePhase::Response,
                                   Side::Server,
                                   FailureKind::ClosedEarly,
                                   "The connection was closed early",
                                   {}};
        m_panel->showExchange(&exchange);
        QVERIFY(notice().contains(QStringLiteral("cut short: The connection was closed early.")));
    }

    void aSelectedMemberIsOneBandFromTheEdge()
    {
        m_panel->showExchange(samples::hints().get());
        auto *tree = visible<JsonView>()->tree();
        const auto index = tree->model()->index(0, 0);
        tree->setCurrentIndex(index);
        const auto row = tree->visualRect(index);
        QVERIFY(row.left() > 1); // the chevron's place
        const auto picture = tree->viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(0, row.center().y()).name(), style::color(style::Role::Selection).name());
    }

    void jsonIsATreeAndSetOutAndAsItCame()
    {
        m_panel->showExchange(samples::hints().get());
        QVERIFY(visible<JsonView>());
        QVERIFY(facts().contains(QStringLiteral("trailers: Server-Timing: db;dur=2")));
        choose(QStringLiteral("Text"));
        auto *text = visible<TextView>();
        QVERIFY(text);
        text->selectAll();
        QCOMPARE(text->selectedText(),
                 QStringLiteral("{\n  \"scenario\": \"hints\",\n  \"took\": 1.10,\n  \"ok\": true\n}"));
        choose(QStringLiteral("Pretty"));
        text->selectAll();
        QVERIFY(text->selectedText().contains(QStringLiteral("\"took\": 1.10")));
        choose(QStringLiteral("Hex"));
        QVERIFY(visible<HexView>());
    }

    void onlyWaysThatMakeSenseAreOffered_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("offered");
        QTest::newRow("JSON") << "application/json" << QByteArray("{}") << "Tree Pretty Text Hex";
        QTest::newRow("XML") << "text/xml" << QByteArray("<a/>") << "Pretty Text Hex";
        QTest::newRow("HTML") << "text/html" << QByteArray("<html></html>") << "Text Hex";
        QTest::newRow("words") << "text/plain" << QByteArray("words") << "Text Hex";
        QTest::newRow("bytes") << "application/octet-stream" << QByteArray("\0\1\2", 3) << "Text Hex";
        QTest::newRow("picture") << "image/png" << QByteArray::fromStdString(picture()) << "Picture Hex";
        QTest::newRow("SVG") << "image/svg+xml" << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                             << "Text Picture Hex";
    }
    void onlyWaysThatMakeSenseAreOffered()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, offered);
        m_panel->showExchange(samples::answered(type.toStdString(), body.toStdString()).get());
        QStringList seen;
        for (const auto *button : choices()->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                seen.append(button->text());
        }
        QCOMPARE(seen.join(QLatin1Char(' ')), offered);
    }

    void aLieIsSaidAndTheBodyShownAsWhatItIs()
    {
        m_panel->showExchange(samples::answered("image/png", "{\"a\": 1}").get());
        QVERIFY(visible<JsonView>());
        QCOMPARE(notice(), QStringLiteral("Content-Type says image/png, but the body is JSON."));
        m_panel->showExchange(samples::answered("application/json", "{\"a\": 1}", 9).get());
        QCOMPARE(notice(), QString());
    }

    void brokenJsonShowsItsGoodPartAndTheByteOfTheFault()
    {
        m_panel->showExchange(samples::answered("application/json", "{\"a\": [1, 2, oops]}").get());
        QVERIFY(notice().contains(QStringLiteral("breaks at byte 13")));
        const auto *model = tree()->model();
        const auto list = model->index(0, 0, model->index(0, 0));
        QCOMPARE(model->rowCount(list), 2);
        choose(QStringLiteral("Pretty"));
        auto *text = visible<TextView>();
        text->selectAll();
        QVERIFY(text->selectedText().endsWith(QStringLiteral("oops]}")));
    }

    void brokenUtf8IsEscapedAndSaid()
    {
        m_panel->showExchange(samples::answered("text/plain; charset=utf-8", "a\xff"
                                                                             "b")
                                  .get());
        QVERIFY(notice().contains(QStringLiteral("not UTF-8")));
        QVERIFY(visible<TextView>()->accessibleDescription().contains(QStringLiteral("a\\xffb")));
    }

    void wideTextIsRead()
    {
        const std::string wide("\xff\xfe{\0\"\0a\0\"\0:\0001\0}\0", 16);
        m_panel->showExchange(samples::answered("application/json", wide).get());
        auto *charset = m_panel->findChild<BodyBar *>()->findChild<QToolButton *>();
        QVERIFY(charset->text().startsWith(QStringLiteral("UTF-16LE")));
        QCOMPARE(charset->toolTip(), QStringLiteral("By its byte order mark"));
        choose(QStringLiteral("Text"));
        visible<TextView>()->selectAll();
        QCOMPARE(visible<TextView>()->selectedText(), QStringLiteral("{\"a\":1}"));
    }

    void picturesSayTheirSize()
    {
        m_panel->showExchange(samples::answered("image/png", picture()).get());
        auto *image = visible<ImageView>();
        QVERIFY(image);
        QTRY_VERIFY(!image->image().isNull());
        QVERIFY(image->words().startsWith(QStringLiteral("PNG, 40 × 20 pixels")));
    }

    void aBrokenPictureSaysWhy()
    {
        m_panel->showExchange(samples::answered("image/png", "\x89PNG\r\n\x1a\nnothing").get());
        QTRY_VERIFY(visible<ImageView>()->words().contains(QStringLiteral("can't be shown")));
    }

    void aLongBodyIsThereToItsEnd()
    {
        std::string body;
        for (int i = 0; i < 300'000; ++i)
            body += "line " + std::to_string(i) + "\n";
        m_panel->showExchange(samples::answered("text/plain", body).get());
        auto *text = visible<TextView>();
        QTRY_VERIFY(text->verticalScrollBar()->maximum() > 299'000);
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(text->caretOffset(), ByteCount(body.size() - 1));
    }

    void findingGoesFromHitToHitInEveryForm()
    {
        m_panel->showExchange(
            samples::answered("application/json", R"({"one": "needle", "two": ["x", "Needle"]})").get());
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_F, Qt::ControlModifier);
        auto *bar = m_panel->findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        auto *field = bar->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("needle"));
        QCOMPARE(state(), QStringLiteral("1 of 2"));
        QCOMPARE(m_panel->findChild<JsonView *>()->path(), QStringLiteral("$.one"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_panel->findChild<JsonView *>()->path(), QStringLiteral("$.two[1]"));
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(state(), QStringLiteral("1 of 2"));
        choose(QStringLiteral("Hex"));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(visible<HexView>()->cursor(), ByteCount(32));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void whatIsNotThereIsSaid()
    {
        m_panel->showExchange(samples::answered("text/plain", "words").get());
        visible<TextView>()->setFocus();
        QTest::keyClick(visible<TextView>(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(m_panel->findChild<FindBar *>()->findChild<QLineEdit *>(), QStringLiteral("xyz"));
        QCOMPARE(state(), QStringLiteral("No match"));
    }

    void theBodyIsSavedByteForByte()
    {
        const std::string bytes("\0\1\xff\r\n", 5);
        m_panel->showExchange(samples::answered("application/octet-stream", bytes).get());
        QTemporaryDir directory;
        const auto path = directory.filePath(QStringLiteral("saved"));
        QSignalSpy saved(m_panel.get(), &ResponsePanel::bodySaved);
        m_panel->saveBodyTo(path);
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), bytes);
    }

    void theSameExchangeAgainKeepsTheWayToLook()
    {
        const auto exchange = samples::hints();
        m_panel->showExchange(exchange.get());
        choose(QStringLiteral("Hex"));
        m_panel->showExchange(exchange.get());
        QVERIFY(visible<HexView>());
        m_panel->showExchange(samples::hints(77).get());
        QVERIFY(visible<JsonView>());
    }

    void withoutAResponseThereIsNothingToRead()
    {
        for (const auto &exchange : {samples::unreachable(), samples::waiting()}) {
            m_panel->showExchange(samples::hints().get());
            QVERIFY(visible<JsonView>());
            m_panel->showExchange(exchange.get());
            QVERIFY(!visible<JsonView>());
        }
        m_panel->showExchange(nullptr);
        QVERIFY(!visible<JsonView>());
        m_panel->showExchange(samples::answered("text/plain", "").get());
        QVERIFY(!visible<BodyViews>());
        QVERIFY(facts().contains(QStringLiteral("no body")));
    }

    /// A page that is made anew lays the whole window out, with every frame.
    void staysAsItIsWhileAnAnswerArrives()
    {
        m_panel->showExchange(samples::waiting().get());
        const QPointer<EmptyState> page(saidPage());
        QVERIFY(page);
        m_panel->showExchange(samples::waiting().get());
        QVERIFY(page);
        QCOMPARE(saidPage(), page.data());
        m_panel->showExchange(samples::hints().get());
        QVERIFY(!saidPage());
        m_panel->showExchange(samples::waiting().get());
        QCOMPARE(saidPage(), page.data());
        m_panel->showExchange(samples::unreachable().get());
        QVERIFY(!page); // other words
        QVERIFY(saidPage());
    }

private:
    [[nodiscard]] EmptyState *saidPage() const
    {
        for (auto *page : m_panel->findChildren<EmptyState *>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }
    template <class View>
    View *visible() const
    {
        auto *view = m_panel->findChild<View *>();
        return view && view->isVisible() ? view : nullptr;
    }
    [[nodiscard]] QTreeView *tree() const { return m_panel->findChild<JsonView *>()->tree(); }
    [[nodiscard]] QString facts() const { return m_panel->findChild<ElidedLabel *>()->text(); }
    [[nodiscard]] QString notice() const { return m_panel->findChild<Notice *>()->text(); }
    [[nodiscard]] QString state() const
    {
        return m_panel->findChild<FindBar *>()->findChild<QLabel *>()->text();
    }
    [[nodiscard]] ChoiceBar *choices() const
    {
        for (auto *bar : m_panel->findChildren<ChoiceBar *>()) {
            if (bar->findChildren<QAbstractButton *>().size() > 2)
                return bar;
        }
        return nullptr;
    }
    void choose(const QString &name) const
    {
        for (auto *button : choices()->findChildren<QAbstractButton *>()) {
            if (button->text() == name)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    std::unique_ptr<ResponsePanel> m_panel;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_ResponsePanel)
#include "tst_responsepanel.moc"
