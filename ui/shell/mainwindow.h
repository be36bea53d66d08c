// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window: bars, docks, menus, and the wires between the parts, which don't know each other.

#include "app/exchange/exchange.h"
#include "ui/shell/actions.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/start/workspace.h"
#include "ui/shell/windowlayout.h"

#include <QtWidgets/QMainWindow>

class QDockWidget;

namespace expectra {

class Areas;
class Composer;
class CurrentExchange;
class Desk;
class NetworkLog;
class Sidebar;
class StatusLine;
class TopBar;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `labAddress` empty: the lab doesn't run. The settings outlive the window.
    MainWindow(Settings *settings, const QString &labAddress);
    ~MainWindow() override;

    void setWorkspace(Workspace workspace);
    /// False when the collection has no request of this name.
    bool openRequest(const QString &name);
    /// What the window begins with when nothing is named: the collection's first request.
    void openFirstRequest();
    void setTheme(style::Theme theme);

    [[nodiscard]] Desk *desk() const { return m_desk; }
    [[nodiscard]] const CurrentExchange *exchanges() const { return m_current; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeBars();
    void makeDocks();
    void makeAreas();
    QDockWidget *makeDock(const QString &name, const QString &title, QWidget *content,
                          Qt::DockWidgetArea area);
    void connectActions();
    void connectThemes();
    void connectDesk();
    void connectLog();
    void open(const collections::CollectionRequest &request);
    void newRequest();
    void openCollection();
    void chooseEnvironment(const QString &name);
    void showComposer(Composer *composer);
    void handleExchange(const ExchangePtr &exchange);

    Settings *m_settings;
    Actions m_actions;
    Workspace m_workspace;
    CurrentExchange *m_current;
    Desk *m_desk;
    Sidebar *m_sidebar;
    NetworkLog *m_log;
    TopBar *m_topBar = nullptr;
    StatusLine *m_status;
    Areas *m_areas;
    WindowLayout m_layout;
    QDockWidget *m_sidebarDock = nullptr;
    QDockWidget *m_logDock = nullptr;
    style::Theme m_theme = style::Theme::System;
    bool m_wasShown = false;
};

} // namespace expectra
