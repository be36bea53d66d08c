// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the workbench by hand: settings, lab, window. The one file that sees everything.

#include "app/analysis/wiretext.h"
#include "app/drafts/sessiondirectory.h"
#include "ui/collections/sidebar.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/start/commandline.h"
#include "ui/shell/start/firstframe.h"
#include "ui/shell/start/labhost.h"
#include "ui/shell/start/scriptedrun.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/style/fontreading.h"
#include "ui/style/style.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <functional>
#include <future>

namespace {

using namespace expectra;

constexpr int unusable = 2;

int refuse(const QString &reason)
{
    std::fprintf(stderr, "expectra: %s\n", qPrintable(reason));
    return unusable;
}

using LabStart = std::future<std::unique_ptr<LabHost>>;

/// The lab reads its scenarios while the window is built.
LabStart startLab()
{
    return std::async(std::launch::async, [] { return std::make_unique<LabHost>(); });
}

Result<Workspace> openWorkspace(const CommandLine &line, const LabHost &lab)
{
    return line.collection.isEmpty() ? Workspace::openSamples(lab.variables())
                                     : Workspace::open(line.collection);
}

QString draftsDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts");
}

/// Then nothing can be refused: the lab, the collection and what was open can wait for the first frame.
bool namesNothing(const CommandLine &line)
{
    return line.collection.isEmpty() && line.requestName.isEmpty() && !line.panel && !line.isScripted();
}

MainWindow::Making frameFor(const CommandLine &line)
{
    const bool comesBack = !line.ignoresSettings() && drafts::SessionDirectory::holdsTabs(draftsDirectory());
    return comesBack ? MainWindow::Making::Frame : MainWindow::Making::StartPage;
}

Result<void> openCollection(MainWindow &window, const CommandLine &line, const LabHost &lab)
{
    if (!lab.problem().isEmpty())
        std::fprintf(stderr, "expectra: the lab is off: %s\n", qPrintable(lab.problem()));
    window.parts().topBar->setLab(lab.address());
    window.desk()->plays()->setLab(lab.trust());
    auto workspace = openWorkspace(line, lab);
    if (!workspace)
        return tl::unexpected<Error>(workspace.error());
    window.setWorkspace(std::move(*workspace));
    return {};
}

/// What was open before, or what the line names. False when there is no request of the named name.
bool openFirst(MainWindow &window, const CommandLine &line)
{
    const bool isRestored = !line.ignoresSettings() && window.keepSession(draftsDirectory());
    if (line.requestName.isEmpty() && !isRestored)
        window.openFirstRequest();
    else if (!line.requestName.isEmpty() && !window.openRequest(line.requestName))
        return false;
    if (line.panel)
        window.desk()->view()->showPanel(*line.panel);
    return true;
}

/// What wasn't needed for the first frame.
void finish(MainWindow &window, const CommandLine &line, std::unique_ptr<LabHost> &lab)
{
    LabStart starting = startLab();
    window.finish();
    lab = starting.get();
    const auto opened = openCollection(window, line, *lab);
    if (!opened)
        window.parts().status->showProblem(escapedText(opened.error().detail));
    const bool isRestored = !line.ignoresSettings() && window.keepSession(draftsDirectory());
    if (!isRestored && !window.desk()->showsStartPage())
        window.openFirstRequest();
    window.parts().sidebar->endAwaiting();
}

int show(MainWindow &window, const CommandLine &line, const std::function<void()> &after)
{
    if (line.size)
        window.resize(*line.size);
    const FirstFrame frame(&window);
    if (line.quitsAtFirstFrame)
        announceAndQuit(frame);
    else
        QObject::connect(&frame, &FirstFrame::painted, &window, after);
    window.show();
    if (line.isScripted())
        (new ScriptedRun(&window, line))->start();
    return QApplication::exec();
}

int run(QApplication &application, const CommandLine &line)
{
    Settings settings(line.ignoresSettings() ? Settings::Store::None : Settings::Store::OfTheUser);
    const style::Theme theme = line.theme.value_or(settings.theme());
    std::unique_ptr<LabHost> lab; // outlives the window
    if (namesNothing(line)) {
        style::applyColours(application, theme);
        MainWindow window(&settings, {}, frameFor(line));
        window.setTheme(theme);
        return show(window, line, [&] { finish(window, line, lab); });
    }
    style::apply(application, theme); // before the first widget: each is polished once
    LabStart starting = startLab();
    MainWindow window(&settings, {});
    lab = starting.get();
    const auto opened = openCollection(window, line, *lab);
    if (!opened)
        return refuse(QString::fromStdString(opened.error().detail));
    if (!openFirst(window, line))
        return refuse(QStringLiteral("no request is called '%1'").arg(line.requestName));
    window.setTheme(theme);
    return show(window, line, [] {});
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
    style::findFacesAhead();
    QApplication application(argc, argv);
    style::setApplicationMade();
    QTranslator words;
    if (words.load(QStringLiteral(":/translations/expectra_en.qm")))
        QApplication::installTranslator(&words);
    return run(application, *line);
}
