// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/responsepanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/choicebar.h"
#include "ui/panels/text/codeview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"

#include <QtTest/QTest>

namespace expectra {

class tst_ResponsePanel : public QObject
{
    Q_OBJECT

private slots:
    void showsTheBodyAsItCame()
    {
        ResponsePanel panel;
        panel.showExchange(samples::hints().get());
        QCOMPARE(view(panel)->text(),
                 QStringLiteral("{\n  \"scenario\": \"hints\",\n  \"took\": 1.10,\n  \"ok\": true\n}\n"));
        QVERIFY(view(panel)->isReadOnly());
        QVERIFY(panel.findChild<ElidedLabel *>()->text().contains(
            QStringLiteral("trailers: Server-Timing: db;dur=2")));
    }

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

    void binaryBodiesAreShownInHexadecimal()
    {
        ResponsePanel panel;
        panel.showExchange(samples::answered("image/png", std::string("\x89PNG\r\n\x1a\n\0\0", 10)).get());
        QVERIFY(view(panel)->text().startsWith(QStringLiteral("00000000  89 50 4e 47")));
        panel.findChild<ChoiceBar *>()->choose(0);
        emit panel.findChild<ChoiceBar *>()->chosen(0);
        QVERIFY(view(panel)->text().contains(QStringLiteral("PNG")));
        QVERIFY(!view(panel)->text().contains(QChar(0x1a)));
    }

    void aLongBodyIsCutAndSaysSo()
    {
        ResponsePanel panel;
        panel.showExchange(samples::answered("text/plain", std::string(3'000'000, 'a')).get());
        QCOMPARE(view(panel)->text().size(), qsizetype(1024 * 1024));
        QVERIFY(panel.findChild<Notice *>()->text().contains(QStringLiteral("1 MiB of 2.86 MiB")));
        panel.showExchange(samples::hints().get());
        QVERIFY(panel.findChild<Notice *>()->text().isEmpty());
    }

    void withoutAResponseThereIsNothingToRead()
    {
        ResponsePanel panel;
        for (const auto &exchange : {samples::unreachable(), samples::waiting()}) {
            panel.showExchange(samples::hints().get());
            QVERIFY(view(panel)->isVisibleTo(&panel));
            panel.showExchange(exchange.get());
            QVERIFY(!view(panel)->isVisibleTo(&panel));
        }
        panel.showExchange(nullptr);
        QVERIFY(!view(panel)->isVisibleTo(&panel));
    }

private:
    static CodeView *view(const ResponsePanel &panel) { return panel.findChild<CodeView *>(); }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_ResponsePanel)
#include "tst_responsepanel.moc"
