// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/commandline.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace expectra {

namespace {

const QString open = QStringLiteral("open");
const QString play = QStringLiteral("play");
const QString diagnose = QStringLiteral("diagnose");
const QString panel = QStringLiteral("panel");
const QString theme = QStringLiteral("theme");
const QString size = QStringLiteral("size");
const QString doing = QStringLiteral("do");
const QString typing = QStringLiteral("type");
const QString screenshot = QStringLiteral("screenshot");
const QString quit = QStringLiteral("quit");
const QString firstFrame = QStringLiteral("quit-at-first-frame");
const QString help = QStringLiteral("help");
const QString version = QStringLiteral("version");

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("A workbench for HTTP requests and their expectations."));
    parser.addPositionalArgument(QStringLiteral("collection"),
                                 QStringLiteral("A collection's directory, or an .http file."),
                                 QStringLiteral("[COLLECTION_DIR|FILE.http]"));
    parser.addOptions({
        {open, QStringLiteral("Open the request of this name."), QStringLiteral("name")},
        {play, QStringLiteral("Play the open request.")},
        {diagnose, QStringLiteral("Diagnose the open request, and wait for the verdict.")},
        {panel, QStringLiteral("Show this panel: %1.").arg(panelNames()), QStringLiteral("panel")},
        {theme, QStringLiteral("dark, light or system."), QStringLiteral("theme")},
        {size, QStringLiteral("Size of the window, such as 1480x920."), QStringLiteral("WxH")},
        {doing, QStringLiteral("Do this action, as its menu calls it; after the play. Can be repeated."),
         QStringLiteral("action")},
        {typing, QStringLiteral("Type this text then."), QStringLiteral("text")},
        {screenshot, QStringLiteral("Write a picture of the window, after the play if there is one."),
         QStringLiteral("file.png")},
        {quit, QStringLiteral("Quit when all of this is done.")},
        {firstFrame, QStringLiteral("Quit as soon as the window is painted: to measure the start.")},
        {{QStringLiteral("h"), help}, QStringLiteral("Show this help.")},
        {{QStringLiteral("v"), version}, QStringLiteral("Show the version.")},
    });
}

/// Single edits between two words (Levenshtein), to name the option that was meant.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (int i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i + 1;
        for (int j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int replaced = diagonal + (a[i] != b[j] ? 1 : 0);
            diagonal = row[at + 1];
            row[at + 1] = std::min({replaced, row[at] + 1, row[at + 1] + 1});
        }
    }
    return row.back();
}

QString nearest(const QString &unknown)
{
    const QStringList known{open,   play,       diagnose, panel,      theme, size,   doing,
                            typing, screenshot, quit,     firstFrame, help,  version};
    return *std::min_element(known.begin(), known.end(), [&unknown](const QString &a, const QString &b) {
        return distance(unknown, a) < distance(unknown, b);
    });
}

tl::unexpected<Error> refuse(const QString &reason)
{
    return fail(ErrorCode::InvalidInput, reason.toStdString());
}

Result<void> readPanel(const QString &name, CommandLine &line)
{
    line.panel = panelNamed(name);
    if (!name.isEmpty() && !line.panel)
        return refuse(QStringLiteral("no panel '%1'; there are %2").arg(name, panelNames()));
    return {};
}

Result<void> readTheme(const QString &name, CommandLine &line)
{
    if (name == QLatin1String("dark"))
        line.theme = style::Theme::Dark;
    else if (name == QLatin1String("light"))
        line.theme = style::Theme::Light;
    else if (name == QLatin1String("system"))
        line.theme = style::Theme::System;
    else if (!name.isEmpty())
        return refuse(QStringLiteral("no theme '%1'; there are dark, light, system").arg(name));
    return {};
}

Result<void> readSize(const QString &words, CommandLine &line)
{
    if (words.isEmpty())
        return {};
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{3,5})x(\d{3,5})$)"));
    const auto match = pattern.match(words);
    if (!match.hasMatch())
        return refuse(QStringLiteral("'%1' is no size such as 1480x920").arg(words));
    line.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        return refuse(unknown.isEmpty() ? parser.errorText()
                                        : QStringLiteral("unknown option --%1; did you mean --%2?")
                                              .arg(unknown.front(), nearest(unknown.front())));
    }
    const QStringList positional = parser.positionalArguments();
    if (positional.size() > 1)
        return refuse(
            QStringLiteral("one collection at a time, not %1").arg(positional.join(QLatin1Char(' '))));
    CommandLine line;
    line.collection = positional.value(0);
    line.requestName = parser.value(open);
    line.plays = parser.isSet(play);
    line.diagnoses = parser.isSet(diagnose);
    line.actions = parser.values(doing);
    line.text = parser.value(typing);
    line.screenshot = parser.value(screenshot);
    line.quits = parser.isSet(quit);
    line.quitsAtFirstFrame = parser.isSet(firstFrame);
    line.wantsHelp = parser.isSet(help);
    line.wantsVersion = parser.isSet(version);
    for (const auto &read : {readPanel(parser.value(panel), line), readTheme(parser.value(theme), line),
                             readSize(parser.value(size), line)}) {
        if (!read)
            return tl::unexpected<Error>(read.error());
    }
    return line;
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("expectra"));
}

} // namespace expectra
