// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/commandline.h"

#include <QtTest/QtTest>

using namespace expectra;

class tst_CommandLine final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryOption();
    void nothingAsksForNothing();
    void aPlayAloneKeepsTheUsersSettings();
    void aDiagnosisIsARunByItself();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void helpNamesEveryOption();
};

namespace {

Result<CommandLine> parse(const QString &words)
{
    return parseCommandLine(QStringList(QStringLiteral("expectra")) +
                            words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

void tst_CommandLine::readsEveryOption()
{
    const auto line = parse(QStringLiteral(
        "dir --open Name --play --panel expect --theme light --size 1280x720 --screenshot a.png --quit"));
    QVERIFY(line);
    QCOMPARE(line->collection, QStringLiteral("dir"));
    QCOMPARE(line->requestName, QStringLiteral("Name"));
    QVERIFY(line->plays);
    QCOMPARE(line->panel, ExchangeView::Panel::Expect);
    QCOMPARE(line->theme, style::Theme::Light);
    QCOMPARE(line->size, QSize(1280, 720));
    QCOMPARE(line->screenshot, QStringLiteral("a.png"));
    QVERIFY(line->quits);
    QVERIFY(line->isScripted());
    QVERIFY(line->ignoresSettings());
}

void tst_CommandLine::nothingAsksForNothing()
{
    const auto line = parse({});
    QVERIFY(line);
    QVERIFY(line->collection.isEmpty());
    QVERIFY(!line->isScripted());
    QVERIFY(!line->panel && !line->theme && !line->size);
}

void tst_CommandLine::aPlayAloneKeepsTheUsersSettings()
{
    const auto line = parse(QStringLiteral("--play"));
    QVERIFY(line && line->isScripted() && !line->ignoresSettings());
}

void tst_CommandLine::aDiagnosisIsARunByItself()
{
    const auto line = parse(QStringLiteral("--open Name --diagnose"));
    QVERIFY(line && line->diagnoses && !line->plays && line->isScripted());
}

void tst_CommandLine::refusesWithAReason_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("reason");
    QTest::addRow("unknown option") << "--screenshut x"
                                    << "unknown option --screenshut; did you mean --screenshot?";
    QTest::addRow("unknown panel") << "--panel tea"
                                   << "no panel 'tea'; there are headers, payload, response, wire, timing, "
                                      "expect, findings, tls, cookies";
    QTest::addRow("unknown theme") << "--theme pink"
                                   << "no theme 'pink'; there are dark, light, system";
    QTest::addRow("no size") << "--size big"
                             << "'big' is no size such as 1480x920";
    QTest::addRow("two collections") << "a b"
                                     << "one collection at a time, not a b";
}

void tst_CommandLine::refusesWithAReason()
{
    QFETCH(QString, words);
    QFETCH(QString, reason);
    const auto line = parse(words);
    QVERIFY(!line);
    QCOMPARE(QString::fromStdString(line.error().detail), reason);
}

void tst_CommandLine::helpNamesEveryOption()
{
    const QString help = commandLineHelp();
    for (const auto *option :
         {"--open", "--play", "--diagnose", "--panel", "--theme", "--size", "--screenshot", "--quit"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
}

QTEST_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
