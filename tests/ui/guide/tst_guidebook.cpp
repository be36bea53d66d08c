// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guidebook.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace expectra;

class tst_GuideBook final : public QObject
{
    Q_OBJECT

private slots:
    void everyPageHasATitleAndWords();
    void everyLinkAndPictureLeadsSomewhere();
    void anchorsAreThoseOfOtherReaders_data();
    void anchorsAreThoseOfOtherReaders();
    void findsThePagesThatHoldEveryWord();
};

void tst_GuideBook::everyPageHasATitleAndWords()
{
    const auto pages = readGuide();
    QVERIFY(pages.size() >= 5);
    for (const auto &page : pages) {
        QVERIFY2(!page.title.isEmpty(), qPrintable(page.file));
        QVERIFY2(page.text.startsWith(QStringLiteral("# ") + page.title), qPrintable(page.file));
        QVERIFY2(page.text.size() > 400, qPrintable(page.file));
    }
}

void tst_GuideBook::everyLinkAndPictureLeadsSomewhere()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    const auto pages = readGuide();
    for (const auto &page : pages) {
        for (auto found = link.globalMatch(page.text); found.hasNext();) {
            const QString target = found.next().captured(1);
            if (target.startsWith(QLatin1String("https://")))
                continue;
            const QStringList parts = target.split(QLatin1Char('#'));
            const auto what = qPrintable(page.file + QStringLiteral(": ") + target);
            QVERIFY2(QFile::exists(QStringLiteral(":/guide/") + parts[0]), what);
            if (parts.size() < 2)
                continue;
            const auto leadsTo = std::find_if(pages.begin(), pages.end(),
                                              [&](const auto &each) { return each.file == parts[0]; });
            QVERIFY2(leadsTo != pages.end(), what);
            QVERIFY2(std::any_of(leadsTo->sections.begin(), leadsTo->sections.end(),
                                 [&](const QString &heading) { return anchorOf(heading) == parts[1]; }),
                     what);
        }
    }
}

void tst_GuideBook::anchorsAreThoseOfOtherReaders_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("words") << "How it can end"
                           << "how-it-can-end";
    QTest::newRow("signs fall out") << "The wait for 100, and the 417"
                                    << "the-wait-for-100-and-the-417";
    QTest::newRow("hyphens stay") << "A self-made 100"
                                  << "a-self-made-100";
}

void tst_GuideBook::anchorsAreThoseOfOtherReaders()
{
    QFETCH(const QString, heading);
    QFETCH(const QString, anchor);
    QCOMPARE(anchorOf(heading), anchor);
}

void tst_GuideBook::findsThePagesThatHoldEveryWord()
{
    const std::vector<GuidePage> pages{
        {QStringLiteral("a.md"), QStringLiteral("Bodies"), QStringLiteral("# Bodies\nwait"), {}},
        {QStringLiteral("b.md"), QStringLiteral("The wait"), QStringLiteral("# The wait\nfor bodies"), {}},
        {QStringLiteral("c.md"), QStringLiteral("Keys"), QStringLiteral("# Keys\nnothing"), {}}};
    QCOMPARE(pagesWith(pages, {}).size(), pages.size());
    QCOMPARE(pagesWith(pages, QStringLiteral("  WAIT ")), (std::vector<std::size_t>{1, 0}));
    QCOMPARE(pagesWith(pages, QStringLiteral("nothing keys")), (std::vector<std::size_t>{2}));
    QVERIFY(pagesWith(pages, QStringLiteral("nothing bodies")).empty());
}

QTEST_GUILESS_MAIN(tst_GuideBook)
#include "tst_guidebook.moc"
