// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A body under a content coding in the Response panel, and the charset that somebody chooses for it.

#include "tests/support/encoded.h"
#include "tests/ui/samples/samples.h"
#include "ui/models/jsontreemodel.h"
#include "ui/panels/body/bodybar.h"
#include "ui/panels/body/jsonview.h"
#include "ui/panels/hex/hexview.h"
#include "ui/panels/responsepanel.h"
#include "ui/panels/text/textview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

namespace expectra {

namespace {

std::shared_ptr<Exchange> coded(const char *type, const char *coding, std::string_view content,
                                std::uint64_t id = 8)
{
    auto exchange = std::make_shared<Exchange>(*samples::answered(type, content, id));
    exchange->response->headers.append("Content-Encoding", coding);
    return exchange;
}

std::string lines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text;
}

} // namespace

class tst_CodedBody : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<ResponsePanel>();
        m_panel->resize(1000, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void isShownDecodedAndAsItCame_data()
    {
        QTest::addColumn<QByteArray>("coding");
        for (const char *coding : {"gzip", "deflate", "br", "zstd"})
            QTest::newRow(coding) << QByteArray(coding);
    }
    void isShownDecodedAndAsItCame()
    {
        QFETCH(QByteArray, coding);
        const auto bytes = test::encoded(coding.toStdString(), R"({"one": 1})");
        show(coded("application/json", coding.constData(), bytes));
        QVERIFY(visible<JsonView>());
        QVERIFY2(facts().contains(
                     QStringLiteral("10 B, %1 B as %2").arg(bytes.size()).arg(QString::fromLatin1(coding))),
                 qPrintable(facts()));
        QCOMPARE(notice(), QString());
        press(QStringLiteral("Raw"));
        press(QStringLiteral("Hex"));
        QVERIFY(visible<HexView>());
        QVERIFY(facts().contains(QStringLiteral("%1 B as").arg(bytes.size())));
        QVERIFY(!facts().contains(QStringLiteral("10 B,")));
        press(QStringLiteral("Decoded"));
        QVERIFY(visible<JsonView>());
    }

    void withoutACodingThereIsNoChoice()
    {
        show(samples::answered("text/plain", "words"));
        QVERIFY(!button(QStringLiteral("Raw")));
        show(coded("text/plain", "identity", "words", 9));
        QVERIFY(!button(QStringLiteral("Raw")));
    }

    void aCutOneShowsWhatCameAndSaysWhereItEnds()
    {
        const auto bytes = test::gzipped(lines(5000));
        show(coded("text/plain", "gzip", std::string_view(bytes).substr(0, bytes.size() / 2)));
        QCOMPARE(notice(),
                 QStringLiteral("The gzip content ends before its end, at byte %1.").arg(bytes.size() / 2));
        QVERIFY(visible<TextView>()->verticalScrollBar()->maximum() > 1000);
    }

    void aCutJsonIsNotCalledBrokenToo()
    {
        const auto bytes = test::gzipped("[" + lines(100) + "0]");
        show(coded("application/json", "gzip", std::string_view(bytes).substr(0, 60)));
        QCOMPARE(notice(), QStringLiteral("The gzip content ends before its end, at byte 60."));
    }

    void whatIsNotCodedAtAllIsShownAsItCame()
    {
        show(coded("application/json", "gzip", R"({"plain": true})"));
        QVERIFY(visible<JsonView>());
        QCOMPARE(notice(), QStringLiteral("The content is not gzip, though Content-Encoding says so."));
        QVERIFY(button(QStringLiteral("Raw"))->isChecked());
    }

    void anUnknownCodingIsNamed()
    {
        show(coded("application/json", "compress", "\x1f\x9d..."));
        QVERIFY(notice().startsWith(QStringLiteral("The coding compress is not known here")));
        QVERIFY(!button(QStringLiteral("Raw")));
    }

    void aBombAsksBeforeItSwells()
    {
        const std::string zeros(1024 * 1024, '0');
        std::string bomb;
        for (int i = 0; i < 70; ++i)
            bomb += test::gzipped(zeros);
        show(coded("text/plain", "gzip", bomb));
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(QStringLiteral("this may be a bomb")), 60'000);
        QVERIFY(notice().contains(QStringLiteral("more than 64 MiB")));
        QVERIFY(facts().contains(QStringLiteral("the first 64 MiB,")));
        auto *more = m_panel->findChild<Notice *>()->findChild<QPushButton *>();
        QCOMPARE(more->text(), QStringLiteral("Decode on to 1 GiB"));
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(facts().contains(QStringLiteral("70 MiB,")), 60'000);
        QCOMPARE(notice(), QString());
        QVERIFY(!more->isVisible());
    }

    void aLargeOneIsThereToItsEnd()
    {
        show(coded("text/plain", "br", test::brotlied(lines(300'000))));
        auto *text = visible<TextView>();
        QVERIFY(text); // its front, at once
        QTRY_VERIFY(text->verticalScrollBar()->maximum() > 299'000);
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(text->caretOffset(), ByteCount(lines(300'000).size() - 1));
    }

    void whatBeginsWithNothingIsShownWhenItComes()
    {
        const std::string head("\x50\x2a\x4d\x18\0\0\x30\0", 8); // a frame of 3 MiB that is to be skipped
        show(coded("text/plain", "zstd", head + std::string(3 * 1024 * 1024, '\0') + test::zstded("words")));
        QTRY_VERIFY(visible<TextView>());
        visible<TextView>()->selectAll();
        QCOMPARE(visible<TextView>()->selectedText(), QStringLiteral("words"));
    }

    void aLargeTreeSaysNothingOfAFaultUntilItIsWhole()
    {
        std::string json = "[";
        while (json.size() < 3'000'000)
            json += R"({"name": "entry"}, )" + std::to_string(json.size()) + ",";
        json += "0]";
        show(coded("application/json", "gzip", test::gzipped(json)));
        QVERIFY(visible<JsonView>());
        QCOMPARE(notice(), QString());
        const auto root = visible<JsonView>()->tree()->model()->index(0, 0);
        QVERIFY(root.data(JsonTreeModel::IsReadingRole).toBool() ||
                facts().contains(QStringLiteral("2.86 MiB,")));
        QTRY_VERIFY(facts().contains(QStringLiteral("2.86 MiB,")));
        QTRY_VERIFY(visible<JsonView>()->tree()->model()->rowCount(
                        visible<JsonView>()->tree()->model()->index(0, 0)) > 0);
        QCOMPARE(notice(), QString());
    }

    void oneThatIsStillDecodedGoesWithItsExchange_data()
    {
        QTest::addColumn<bool>("another");
        QTest::newRow("nothing is shown") << false;
        QTest::newRow("one that runs is shown") << true;
    }

    void oneThatIsStillDecodedGoesWithItsExchange()
    {
        QFETCH(bool, another);
        auto exchange = coded("application/json", "gzip", test::gzipped("[" + lines(3'000'000) + "0]"));
        const std::weak_ptr<const ByteStore> bytes = exchange->content.store;
        m_panel->showExchange(exchange.get());
        QTest::mouseClick(button(QStringLiteral("Hex")), Qt::LeftButton);
        QTest::mouseClick(button(QStringLiteral("Text")), Qt::LeftButton);
        auto running = *coded("text/plain", "gzip", {}, 9);
        running.isComplete = false;
        exchange.reset();
        m_panel->showExchange(another ? &running : nullptr);
        QTRY_VERIFY(bytes.expired());
    }

    void isSavedDecodedOrAsItCame()
    {
        const auto text = lines(200'000);
        const auto bytes = test::gzipped(text);
        show(coded("text/plain", "gzip", bytes));
        QCOMPARE(savedAs(BodyBar::Coding::Raw).toStdString(), bytes);
        QVERIFY(savedAs(BodyBar::Coding::Decoded).toStdString() == text); // also while it is being decoded
    }

    void theCharsetIsShownAndCanBeChosen()
    {
        show(samples::answered("text/plain; charset=iso-8859-1", "100 \x80"));
        auto *charset = m_panel->findChild<BodyBar *>()->findChild<QToolButton *>();
        QVERIFY(charset->isVisible());
        QVERIFY(charset->text().startsWith(QStringLiteral("ISO-8859-1")));
        QCOMPARE(charset->toolTip(), QStringLiteral("By the charset of Content-Type"));

        choose(charset, QStringLiteral("windows-1252"));

        QVERIFY(charset->text().startsWith(QStringLiteral("windows-1252")));
        visible<TextView>()->selectAll();
        QCOMPARE(visible<TextView>()->selectedText(), QStringLiteral("100 €"));
        choose(charset, QStringLiteral("As the response says"));
        QVERIFY(charset->text().startsWith(QStringLiteral("ISO-8859-1")));
    }

    void bytesHaveNoCharset()
    {
        show(samples::answered("application/octet-stream", std::string("\0\1\2", 3)));
        QVERIFY(!m_panel->findChild<BodyBar *>()->findChild<QToolButton *>()->isVisible());
    }

private:
    void show(const ExchangePtr &exchange) { m_panel->showExchange(exchange.get()); }
    template <class View>
    View *visible() const
    {
        auto *view = m_panel->findChild<View *>();
        return view && view->isVisible() ? view : nullptr;
    }
    [[nodiscard]] QString facts() const { return m_panel->findChild<ElidedLabel *>()->text(); }
    [[nodiscard]] QString notice() const { return m_panel->findChild<Notice *>()->text(); }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        for (auto *each : m_panel->findChildren<QAbstractButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    void press(const QString &text) const { QTest::mouseClick(button(text), Qt::LeftButton); }
    static void choose(QToolButton *charset, const QString &name)
    {
        emit charset->menu()->aboutToShow();
        for (auto *action : charset->menu()->actions()) {
            if (action->text() == name)
                action->trigger();
        }
    }
    QByteArray savedAs(BodyBar::Coding coding)
    {
        QTemporaryDir directory;
        const auto path = directory.filePath(QStringLiteral("saved"));
        QSignalSpy saved(m_panel.get(), &ResponsePanel::bodySaved);
        m_panel->saveBodyTo(path, coding);
        if (saved.isEmpty() && !saved.wait(60'000))
            return "not saved";
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    std::unique_ptr<ResponsePanel> m_panel;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_CodedBody)
#include "tst_codedbody.moc"
