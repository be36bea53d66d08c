// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the workbench by hand: settings, lab, window. The one file that sees everything.

#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/start/commandline.h"
#include "ui/shell/start/firstframe.h"
#include "ui/shell/start/labhost.h"
#include "ui/shell/start/scriptedrun.h"
#include "ui/style/style.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace {

using namespace expectra;

constexpr int unusable = 2;

int refuse(const QString &reason)
{
    std::fprintf(stderr, "expectra: %s\n", qPrintable(reason));
    return unusable;
}

Result<Workspace> openWorkspace(const CommandLine &line, const LabHost &lab)
{
    return line.collection.isEmpty() ? Workspace::openSamples(lab.address())
                                     : Workspace::open(line.collection);
}

QString draftsDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts");
}

int run(QApplication &application, const CommandLine &line)
{
    const LabHost lab;
    if (!lab.problem().isEmpty())
        std::fprintf(stderr, "expectra: the lab is off: %s\n", qPrintable(lab.problem()));
    auto workspace = openWorkspace(line, lab);
    if (!workspace)
        return refuse(QString::fromStdString(workspace.error().detail));

    Settings settings(line.ignoresSettings() ? Settings::Store::None : Settings::Store::OfTheUser);
    style::apply(application, line.theme.value_or(settings.theme()));
    MainWindow window(&settings, lab.address());
    window.setTheme(line.theme.value_or(settings.theme()));
    window.setWorkspace(std::move(*workspace));
    const bool isRestored = !line.ignoresSettings() && window.keepSession(draftsDirectory());
    const bool beginsFresh = line.requestName.isEmpty() && !isRestored;
    if (beginsFresh && line.collection.isEmpty() && !line.isScripted())
        window.actions()[ActionId::ShowStartPage]->trigger();
    else if (beginsFresh)
        window.openFirstRequest();
    else if (!line.requestName.isEmpty() && !window.openRequest(line.requestName))
        return refuse(QStringLiteral("no request is called '%1'").arg(line.requestName));
    if (line.panel)
        window.desk()->view()->showPanel(*line.panel);
    if (line.size)
        window.resize(*line.size);
    const FirstFrame frame(&window);
    if (line.quitsAtFirstFrame)
        QObject::connect(&frame, &FirstFrame::painted, &application, &QCoreApplication::quit);
    window.show();
    if (line.isScripted())
        (new ScriptedRun(&window, line))->start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("expectra"));
    QCoreApplication::setOrganizationName(QStringLiteral("expectra"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EXPECTRA_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    // Read before there is an application, so that --help needs no display.
    const auto line = parseCommandLine(arguments);
    if (!line)
        return refuse(QString::fromStdString(line.error().detail));
    if (line->wantsHelp || line->wantsVersion) {
        const auto version = QStringLiteral("expectra %1\n").arg(QCoreApplication::applicationVersion());
        std::fputs(qPrintable(line->wantsHelp ? commandLineHelp() : version), stdout);
        return 0;
    }
    QApplication application(argc, argv);
    QTranslator words;
    if (words.load(QStringLiteral(":/translations/expectra_en.qm")))
        QApplication::installTranslator(&words);
    return run(application, *line);
}
