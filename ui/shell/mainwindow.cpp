// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "app/analysis/wiretext.h"
#include "ui/collections/sidebar.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/shell/areas.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/diagnosis/diagnosistabs.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/statusline.h"
#include "ui/shell/tabs/sessionkeeper.h"
#include "ui/shell/topbar.h"
#include "ui/shell/window/docks.h"
#include "ui/shell/window/focusorder.h"
#include "ui/shell/window/logpages.h"
#include "ui/shell/window/mainmenu.h"
#include "ui/shell/window/themeswitch.h"
#include "ui/shell/window/workspacetabs.h"
#include "ui/shell/wires/wires.h"
#include "ui/style/fonts.h"
#include "ui/widgets/tabpages.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

namespace expectra {

MainWindow::MainWindow(Settings *settings, const QString &labAddress, Making making)
    : m_actions(this)
    , m_parts{m_actions, settings}
    , m_themes(new ThemeSwitch(m_actions, settings, this))
    , m_layout(this, settings)
{
    setWindowTitle(tr("Expectra"));
    setWindowIcon(style::icon(style::Icon::Expectra));
    makeFrame(labAddress, making);
    makeDocks();
    if (making == Making::Whole)
        finish();
    resize(1480, 920);
}

/// The desk goes first: what ends with it is still told to parts that live.
MainWindow::~MainWindow()
{
    delete m_parts.desk;
}

void MainWindow::makeFrame(const QString &labAddress, Making making)
{
    m_parts.current = new CurrentExchange(this);
    m_parts.desk = new Desk(m_parts.current);
    connectWelcome(m_parts);
    m_parts.topBar = new TopBar(makeMainMenu(m_actions, this), m_actions[ActionId::ShowMenu],
                                m_actions[ActionId::ShowPalette], m_actions[ActionId::Diagnose]);
    m_parts.docks = new Docks(this, m_actions);
    if (making == Making::StartPage)
        m_actions[ActionId::ShowStartPage]->trigger();
    else if (making == Making::Whole)
        m_parts.topBar->setLab(labAddress);
    style::takeFaces(); // what follows measures words while it is made
    m_parts.status = new StatusLine;
    m_parts.collections = new CollectionStore(this);
    m_parts.collections->setSamples(Workspace::samples());
    m_parts.sidebar = new Sidebar(m_parts.collections,
                                  making == Making::Whole ? Sidebar::Begin::Empty : Sidebar::Begin::Awaiting);
    m_parts.sidebar->restoreHeights(m_parts.settings->layout(QString::fromLatin1(sidebarState)));
    m_parts.logs = new LogPages;
    setCentralWidget(m_parts.desk);
    setMenuWidget(m_parts.topBar);
    setStatusBar(m_parts.status);
}

void MainWindow::makeDocks()
{
    const DockSpec sidebar{"sidebar",
                           QT_TRANSLATE_NOOP("Docks", "Sidebar"),
                           Qt::LeftDockWidgetArea,
                           Qt::RightDockWidgetArea,
                           ActionId::ShowSidebar,
                           ActionId::MoveSidebar,
                           ActionId::FloatSidebar};
    const DockSpec log{"log",
                       QT_TRANSLATE_NOOP("Docks", "Log"),
                       Qt::BottomDockWidgetArea,
                       Qt::RightDockWidgetArea,
                       ActionId::ShowLog,
                       ActionId::MoveLog,
                       ActionId::FloatLog};
    m_sidebarDock = m_parts.docks->add(sidebar, m_parts.sidebar, m_parts.sidebar->takeHead());
    m_logDock = m_parts.docks->add(log, m_parts.logs, m_parts.logs->pages()->takeHead());
}

void MainWindow::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_parts.desk->build(m_actions[ActionId::NewRequest]);
    m_parts.workspace = new WorkspaceTabs(m_parts.desk, m_parts.collections, this);
    m_parts.diagnoses = new DiagnosisTabs(m_parts.desk, m_parts.settings);
    makeAreas();
    connectParts();
    if (m_wasShown)
        m_layout.restoreParts();
}

void MainWindow::makeAreas()
{
    m_parts.areas = new Areas(this);
    m_parts.areas->add(m_sidebarDock);
    m_parts.areas->add(m_parts.desk->tabs());
    m_parts.areas->add(m_parts.desk->view()->answerArea());
    m_parts.areas->add(m_parts.desk->view()->panelArea());
    m_parts.areas->add(m_logDock);
    m_parts.areas->add(m_parts.topBar);
}

void MainWindow::connectParts()
{
    connectActions(m_parts);
    connectDesk(m_parts);
    connectLogs(m_parts);
    connectPalette(m_parts);
    connectSaving(m_parts);
    connectSidebar(m_parts);
    connectBars(m_parts);
    connectDiagnosis(m_parts);
    connectHelp(m_parts);
    connectRecentCollections(m_parts);
    connectSettings(m_parts);
    connect(m_actions[ActionId::ResetLayout], &QAction::triggered, this, [this] {
        m_parts.docks->goHome();
        m_layout.applyDefault();
    });
    connect(m_actions[ActionId::Quit], &QAction::triggered, this, &QWidget::close);
}

void MainWindow::setWorkspace(Workspace workspace)
{
    m_parts.workspace->setWorkspace(std::move(workspace));
}

bool MainWindow::openRequest(const QString &name)
{
    return m_parts.workspace->openRequest(name);
}

void MainWindow::openFirstRequest()
{
    m_parts.workspace->openFirstRequest();
}

bool MainWindow::keepSession(const QString &root)
{
    m_keeper = new SessionKeeper(
        root,
        [this] {
            drafts::Session session = m_parts.desk->tabs()->session();
            for (const auto &path : m_parts.collections->paths())
                session.collections.push_back(path.toStdString());
            session.diagnoses = m_parts.diagnoses->setups();
            return session;
        },
        this);
    drafts::Session before = m_keeper->restored();
    if (!m_parts.settings->preferences().opensTabsAgain)
        drafts::closeSaved(before);
    for (const auto &path : before.collections) {
        if (!m_parts.collections->find(QString::fromStdString(path)))
            m_parts.collections->openLater(QString::fromStdString(path));
    }
    m_parts.desk->tabs()->restore(before);
    m_parts.diagnoses->restore(before.diagnoses);
    connect(m_parts.diagnoses, &DiagnosisTabs::setupsChanged, m_keeper, &SessionKeeper::keepSoon);
    connect(m_parts.desk->tabs(), &RequestTabs::tabsChanged, m_keeper, &SessionKeeper::keepSoon);
    connect(m_keeper, &SessionKeeper::keepingFailed, m_parts.status, &StatusLine::showProblem);
    if (!m_keeper->isKeeping())
        m_parts.status->showProblem(tr("Drafts can't be kept in %1").arg(root));
    else if (!m_keeper->problems().empty())
        m_parts.status->showProblem(escapedText(m_keeper->problems().front()));
    return !before.tabs.empty();
}

void MainWindow::setTheme(style::Theme theme)
{
    m_themes->apply(theme);
}

/// Sizes are shared out when they are known.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_wasShown)
        return;
    m_wasShown = true;
    m_layout.applyDefault();
    m_layout.restore();
    if (m_isFinished)
        m_layout.restoreParts();
    if (!focusWidget())
        m_parts.sidebar->setFocus(); // only what is visible keeps the keys
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isFinished && m_parts.settings->preferences().asksBeforeClosing && !mayClose())
        return event->ignore();
    if (m_isFinished) // before, it would keep less than there was
        m_layout.save();
    if (m_keeper)
        m_keeper->keepNow();
    QMainWindow::closeEvent(event);
}

/// Unsaved requests are kept as drafts; who wants to decide about them is asked.
bool MainWindow::mayClose()
{
    const int unsaved = m_parts.desk->tabs()->unsavedCount();
    if (unsaved == 0)
        return true;
    QMessageBox question(QMessageBox::Question, tr("Close Expectra?"),
                         tr("%n request(s) unsaved. They are kept as drafts and come back at the next start.",
                            nullptr, unsaved),
                         QMessageBox::SaveAll | QMessageBox::Close | QMessageBox::Cancel, this);
    question.setDefaultButton(QMessageBox::Close);
    const int answer = question.exec();
    if (answer == QMessageBox::SaveAll)
        m_actions[ActionId::SaveAll]->trigger();
    return answer == QMessageBox::Close ||
           (answer == QMessageBox::SaveAll && m_parts.desk->tabs()->unsavedCount() == 0);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_themes->followSystem();
    return QMainWindow::event(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *neighbour = neighbourByTab(*this, focusWidget(), next);
    if (neighbour)
        neighbour->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return neighbour != nullptr;
}

} // namespace expectra
