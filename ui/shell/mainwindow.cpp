// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/collections/sidebar.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/shell/areas.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/window/docks.h"
#include "ui/shell/window/focusorder.h"
#include "ui/shell/window/logpages.h"
#include "ui/shell/window/mainmenu.h"
#include "ui/shell/window/themeswitch.h"
#include "ui/shell/window/workspacetabs.h"
#include "ui/shell/wires/wires.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QMenu>

namespace expectra {

MainWindow::MainWindow(Settings *settings, const QString &labAddress)
    : m_actions(this)
    , m_parts{m_actions, settings}
    , m_themes(new ThemeSwitch(m_actions, settings, this))
    , m_layout(this, settings)
{
    setWindowTitle(tr("Expectra"));
    setWindowIcon(style::icon(style::Icon::Expectra));
    makeParts(labAddress);
    makeDocks();
    makeAreas();
    connectParts();
    resize(1480, 920);
    m_parts.sidebar->setFocus();
}

/// The desk goes first: what ends with it is still told to parts that live.
MainWindow::~MainWindow()
{
    delete m_parts.desk;
}

void MainWindow::makeParts(const QString &labAddress)
{
    m_parts.current = new CurrentExchange(this);
    m_parts.desk = new Desk(m_parts.current, m_actions[ActionId::NewRequest]);
    m_parts.workspace = new WorkspaceTabs(m_parts.desk, this);
    m_parts.collections = new CollectionStore(this);
    m_parts.collections->setSamples(Workspace::samples());
    m_parts.sidebar = new Sidebar(m_parts.collections);
    m_parts.logs = new LogPages;
    m_parts.topBar = new TopBar(makeMainMenu(m_actions, this), m_actions[ActionId::ShowMenu]);
    m_parts.status = new StatusLine;
    m_parts.areas = new Areas(this);
    m_parts.docks = new Docks(this, m_actions);
    m_parts.topBar->setLab(labAddress);
    setCentralWidget(m_parts.desk);
    setMenuWidget(m_parts.topBar);
    setStatusBar(m_parts.status);
}

void MainWindow::makeDocks()
{
    m_parts.docks->add(QStringLiteral("sidebar"), tr("Sidebar"), m_parts.sidebar, Qt::LeftDockWidgetArea,
                       ActionId::ShowSidebar);
    m_parts.docks->add(QStringLiteral("log"), tr("Log"), m_parts.logs, Qt::BottomDockWidgetArea,
                       ActionId::ShowLog);
}

void MainWindow::makeAreas()
{
    m_parts.areas->add(m_parts.sidebar);
    m_parts.areas->add(m_parts.desk->tabs());
    m_parts.areas->add(m_parts.desk->view()->answerArea());
    m_parts.areas->add(m_parts.desk->view()->panelArea());
    m_parts.areas->add(m_parts.logs);
    m_parts.areas->add(m_parts.topBar);
}

void MainWindow::connectParts()
{
    connectActions(m_parts);
    connectDesk(m_parts);
    connectLogs(m_parts);
    connectPalette(m_parts);
    connectSidebar(m_parts);
    connectBars(m_parts);
    connectHelp(m_parts);
    connect(m_actions[ActionId::ResetLayout], &QAction::triggered, this, [this] { m_layout.applyDefault(); });
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
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layout.save();
    QMainWindow::closeEvent(event);
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
