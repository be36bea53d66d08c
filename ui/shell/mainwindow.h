// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window: makes its parts, and lays them out. What they tell each other stands in wires/.

#include "ui/shell/actions.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/start/workspace.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/windowlayout.h"

#include <QtWidgets/QMainWindow>

class QDockWidget;

namespace expectra {

class SessionKeeper;
class ThemeSwitch;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum class Making {
        Whole,
        Frame,     // what stands around the requests; finish() makes the rest
        StartPage, // the same around the start page
    };

    /// `labAddress` empty: the lab doesn't run. The settings outlive the window.
    MainWindow(Settings *settings, const QString &labAddress, Making making = Making::Whole);
    ~MainWindow() override;

    /// Makes and connects what the first frame doesn't show. Everything below but the theme needs it.
    void finish();

    void setWorkspace(Workspace workspace);
    /// False when the collection has no request of this name.
    bool openRequest(const QString &name);
    /// What the window begins with when nothing is named: the collection's first request.
    void openFirstRequest();
    /// Opens what was open, and keeps from now on what is. False where nothing was open.
    bool keepSession(const QString &root);
    void setTheme(style::Theme theme);

    [[nodiscard]] Desk *desk() const { return m_parts.desk; }
    [[nodiscard]] const CurrentExchange *exchanges() const { return m_parts.current; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] const Parts &parts() const { return m_parts; }

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] bool mayClose();
    void makeFrame(const QString &labAddress, Making making);
    void makeDocks();
    void makeAreas();
    void connectParts();

    Actions m_actions;
    Parts m_parts;
    ThemeSwitch *m_themes;
    WindowLayout m_layout;
    SessionKeeper *m_keeper = nullptr;
    QDockWidget *m_sidebarDock = nullptr; // with its title, which holds the tabs
    QDockWidget *m_logDock = nullptr;
    bool m_isFinished = false;
    bool m_wasShown = false;
};

} // namespace expectra
