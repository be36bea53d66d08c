// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/parameters.h"
#include "ui/composer/composer.h"
#include "ui/composer/fields/completion.h"
#include "ui/composer/fields/fieldtable.h"
#include "ui/composer/headers/headerspage.h"
#include "ui/composer/params/paramspage.h"
#include "ui/style/fonts.h"
#include "ui/style/style.h"
#include "ui/widgets/tabpages.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>

#include <random>

using namespace expectra;

class tst_FieldTable final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_composer.reset(); }

    void keysMoveCopyAndDeleteRows();
    void spaceSwitchesOffAndOnAgain();
    void aClickOnTheMarkSwitchesOff();
    void pastedLinesBecomeRows();
    void copiedRowsAreLines();
    void draggingMovesARow();
    void knownNamesAndValuesAreOffered();
    void whatIsTypedStandsUnlessASuggestionIsTaken();
    void variablesAreOfferedBehindBraces();
    void paramsFollowTheAddress();
    void theAddressFollowsTheParams();
    void tabGoesOnInTheRowThatWasBegun();
    void bothStayInStepThroughRandomEdits();
    void theHeaderKeepsItsFaceUnderAStyle();

private:
    void showHeaders(std::initializer_list<const char *> names);
    [[nodiscard]] FieldTable *table() const { return m_composer->findChild<HeadersPage *>()->table(); }
    [[nodiscard]] FieldTable *params() const { return m_composer->findChild<ParamsPage *>()->table(); }
    [[nodiscard]] QString sent() const;
    [[nodiscard]] QLineEdit *edit(FieldTable *table, int row, int column);
    [[nodiscard]] QLineEdit *address() const;
    void showParams();

    std::unique_ptr<Composer> m_composer;
};

void tst_FieldTable::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(1200, 400);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
}

/// Names with a number each as value; Host stands above them.
void tst_FieldTable::showHeaders(std::initializer_list<const char *> names)
{
    Request request;
    request.url = "http://h/";
    int number = 0;
    for (const auto *name : names)
        request.headers.append(name, std::to_string(++number));
    m_composer->setRequest(request);
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(1, FieldModel::NameColumn));
}

QString tst_FieldTable::sent() const
{
    QString text;
    for (const auto &field : m_composer->request().headers)
        text += QString::fromStdString(field.name + field.value + " ");
    return text.trimmed();
}

QLineEdit *tst_FieldTable::edit(FieldTable *table, int row, int column)
{
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
    QTest::keyClick(table, Qt::Key_Return);
    return table->findChild<QLineEdit *>();
}

QLineEdit *tst_FieldTable::address() const
{
    for (auto *candidate : m_composer->findChildren<QLineEdit *>()) {
        if (candidate->accessibleName() == QStringLiteral("Address"))
            return candidate;
    }
    return nullptr;
}

void tst_FieldTable::showParams()
{
    m_composer->findChild<TabPages *>()->showPage(m_composer->findChild<ParamsPage *>());
}

void tst_FieldTable::keysMoveCopyAndDeleteRows()
{
    showHeaders({"a", "b", "c"});
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(sent(), QStringLiteral("b2 a1 c3"));
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(sent(), QStringLiteral("b2 a1 a1 c3"));
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier); // Host stands there
    QCOMPARE(sent(), QStringLiteral("a1 b2 a1 c3"));
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(sent(), QStringLiteral("a1 c3"));
}

void tst_FieldTable::spaceSwitchesOffAndOnAgain()
{
    showHeaders({"a", "b"});
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(sent(), QStringLiteral("b2"));
    QCOMPARE(m_composer->request().disabledHeaders.size(), std::size_t(1));
    const Request saved = m_composer->request();
    m_composer->setRequest(saved); // it survives saving
    table()->setCurrentIndex(table()->model()->index(1, FieldModel::NameColumn));
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(sent(), QStringLiteral("a1 b2"));
}

void tst_FieldTable::aClickOnTheMarkSwitchesOff()
{
    showHeaders({"a", "b"});
    const QRect mark = table()->visualRect(table()->model()->index(2, FieldModel::EnabledColumn));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, mark.center());
    QCOMPARE(sent(), QStringLiteral("a1"));
}

void tst_FieldTable::pastedLinesBecomeRows()
{
    showHeaders({"a", "b"});
    QApplication::clipboard()->setText(QStringLiteral("X: 1\nY: 2\n"));
    table()->setCurrentIndex(table()->model()->index(2, FieldModel::NameColumn));
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(sent(), QStringLiteral("a1 X1 Y2 b2"));
}

void tst_FieldTable::copiedRowsAreLines()
{
    showHeaders({"a", "b"});
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a: 1\nb: 2\n"));
}

/// A drag runs a loop of its own, so only its end is tried.
void tst_FieldTable::draggingMovesARow()
{
    showHeaders({"a", "b", "c"});
    const auto bottomOf = [this](int row) {
        return table()->rowViewportPosition(row) + table()->rowHeight(row) - 2;
    };
    table()->moveRowTo(1, bottomOf(3));
    QCOMPARE(sent(), QStringLiteral("b2 c3 a1"));
    table()->moveRowTo(3, 1); // Host stands there
    QCOMPARE(sent(), QStringLiteral("a1 b2 c3"));
    table()->moveRowTo(2, 10'000);
    QCOMPARE(sent(), QStringLiteral("a1 c3 b2"));
    table()->moveRowTo(0, bottomOf(2)); // Host itself stays
    QCOMPARE(sent(), QStringLiteral("a1 c3 b2"));
}

void tst_FieldTable::knownNamesAndValuesAreOffered()
{
    showHeaders({});
    auto *name = edit(table(), 1, FieldModel::NameColumn);
    QVERIFY(name);
    QTest::keyClicks(name, QStringLiteral("accept-e"));
    auto *offered = name->findChild<Completion *>();
    QVERIFY(offered->words().contains(QStringLiteral("Accept-Encoding")));
    QTest::keyClick(name, Qt::Key_Down);
    QTest::keyClick(name, Qt::Key_Tab); // takes it
    QCOMPARE(name->text(), QStringLiteral("Accept-Encoding"));
    QTest::keyClick(name, Qt::Key_Tab); // and goes on to the value
    auto *value = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(value && value != name);
    QTest::keyClicks(value, QStringLiteral("gz"));
    QTest::keyClick(value, Qt::Key_Down);
    QTest::keyClick(value, Qt::Key_Return);
    QCoreApplication::processEvents(); // editors commit behind the key
    QTest::keyClick(value, Qt::Key_Return);
    QCoreApplication::processEvents(); // editors commit behind the key
    QVERIFY(sent().startsWith(QStringLiteral("Accept-Encodinggzip")));
}

void tst_FieldTable::whatIsTypedStandsUnlessASuggestionIsTaken()
{
    showHeaders({});
    auto *name = edit(table(), 1, FieldModel::NameColumn);
    QTest::keyClicks(name, QStringLiteral("accep"));
    QVERIFY(name->findChild<Completion *>()->isOpen());
    QTest::keyClick(name, Qt::Key_Return);
    QCoreApplication::processEvents(); // editors commit behind the key
    QCOMPARE(sent(), QStringLiteral("accep"));
}

void tst_FieldTable::variablesAreOfferedBehindBraces()
{
    collections::Variables variables;
    variables.addLayer({{"host", "a.test"}, {"hour", "1"}, {"other", "2"}});
    m_composer->setVariables(variables);
    auto *line = address();
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, QStringLiteral("http://{{ho"));
    auto *offered = line->findChild<Completion *>();
    QCOMPARE(offered->words(), QStringList({QStringLiteral("host"), QStringLiteral("hour")}));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("http://{{host}}"));
    QVERIFY(!offered->isOpen());
    QTest::keyClicks(line, QStringLiteral("/{{"));
    QCOMPARE(offered->words().size(), 3);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!offered->isOpen());
}

void tst_FieldTable::paramsFollowTheAddress()
{
    address()->setFocus();
    address()->clear();
    QTest::keyClicks(address(), QStringLiteral("http://h/?a=1&b"));
    QCOMPARE(params()->model()->index(0, FieldModel::ValueColumn).data().toString(), QStringLiteral("1"));
    QCOMPARE(params()->model()->rowCount(), 3);
}

void tst_FieldTable::theAddressFollowsTheParams()
{
    Request request;
    request.url = "http://{{h}}/p?a=%zz&b#f";
    m_composer->setRequest(request);
    showParams();
    auto *value = edit(params(), 1, FieldModel::ValueColumn);
    QTest::keyClicks(value, QStringLiteral("x y"));
    QTest::keyClick(value, Qt::Key_Return);
    QCoreApplication::processEvents(); // editors commit behind the key
    QCOMPARE(address()->text(), QStringLiteral("http://{{h}}/p?a=%zz&b=x%20y#f"));
    QCOMPARE(m_composer->request().url, std::string("http://{{h}}/p?a=%zz&b=x%20y#f"));
    params()->setCurrentIndex(params()->model()->index(0, FieldModel::NameColumn));
    QTest::keyClick(params(), Qt::Key_Space);
    QCOMPARE(m_composer->request().url, std::string("http://{{h}}/p?b=x%20y#f"));
    QCOMPARE(m_composer->request().disabledParameters.front().text, std::string("a=%zz"));
    QTest::keyClick(params(), Qt::Key_Space);
    QCOMPARE(address()->text(), QStringLiteral("http://{{h}}/p?a=%zz&b=x%20y#f"));
}

void tst_FieldTable::tabGoesOnInTheRowThatWasBegun()
{
    showParams();
    auto *name = edit(params(), 0, FieldModel::NameColumn);
    QTest::keyClicks(name, QStringLiteral("a"));
    QTest::keyClick(name, Qt::Key_Tab);
    auto *value = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(value && value != name);
    QTest::keyClicks(value, QStringLiteral("1"));
    QTest::keyClick(value, Qt::Key_Return);
    QCoreApplication::processEvents(); // editors commit behind the key
    QCOMPARE(m_composer->request().url, std::string("?a=1"));
}

/// Whatever is edited on either side, the other shows the same bytes.
void tst_FieldTable::bothStayInStepThroughRandomEdits()
{
    std::mt19937 random(7);
    const auto below = [&random](int count) {
        return static_cast<int>(random() % static_cast<unsigned>(count));
    };
    Request request;
    request.url = "http://h/?a=1&&b=%zz#f";
    m_composer->setRequest(request);
    auto &model = *params()->model();
    static const QStringList words{QString(), QStringLiteral("x"), QStringLiteral("{{v}}"),
                                   QStringLiteral("a&b=c")};
    for (int round = 0; round < 400; ++round) {
        const int row = below(model.rowCount());
        const int column = 1 + below(2);
        switch (below(5)) {
        case 0: model.setData(model.index(row, column), words[below(4)], Qt::EditRole); break;
        case 1:
            model.setData(model.index(row, 0), below(2) ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
            break;
        case 2: model.removeRows(row, 1, {}); break;
        case 3: static_cast<FieldModel &>(model).moveTo(row, below(model.rowCount())); break;
        default: {
            QString text = address()->text();
            text.insert(10 + below(static_cast<int>(text.size()) - 9), words[below(4)]);
            address()->setText(text);
        }
        }
        QCOMPARE(address()->text().toStdString(), m_composer->request().url);
        const auto &edited = m_composer->request();
        const auto expected = Parameters::ofAddress(edited.url, edited.disabledParameters);
        QCOMPARE(model.rowCount(), static_cast<int>(expected.size()) + 1);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(static_cast<FieldModel &>(model).textOf(static_cast<int>(i)).toStdString(),
                     std::string(expected.textAt(i)));
    }
}

/// The last one: what it dresses stays dressed.
void tst_FieldTable::theHeaderKeepsItsFaceUnderAStyle()
{
    style::apply(*qApp, style::Theme::Dark);
    m_composer = std::make_unique<Composer>();
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_composer.get()));
    QCOMPARE(table()->horizontalHeader()->font().pointSizeF(), style::smallFont().pointSizeF());
}

QTEST_MAIN(tst_FieldTable)
#include "tst_fieldtable.moc"
