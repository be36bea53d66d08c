// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/labwindow.h"
#include "ui/widgets/tabpages.h"

using namespace expectra;

/// A small laptop: everything is there, and nothing pushes the window over the edge.
class tst_SmallScreen final : public QObject
{
    Q_OBJECT

private slots:
    void everyPageFits_data();
    void everyPageFits();
};

void tst_SmallScreen::everyPageFits_data()
{
    QTest::addColumn<QString>("request");
    QTest::newRow("refused, with a retry") << "Server refuses (417)";
    QTest::newRow("continued, with a content") << "Echo";
    QTest::newRow("no content was asked for") << "Early hints (103)";
    QTest::newRow("no answer at all") << "Connection refused";
}

void tst_SmallScreen::everyPageFits()
{
    QFETCH(const QString, request);
    constexpr QSize screen{1280, 720};
    LabWindow lab;
    MainWindow &window = lab.window();
    window.resize(screen);
    QVERIFY(lab.show());
    QVERIFY(lab.play(request));
    for (TabPages *pages : window.findChildren<TabPages *>()) {
        for (int i = 0; i < pages->bar()->count(); ++i) {
            pages->bar()->setCurrentIndex(i);
            QCoreApplication::processEvents();
            const auto least = window.minimumSizeHint();
            const auto words = QStringLiteral("with %1 the window takes %2x%3")
                                   .arg(pages->bar()->tabText(i))
                                   .arg(least.width())
                                   .arg(least.height());
            QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(), qPrintable(words));
            QCOMPARE(window.size(), screen);
        }
    }
}

QTEST_MAIN(tst_SmallScreen)
#include "tst_smallscreen.moc"
