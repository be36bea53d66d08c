// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QtTest/QTest>

namespace expectra {

class tst_Language : public QObject
{
    Q_OBJECT

private slots:
    void knowsLanguagesByTheirMediaType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("language");
        QTest::newRow("json") << "application/json" << int(Language::Json);
        QTest::newRow("json suffix, parameter")
            << "application/problem+JSON; charset=utf-8" << int(Language::Json);
        QTest::newRow("html") << "text/html;charset=utf-8" << int(Language::Html);
        QTest::newRow("svg") << "image/svg+xml" << int(Language::Xml);
        QTest::newRow("javascript") << "text/javascript" << int(Language::JavaScript);
        QTest::newRow("css") << "text/css" << int(Language::Css);
        QTest::newRow("plain") << "text/plain" << int(Language::Plain);
        QTest::newRow("none") << "" << int(Language::Plain);
        QTest::newRow("no type at all") << "json" << int(Language::Plain);
    }
    void knowsLanguagesByTheirMediaType()
    {
        QFETCH(QString, type);
        QFETCH(int, language);
        QCOMPARE(static_cast<int>(languageOf(type.toStdString())), language);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_Language)
#include "tst_language.moc"
