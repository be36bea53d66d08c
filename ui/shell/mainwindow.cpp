// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "app/analysis/wiretext.h"
#include "ui/collections/sidebar.h"
#include "ui/network/networklog.h"
#include "ui/shell/areas.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/style/style.h"
#include "ui/widgets/tabpages.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

namespace expectra {

MainWindow::MainWindow(Settings *settings, const QString &labAddress)
    : m_settings(settings)
    , m_actions(this)
    , m_current(new CurrentExchange(this))
    , m_desk(new Desk(m_current, m_actions[ActionId::NewRequest]))
    , m_sidebar(new Sidebar)
    , m_log(new NetworkLog)
    , m_status(new StatusLine)
    , m_areas(new Areas(this))
    , m_layout(this, settings)
{
    setWindowTitle(tr("Expectra"));
    setWindowIcon(style::icon(style::Icon::Expectra));
    setCentralWidget(m_desk);
    makeBars();
    m_topBar->setLab(labAddress);
    makeDocks();
    makeAreas();
    connectActions();
    connectThemes();
    connectDesk();
    connectLog();
    resize(1480, 920);
    m_sidebar->setFocus();
}

/// The desk goes first: what ends with it is still told to parts that live.
MainWindow::~MainWindow()
{
    delete m_desk;
}

void MainWindow::makeBars()
{
    auto *menu = new QMenu(this);
    const auto addMenu = [this, menu](const QString &title, Menu part) {
        menu->addMenu(title)->addActions(m_actions.of(part));
    };
    addMenu(tr("Request"), Menu::Request);
    addMenu(tr("Go"), Menu::Go);
    addMenu(tr("View"), Menu::View);
    addMenu(tr("Theme"), Menu::Theme);
    menu->addSeparator();
    menu->addActions(m_actions.of(Menu::Program));
    m_topBar = new TopBar(menu, m_actions[ActionId::ShowMenu]);
    setMenuWidget(m_topBar);
    setStatusBar(m_status);
    connect(m_topBar, &TopBar::environmentChosen, this, &MainWindow::chooseEnvironment);
}

void MainWindow::makeDocks()
{
    auto *logs = new TabPages(tr("Logs"));
    style::makeRaised(logs);
    logs->addPage(m_log, tr("Network"));
    logs->addCornerWidget(m_log->takeFilterBar());
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_sidebarDock = makeDock(QStringLiteral("sidebar"), tr("Sidebar"), m_sidebar, Qt::LeftDockWidgetArea);
    m_logDock = makeDock(QStringLiteral("log"), tr("Log"), logs, Qt::BottomDockWidgetArea);
}

/// The content has tabs of its own, which say more than a title bar would.
QDockWidget *MainWindow::makeDock(const QString &name, const QString &title, QWidget *content,
                                  Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeAreas()
{
    m_areas->add(m_sidebar);
    m_areas->add(m_desk->tabs());
    m_areas->add(m_desk->view()->answerArea());
    m_areas->add(m_desk->view()->panelArea());
    m_areas->add(m_logDock);
    m_areas->add(m_topBar);
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto &&deed) {
        connect(m_actions[id], &QAction::triggered, this, std::forward<decltype(deed)>(deed));
    };
    on(ActionId::Send, [this] { m_desk->send(); });
    on(ActionId::Cancel, [this] { m_desk->cancel(); });
    on(ActionId::NewRequest, [this] { newRequest(); });
    on(ActionId::CloseRequest, [this] { m_desk->tabs()->closeCurrent(); });
    on(ActionId::NextRequest, [this] { m_desk->tabs()->step(1); });
    on(ActionId::PreviousRequest, [this] { m_desk->tabs()->step(-1); });
    on(ActionId::OpenCollection, [this] { openCollection(); });
    on(ActionId::FocusAddress, [this] { m_desk->tabs()->current()->focusAddress(); });
    on(ActionId::NextArea, [this] { m_areas->focusNext(1); });
    on(ActionId::PreviousArea, [this] { m_areas->focusNext(-1); });
    on(ActionId::ShowHeaders, [this] { m_desk->view()->showPanel(ExchangeView::Panel::Headers); });
    on(ActionId::ShowResponse, [this] { m_desk->view()->showPanel(ExchangeView::Panel::Response); });
    on(ActionId::ShowWire, [this] { m_desk->view()->showPanel(ExchangeView::Panel::Wire); });
    on(ActionId::ShowExpect, [this] { m_desk->view()->showPanel(ExchangeView::Panel::Expect); });
    on(ActionId::ShowSidebar, [this](bool shown) { m_sidebarDock->setVisible(shown); });
    on(ActionId::ShowLog, [this](bool shown) { m_logDock->setVisible(shown); });
    on(ActionId::ClearLog, [this] { m_current->clear(); });
    on(ActionId::ResetLayout, [this] { m_layout.applyDefault(); });
    on(ActionId::Quit, [this] { close(); });
    connect(m_sidebarDock, &QDockWidget::visibilityChanged, m_actions[ActionId::ShowSidebar],
            &QAction::setChecked);
    connect(m_logDock, &QDockWidget::visibilityChanged, m_actions[ActionId::ShowLog], &QAction::setChecked);
}

void MainWindow::connectThemes()
{
    const auto choose = [this](style::Theme theme) {
        setTheme(theme);
        m_settings->setTheme(theme);
    };
    connect(m_actions[ActionId::ThemeSystem], &QAction::triggered, this,
            [choose] { choose(style::Theme::System); });
    connect(m_actions[ActionId::ThemeDark], &QAction::triggered, this,
            [choose] { choose(style::Theme::Dark); });
    connect(m_actions[ActionId::ThemeLight], &QAction::triggered, this,
            [choose] { choose(style::Theme::Light); });
}

void MainWindow::connectDesk()
{
    connect(m_sidebar, &Sidebar::requestActivated, this, &MainWindow::open);
    connect(m_sidebar, &Sidebar::headerSetToggled, this, [this](const HeaderSet &set, bool enabled) {
        m_desk->tabs()->current()->setHeaderSet(set, enabled);
    });
    connect(m_desk->tabs(), &RequestTabs::currentRequestChanged, this, &MainWindow::showComposer);
    connect(m_desk->plays(), &Plays::exchangeProgressed, this,
            [this](QObject *, const ExchangePtr &snapshot) { m_log->updateRunning(snapshot); });
    const auto updateCancel = [this] {
        const bool playing = m_desk->plays()->isPlaying(m_desk->tabs()->current());
        m_actions[ActionId::Cancel]->setEnabled(playing);
        m_actions[ActionId::Send]->setEnabled(!playing);
    };
    connect(m_desk->plays(), &Plays::started, this, updateCancel);
    connect(m_desk->plays(), &Plays::finished, this, updateCancel);
    connect(m_desk->tabs(), &RequestTabs::currentRequestChanged, this, updateCancel);
}

void MainWindow::connectLog()
{
    connect(m_current, &CurrentExchange::exchangeAdded, this, [this](const ExchangePtr &exchange) {
        m_log->addExchange(exchange);
        m_status->showTotals(m_current->finished());
    });
    connect(m_current, &CurrentExchange::cleared, this, [this] {
        m_log->clear();
        m_status->showTotals({});
    });
    connect(m_current, &CurrentExchange::currentExchangeChanged, this, &MainWindow::handleExchange);
    connect(m_log, &NetworkLog::exchangeSelected, m_current, &CurrentExchange::show);
}

void MainWindow::setWorkspace(Workspace workspace)
{
    m_workspace = std::move(workspace);
    const auto &collection = m_workspace.collection();
    QStringList environments;
    for (const auto &environment : collection.environments)
        environments.append(QString::fromStdString(environment.name));
    m_topBar->setCollection(QString::fromStdString(collection.name), environments, m_workspace.environment());
    m_sidebar->setCollection(collection);
}

bool MainWindow::openRequest(const QString &name)
{
    for (const auto &request : collections::requestsOf(m_workspace.collection().root)) {
        if (QString::fromStdString(request.name()) == name || request.source().isCalled(name.toStdString())) {
            open(request);
            return true;
        }
    }
    return false;
}

void MainWindow::openFirstRequest()
{
    const auto requests = collections::requestsOf(m_workspace.collection().root);
    if (requests.empty())
        newRequest();
    else
        open(requests.front());
}

void MainWindow::setTheme(style::Theme theme)
{
    m_theme = theme;
    const auto id = theme == style::Theme::System ? ActionId::ThemeSystem
                    : theme == style::Theme::Dark ? ActionId::ThemeDark
                                                  : ActionId::ThemeLight;
    m_actions[id]->setChecked(true);
    style::apply(*qApp, theme);
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
    if (event->type() == QEvent::ThemeChange && m_theme == style::Theme::System)
        style::apply(*qApp, m_theme);
    return QMainWindow::event(event);
}

void MainWindow::open(const collections::CollectionRequest &request)
{
    const auto written = m_workspace.requestAsWritten(request);
    m_status->showProblem(written ? QString() : escapedText(written.error().detail));
    if (!written)
        return;
    const QString key = Workspace::keyOf(request);
    m_desk->open(*written, key, m_workspace.variablesOf(key));
}

void MainWindow::newRequest()
{
    Request request;
    request.url = "http://";
    m_desk->open(request, {}, m_workspace.variablesOf({}))->focusAddress();
}

void MainWindow::openCollection()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a collection"));
    if (path.isEmpty())
        return;
    if (auto workspace = Workspace::open(path))
        setWorkspace(std::move(*workspace));
    else
        QMessageBox::warning(this, tr("Open a collection"), escapedText(workspace.error().detail));
}

/// Every tab of the collection looks its names up anew.
void MainWindow::chooseEnvironment(const QString &name)
{
    m_workspace.setEnvironment(name);
    for (Composer *composer : m_desk->tabs()->all())
        composer->setVariables(m_workspace.variablesOf(m_desk->tabs()->keyOf(composer)));
}

void MainWindow::showComposer(Composer *composer)
{
    m_sidebar->select(QString::fromStdString(composer->request().name));
    m_sidebar->showUsedHeaderSets(composer->request().headerSets);
}

void MainWindow::handleExchange(const ExchangePtr &exchange)
{
    m_status->showClock(exchange.get());
    if (exchange)
        m_log->select(exchange->id);
}

} // namespace expectra
