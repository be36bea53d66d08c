// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the workbench by hand: settings, lab, window. The one file that sees everything.

#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/start/commandline.h"
#include "ui/shell/start/firstframe.h"
#include "ui/shell/start/labhost.h"
#include "ui/shell/start/scriptedrun.h"
#include "ui/shell/topbar.h"
#include "ui/style/style.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <future>

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

/// What the window begins with: what was open before, what the line names, or the start page. False when
/// there is no request of the named name.
bool openFirst(MainWindow &window, const CommandLine &line)
{
    const bool isRestored = !line.ignoresSettings() && window.keepSession(draftsDirectory());
    const bool beginsFresh = line.requestName.isEmpty() && !isRestored;
    if (beginsFresh && line.collection.isEmpty() && !line.isScripted())
        window.actions()[ActionId::ShowStartPage]->trigger();
    else if (beginsFresh)
        window.openFirstRequest();
    else if (!line.requestName.isEmpty() && !window.openRequest(line.requestName))
        return false;
    if (line.panel)
        window.desk()->view()->showPanel(*line.panel);
    return true;
}

int show(QApplication &application, MainWindow &window, const CommandLine &line)
{
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

int run(QApplication &application, const CommandLine &line)
{
    // The lab reads its scenarios while the window is built.
    auto starting = std::async(std::launch::async, [] { return std::make_unique<LabHost>(); });
    Settings settings(line.ignoresSettings() ? Settings::Store::None : Settings::Store::OfTheUser);
    const style::Theme theme = line.theme.value_or(settings.theme());
    style::prepare(application, theme);
    std::unique_ptr<LabHost> lab; // outlives the window
    MainWindow window(&settings, {});
    lab = starting.get();
    if (!lab->problem().isEmpty())
        std::fprintf(stderr, "expectra: the lab is off: %s\n", qPrintable(lab->problem()));
    window.parts().topBar->setLab(lab->address());
    auto workspace = openWorkspace(line, *lab);
    if (!workspace)
        return refuse(QString::fromStdString(workspace.error().detail));
    window.setWorkspace(std::move(*workspace));
    if (!openFirst(window, line))
        return refuse(QStringLiteral("no request is called '%1'").arg(line.requestName));
    window.setTheme(theme);
    return show(application, window, line);
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
