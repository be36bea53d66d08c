// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/bodypage.h"
#include "ui/composer/body/formbody.h"
#include "ui/composer/body/multipartmodel.h"
#include "ui/composer/body/multipartpage.h"
#include "ui/composer/composer.h"
#include "ui/composer/fields/fieldtable.h"
#include "ui/text/codeeditor.h"
#include "ui/widgets/tabpages.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace expectra;

class tst_BodyPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_composer.reset(); }

    void aKindSetsItsTypeAndFollowsIt();
    void aTypedTypeIsNeverOverridden();
    void anotherTypeIsOfferedByAButton();
    void theKindFollowsTheTypeOfAnOpenedRequest();
    void typingJsonSaysWhatIsWrongAndWhere();
    void formatAndCompactKeepNumbersAndOrder();
    void tabLeavesATextAndComesBack();
    void formTableAndTextStayInStep();
    void aTextGoesAlongToAnotherKind();
    void bytesThatAreNoTextStayAsTheyAre();
    void partsAreTypedIntoTheTable();
    void aFileFillsInItsNameAndType();
    void partsKeepTheRulesOfModels();

private:
    void open(const Body &body, const char *type = nullptr);
    void choose(const QString &kind);
    [[nodiscard]] BodyPage *page() const { return m_composer->findChild<BodyPage *>(); }
    [[nodiscard]] CodeEditor *editor(const QString &name) const;
    [[nodiscard]] QPushButton *button(const QString &start) const;
    [[nodiscard]] std::string type() const
    {
        return std::string(m_composer->request().headers.value("Content-Type").value_or("-"));
    }
    [[nodiscard]] std::string bytes() const { return std::get<BytesBody>(m_composer->request().body).bytes; }

    std::unique_ptr<Composer> m_composer;
};

void tst_BodyPage::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(1300, 420);
    m_composer->show();
    m_composer->findChild<TabPages *>()->showPage(page());
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
}

void tst_BodyPage::open(const Body &body, const char *type)
{
    Request request;
    request.url = "http://h/";
    request.body = body;
    if (type)
        request.headers.append("Content-Type", type);
    m_composer->setRequest(request);
}

void tst_BodyPage::choose(const QString &kind)
{
    auto *box = page()->findChild<QComboBox *>();
    box->setFocus();
    box->setCurrentIndex(0);
    for (int i = 0; i < box->count() && box->currentText() != kind; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), kind);
}

CodeEditor *tst_BodyPage::editor(const QString &name) const
{
    for (auto *each : page()->findChildren<CodeEditor *>()) {
        if (each->focusProxy() && each->focusProxy()->accessibleName() == name)
            return each;
    }
    return nullptr;
}

QPushButton *tst_BodyPage::button(const QString &start) const
{
    for (auto *each : page()->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().startsWith(start))
            return each;
    }
    return nullptr;
}

void tst_BodyPage::aKindSetsItsTypeAndFollowsIt()
{
    open(NoBody{});
    choose(QStringLiteral("JSON"));
    QCOMPARE(type(), std::string("application/json"));
    choose(QStringLiteral("Form"));
    QCOMPARE(type(), std::string("application/x-www-form-urlencoded"));
    choose(QStringLiteral("Multipart"));
    QVERIFY(type().starts_with("multipart/form-data; boundary=expectra-"));
    choose(QStringLiteral("Generated"));
    QCOMPARE(type(), std::string("-"));
}

void tst_BodyPage::aTypedTypeIsNeverOverridden()
{
    open(BytesBody{"{}"}, "application/vnd.mine");
    choose(QStringLiteral("JSON"));
    choose(QStringLiteral("XML"));
    choose(QStringLiteral("File"));
    QCOMPARE(type(), std::string("application/vnd.mine"));
}

void tst_BodyPage::anotherTypeIsOfferedByAButton()
{
    open(BytesBody{"{}"}, "text/plain");
    QVERIFY(!button(QStringLiteral("Send as")));
    open(BytesBody{"{}"}, "application/octet-stream");
    choose(QStringLiteral("JSON"));
    auto *offer = button(QStringLiteral("Send as application/json"));
    QVERIFY(offer);
    QTest::mouseClick(offer, Qt::LeftButton);
    QCOMPARE(type(), std::string("application/json"));
    QVERIFY(!button(QStringLiteral("Send as")));
}

void tst_BodyPage::theKindFollowsTheTypeOfAnOpenedRequest()
{
    open(BytesBody{"{}"}, "application/problem+json");
    QVERIFY(page()->kind() == ContentKind::Json);
    open(BytesBody{"<a/>"}, "text/xml");
    QVERIFY(page()->kind() == ContentKind::Xml);
    open(BytesBody{"x"});
    QVERIFY(page()->kind() == ContentKind::Text);
    open(MultipartBody{"b", {}, {}});
    QVERIFY(page()->kind() == ContentKind::Multipart);
}

void tst_BodyPage::typingJsonSaysWhatIsWrongAndWhere()
{
    open(BytesBody{"{\n  \"a\": 1\n  \"b\": 2\n}"}, "application/json");
    auto *problem = button(QStringLiteral("Line 3, column 3"));
    QVERIFY(problem);
    auto *text = editor(QStringLiteral("Body text"));
    QCOMPARE(text->faultLine(), 3);
    QTest::mouseClick(problem, Qt::LeftButton);
    QVERIFY(!button(QStringLiteral("Format"))->isEnabled());
    for (const auto key : {Qt::Key_Up, Qt::Key_End, Qt::Key_Comma})
        QTest::keyClick(QApplication::focusWidget(), key);
    QTRY_VERIFY(!button(QStringLiteral("Line")));
    QCOMPARE(text->faultLine(), 0);
    QCOMPARE(bytes(), std::string("{\n  \"a\": 1,\n  \"b\": 2\n}"));
}

void tst_BodyPage::formatAndCompactKeepNumbersAndOrder()
{
    open(BytesBody{"{\"b\":1.10,\"a\":{{x}}}"}, "application/json");
    QTest::mouseClick(button(QStringLiteral("Format")), Qt::LeftButton);
    QCOMPARE(bytes(), std::string("{\n  \"b\": 1.10,\n  \"a\": {{x}}\n}"));
    QTest::mouseClick(button(QStringLiteral("Compact")), Qt::LeftButton);
    QCOMPARE(bytes(), std::string("{\"b\":1.10,\"a\":{{x}}}"));
}

void tst_BodyPage::tabLeavesATextAndComesBack()
{
    open(BytesBody{"typed"}, "text/plain");
    editor(QStringLiteral("Body text"))->setFocus();
    auto *text = QApplication::focusWidget();
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), text);
    QTest::keyClick(text, Qt::Key_Backtab);
    QVERIFY(QApplication::focusWidget() != text);
    QCOMPARE(bytes(), std::string("typed"));
}

void tst_BodyPage::formTableAndTextStayInStep()
{
    open(BytesBody{"a=1&b=%zz"}, "application/x-www-form-urlencoded");
    auto *table = page()->findChild<FormBody *>()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, FieldModel::ValueColumn));
    QTest::keyClick(table, Qt::Key_Return);
    QTest::keyClicks(table->findChild<QLineEdit *>(), QStringLiteral("100% ok"));
    QTest::keyClick(table->findChild<QLineEdit *>(), Qt::Key_Return);
    QCoreApplication::processEvents(); // editors commit behind the key
    QCOMPARE(bytes(), std::string("a=100%25+ok&b=%zz"));
    auto *text = editor(QStringLiteral("Form as it is sent"));
    QCOMPARE(text->text(), QStringLiteral("a=100%25+ok&b=%zz"));
    text->goTo(1, 1);
    QTest::keyClicks(text->focusProxy(), QStringLiteral("x="));
    QTest::keyClick(text->focusProxy(), Qt::Key_Ampersand, Qt::ShiftModifier);
    QCOMPARE(bytes(), std::string("x=&a=100%25+ok&b=%zz"));
    QCOMPARE(table->model()->rowCount(), 4);
}

void tst_BodyPage::aTextGoesAlongToAnotherKind()
{
    open(BytesBody{"a=1"}, "text/plain");
    choose(QStringLiteral("Form"));
    QCOMPARE(bytes(), std::string("a=1"));
    choose(QStringLiteral("XML"));
    QCOMPARE(bytes(), std::string("a=1"));
    QVERIFY(button(QStringLiteral("Line 1")));
}

void tst_BodyPage::bytesThatAreNoTextStayAsTheyAre()
{
    const std::string raw("\xff\0\r\nx", 5);
    open(BytesBody{raw}, "application/octet-stream");
    auto *text = editor(QStringLiteral("Body text"));
    QVERIFY(text->isReadOnly());
    QTest::keyClicks(text->focusProxy(), QStringLiteral("typed"));
    m_composer->setVariables({});
    QCOMPARE(bytes(), raw);
    QVERIFY(button(QStringLiteral("Only its beginning")));
    open(BytesBody{"a\r\nb\n"});
    QCOMPARE(bytes(), std::string("a\r\nb\n"));
    QVERIFY(!text->isReadOnly());
}

void tst_BodyPage::partsAreTypedIntoTheTable()
{
    open(NoBody{});
    choose(QStringLiteral("Multipart"));
    auto *table = page()->findChild<MultipartPage *>()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, FieldModel::NameColumn));
    QTest::keyClick(table, Qt::Key_Return);
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QTest::keyClicks(name, QStringLiteral("title"));
    QTest::keyClick(name, Qt::Key_Tab);
    auto *value = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QTest::keyClicks(value, QStringLiteral("hello"));
    QTest::keyClick(value, Qt::Key_Return);
    QCoreApplication::processEvents(); // editors commit behind the key
    const auto &body = std::get<MultipartBody>(m_composer->request().body);
    QCOMPARE(body.parts.size(), std::size_t(1));
    QCOMPARE(body.parts.front().name, std::string("title"));
    QCOMPARE(body.parts.front().content, std::string("hello"));
    QVERIFY(!body.parts.front().fileName);
    QVERIFY(type().ends_with(body.boundary));
}

void tst_BodyPage::aFileFillsInItsNameAndType()
{
    MultipartModel model;
    model.addFile(QStringLiteral("/a/b.png"));
    QVERIFY(model.parts().front().kind == MultipartPart::Kind::File);
    QCOMPARE(model.parts().front().fileName.value_or("-"), std::string("b.png"));
    QCOMPARE(model.parts().front().contentType, std::string("image/png"));
    const auto set = [&model](int column, const char *text) {
        return model.setData(model.index(0, column), QString::fromLatin1(text), Qt::EditRole);
    };
    QVERIFY(set(MultipartModel::ValueColumn, "/a/c.txt"));
    QCOMPARE(model.parts().front().fileName.value_or("-"), std::string("c.txt"));
    QVERIFY(set(MultipartModel::FileNameColumn, "mine"));
    QVERIFY(set(MultipartModel::ValueColumn, "/a/d.gif"));
    QCOMPARE(model.parts().front().fileName.value_or("-"), std::string("mine")); // typed ones stay
    QCOMPARE(model.parts().front().contentType, std::string("image/gif"));
    QVERIFY(set(MultipartModel::KindColumn, "Text"));
    QVERIFY(!model.parts().front().fileName);
}

void tst_BodyPage::partsKeepTheRulesOfModels()
{
    MultipartModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.insertText(0, QStringLiteral("a=1\nf=@/x/y.txt\n\nb")), 3);
    QCOMPARE(model.textOf(1), QStringLiteral("f=@/x/y.txt"));
    QVERIFY(model.moveTo(0, 2));
    QVERIFY(model.duplicate(1));
    QVERIFY(model.removeRows(0, 2, {}));
    QCOMPARE(model.rowCount(), 3);
    model.setParts({});
    QCOMPARE(model.rowCount(), 1);
}

QTEST_MAIN(tst_BodyPage)
#include "tst_bodypage.moc"
