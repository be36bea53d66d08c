// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The guide names what the program has: rules, outcomes, the lab's paths, the runner's options. What is added
// there and not here fails.

#include "ui/guide/guidebook.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace expectra;

class tst_GuideFacts final : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleIsExplained();
    void everyOutcomeIsExplained();
    void everyScenarioAboutExpectIsListed();
    void everyOptionOfTheRunnerIsListed_data();
    void everyOptionOfTheRunnerIsListed();
    void everyProbeIsExplained();
    void everyDirectiveIsListed();
    void everyKeyOfTheFilterIsListed();
    void everyPanelIsListed();
    void everyProbeIsListed();

private:
    [[nodiscard]] static QString textOf(const QString &file);
    [[nodiscard]] static QStringList missingFrom(const QString &page, const QSet<QString> &words);
    /// What the expression captures in all files of a folder of the source.
    [[nodiscard]] static QSet<QString> allIn(const QString &folder, const QString &ending,
                                             const QString &expression);
};

QString tst_GuideFacts::textOf(const QString &file)
{
    for (const auto &page : readGuide()) {
        if (page.file == file)
            return page.text;
    }
    return {};
}

QStringList tst_GuideFacts::missingFrom(const QString &page, const QSet<QString> &words)
{
    const QString text = textOf(page);
    QStringList missing;
    for (const auto &word : words) {
        if (!text.contains(QLatin1Char('`') + word))
            missing.append(word);
    }
    missing.sort();
    return missing;
}

QSet<QString> tst_GuideFacts::allIn(const QString &folder, const QString &ending, const QString &expression)
{
    const QRegularExpression pattern(expression);
    QSet<QString> found;
    for (QDirIterator it(QStringLiteral(SOURCE_DIR "/") + folder, {ending}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (auto match = pattern.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            found.insert(match.next().captured(1));
    }
    return found;
}

void tst_GuideFacts::everyRuleIsExplained()
{
    const auto id = QStringLiteral("\"((?!SHA-)[A-Z][A-Z0-9]{1,3}-[0-9]{3})\"");
    const auto rules = allIn(QStringLiteral("app/analysis"), QStringLiteral("*.cpp"), id) +
                       allIn(QStringLiteral("app/diagnosis"), QStringLiteral("*.cpp"), id);
    QVERIFY(rules.size() > 50);
    auto missing = missingFrom(QStringLiteral("findings.md"), rules);
    QCOMPARE(missing, QStringList());
}

void tst_GuideFacts::everyOutcomeIsExplained()
{
    const auto outcomes = allIn(QStringLiteral("app/expect"), QStringLiteral("outcome.cpp"),
                                QStringLiteral("return \"([a-z-]+)\""));
    QVERIFY(outcomes.size() >= 11);
    QCOMPARE(missingFrom(QStringLiteral("expect.md"), outcomes), QStringList());
}

void tst_GuideFacts::everyScenarioAboutExpectIsListed()
{
    const auto paths = allIn(QStringLiteral("resources/scenarios/expect"), QStringLiteral("*.json"),
                             QStringLiteral("\"path\": \"([^\"]+)\""));
    QVERIFY(paths.size() >= 20);
    QCOMPARE(missingFrom(QStringLiteral("lab.md"), paths), QStringList());
}

void tst_GuideFacts::everyOptionOfTheRunnerIsListed_data()
{
    QTest::addColumn<QString>("command");
    for (const auto *command : {"play", "diagnose"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void tst_GuideFacts::everyOptionOfTheRunnerIsListed()
{
    QFETCH(QString, command);
    QProcess runner;
    runner.start(QStringLiteral(RUNNER), {command, QStringLiteral("--help")});
    QVERIFY(runner.waitForFinished());
    static const QRegularExpression option(QStringLiteral("^ {2,6}(?:-., )?(--[a-z0-9.-]+)"),
                                           QRegularExpression::MultilineOption);
    QSet<QString> options;
    for (auto match = option.globalMatch(QString::fromUtf8(runner.readAllStandardOutput())); match.hasNext();)
        options.insert(match.next().captured(1));
    QVERIFY(options.size() > 20);
    options.remove(QStringLiteral("--help"));
    QCOMPARE(missingFrom(QStringLiteral("runner.md"), options), QStringList());
}

void tst_GuideFacts::everyProbeIsExplained()
{
    const auto probes = allIn(QStringLiteral("app/diagnosis"), QStringLiteral("probe.cpp"),
                              QStringLiteral("\\{Probe::[A-Za-z0-9]+, \"([a-z0-9-]+)\""));
    QVERIFY(probes.size() >= 17);
    QCOMPARE(missingFrom(QStringLiteral("runner.md"), probes), QStringList());
}

void tst_GuideFacts::everyDirectiveIsListed()
{
    const auto words = allIn(QStringLiteral("app/collections"), QStringLiteral("*directive.cpp"),
                             QStringLiteral("\\{\"(@[a-z0-9-]+)\","));
    QVERIFY(words.size() > 10);
    QSet<QString> lines;
    for (const auto &word : words)
        lines.insert(QStringLiteral("# ") + word);
    QCOMPARE(missingFrom(QStringLiteral("collections.md"), lines), QStringList());
}

void tst_GuideFacts::everyKeyOfTheFilterIsListed()
{
    const auto keys =
        allIn(QStringLiteral("app/log/filter"), QStringLiteral("logquery.cpp"),
              QStringLiteral("FilterKeyName\\{\"([a-z]+)\", FilterKey::[A-Za-z]+, ValueKind::[A-Za-z]+\\}"));
    QVERIFY(keys.size() > 15);
    QCOMPARE(missingFrom(QStringLiteral("log.md"), keys), QStringList());
}

void tst_GuideFacts::everyPanelIsListed()
{
    const QString text = textOf(QStringLiteral("panels.md"));
    const auto panels = allIn(QStringLiteral("ui/shell/exchange"), QStringLiteral("paneltable.cpp"),
                              QStringLiteral("QT_TRANSLATE_NOOP\\(\"Panels\", \"([A-Za-z]+)\"\\)"));
    QVERIFY(panels.size() >= 7);
    for (const auto &panel : panels)
        QVERIFY2(text.contains(QStringLiteral("\n| ") + panel + QStringLiteral(" |")), qPrintable(panel));
}

void tst_GuideFacts::everyProbeIsListed()
{
    const auto probes = allIn(QStringLiteral("app/diagnosis"), QStringLiteral("probe.cpp"),
                              QStringLiteral("\\{Probe::\\w+, \"([a-z0-9-]+)\""));
    QVERIFY(probes.size() >= 16);
    QCOMPARE(missingFrom(QStringLiteral("diagnosis.md"), probes), QStringList());
}

QTEST_GUILESS_MAIN(tst_GuideFacts)
#include "tst_guidefacts.moc"
