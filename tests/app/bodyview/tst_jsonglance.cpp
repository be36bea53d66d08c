// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/json/jsonglance.h"

#include <QtTest/QtTest>

namespace expectra {

class tst_JsonGlance final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheMembersOnOneLine_data(); // outside: moc reads no raw string with a quotation mark

    void showsTheMembersOnOneLine()
    {
        QFETCH(const QString, front);
        QFETCH(const QString, glance);
        QCOMPARE(QString::fromStdString(jsonGlance(front.toStdString())), glance);
    }

    void cutsNoCharacterInTheMiddle()
    {
        const std::string whole = "[\"\u00e4\U0001F600";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            const auto glance = QString::fromStdString(jsonGlance(whole.substr(0, length)));
            QVERIFY2(!glance.contains(QChar::ReplacementCharacter), qPrintable(glance));
        }
    }
};

void tst_JsonGlance::showsTheMembersOnOneLine_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("glance");
    QTest::newRow("object") << R"({"id":7,"name":"x"})"
                            << R"("id": 7, "name": "x")";
    QTest::newRow("indented") << "[\n  1,\r\n\t{ \"a\" : null }\n]"
                              << R"(1, {"a": null})";
    QTest::newRow("spaces in a string") << R"(["a  b, c: d"])"
                                        << R"("a  b, c: d")";
    QTest::newRow("escapes") << R"(["a\"]b","\\"])"
                             << R"("a\"]b", "\\")";
    QTest::newRow("brackets in a string") << R"(["}]"])"
                                          << R"("}]")";
    QTest::newRow("cut") << R"({"id":7,"na)"
                         << "\"id\": 7, \"na\u2026";
    QTest::newRow("nothing yet") << "{"
                                 << "\u2026";
    QTest::newRow("empty") << "{ }"
                           << "";
    QTest::newRow("what stands behind it") << "[1] trailing"
                                           << "1";
}

} // namespace expectra

QTEST_APPLESS_MAIN(expectra::tst_JsonGlance)
#include "tst_jsonglance.moc"
