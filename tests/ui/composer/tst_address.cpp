// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/address/addressedit.h"
#include "ui/composer/composer.h"
#include "ui/composer/fields/completion.h"
#include "ui/composer/fields/variablemarks.h"
#include "ui/widgets/notice.h"

#include <QtGui/QClipboard>
#include <QtGui/QHelpEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolTip>

using namespace expectra;

class tst_Address final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_composer.reset(); }

    void marksVariablesWhereTheyStand();
    void namesAVariableThatIsNotSet();
    void tellsWhatAVariableStandsFor();
    void aPastedCurlCommandFillsTheRequest();
    void saysWhatOfACurlCommandIsLeftOut();
    void aBrokenCurlCommandChangesNothing();
    void methodsAreOfferedButAnyWordIsTaken();

private:
    [[nodiscard]] AddressEdit *address() const { return m_composer->findChild<AddressEdit *>(); }
    [[nodiscard]] QString notice() const;
    void paste(const QString &text);

    std::unique_ptr<Composer> m_composer;
};

void tst_Address::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(1200, 400);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    collections::Variables variables;
    variables.addLayer({{"host", "a.test:81"}});
    m_composer->setVariables(variables);
}

QString tst_Address::notice() const
{
    QStringList texts;
    for (const auto *each : m_composer->findChildren<Notice *>())
        texts.append(each->text());
    return texts.join(QLatin1Char(' ')).trimmed();
}

void tst_Address::paste(const QString &text)
{
    QApplication::clipboard()->setText(text);
    address()->setFocus();
    address()->selectAll();
    QTest::keySequence(address(), QKeySequence::Paste);
}

void tst_Address::marksVariablesWhereTheyStand()
{
    collections::Variables variables;
    variables.addLayer({{"b", "1"}});
    const auto marks = variableMarks(QString::fromUtf8("\xc3\xa4{{ b }}{{c}}{{}}"), variables);
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].start, 1);
    QCOMPARE(marks[0].length, 7);
    QVERIFY(marks[0].isSet);
    QCOMPARE(marks[1].name, QStringLiteral("c"));
    QVERIFY(!marks[1].isSet);
}

void tst_Address::namesAVariableThatIsNotSet()
{
    paste(QStringLiteral("http://{{nobody}}/"));
    QVERIFY2(notice().contains(QStringLiteral("nobody")), qPrintable(notice()));
    QVERIFY(address()->accessibleDescription().contains(QStringLiteral("nobody")));
}

void tst_Address::tellsWhatAVariableStandsFor()
{
    paste(QStringLiteral("{{host}}/path"));
    QHelpEvent over(QEvent::ToolTip, QPoint(30, 14), address()->mapToGlobal(QPoint(30, 14)));
    QApplication::sendEvent(address(), &over);
    QCOMPARE(QToolTip::text(), QStringLiteral("host = a.test:81\na.test:81/path"));
    QCOMPARE(address()->accessibleDescription(), QStringLiteral("a.test:81/path"));
}

void tst_Address::aPastedCurlCommandFillsTheRequest()
{
    const QSignalSpy edits(m_composer.get(), &Composer::requestEdited);
    paste(QStringLiteral("curl -X PUT http://{{host}}/x \\\n  -H 'A: 1' -d a=b"));
    const auto &request = m_composer->request();
    QCOMPARE(request.method, std::string("PUT"));
    QCOMPARE(request.url, std::string("http://{{host}}/x"));
    QCOMPARE(request.headers.value("A").value_or(""), std::string_view("1"));
    QVERIFY(request.body == Body(BytesBody{"a=b"}));
    QCOMPARE(address()->text(), QStringLiteral("http://{{host}}/x"));
    QVERIFY(edits.count() > 0);
    QVERIFY(notice().isEmpty());
}

void tst_Address::saysWhatOfACurlCommandIsLeftOut()
{
    paste(QStringLiteral("curl --ntlm --http3 http://h/"));
    QCOMPARE(m_composer->request().url, std::string("http://h/"));
    QVERIFY2(notice().contains(QStringLiteral("--ntlm, --http3")), qPrintable(notice()));
}

void tst_Address::aBrokenCurlCommandChangesNothing()
{
    Request before;
    before.url = "http://h/";
    before.method = "PUT";
    m_composer->setRequest(before);
    paste(QStringLiteral("curl -X POST 'http://h"));
    QCOMPARE(m_composer->request().method, std::string("PUT"));
    QVERIFY(!notice().isEmpty());
}

void tst_Address::methodsAreOfferedButAnyWordIsTaken()
{
    auto *method = m_composer->findChild<QComboBox *>()->lineEdit();
    method->setFocus();
    method->selectAll();
    QTest::keyClicks(method, QStringLiteral("prop"));
    QCOMPARE(method->findChild<Completion *>()->words().size(), 2);
    QTest::keyClick(method, Qt::Key_Down);
    QTest::keyClick(method, Qt::Key_Return);
    QCOMPARE(m_composer->request().method, std::string("PROPFIND"));
    method->selectAll();
    QTest::keyClicks(method, QStringLiteral("get"));
    QTest::keyClick(method, Qt::Key_Tab);
    QCOMPARE(m_composer->request().method, std::string("get"));
}

QTEST_MAIN(tst_Address)
#include "tst_address.moc"
