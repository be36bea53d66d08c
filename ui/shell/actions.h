// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every command of the window in one table: id, text, shortcut, icon. Menus, tool tips and tests read it.
// An action only says that it was asked for; the window connects what it does.

#include "ui/style/icons.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>

#include <span>
#include <vector>

class QWidget;

namespace expectra {

enum class ActionId {
    Send,
    Cancel,
    Pause,
    SaveResponse,
    Diagnose,
    NewRequest,
    Save,
    SaveAs,
    SaveAll,
    ReopenRequest,
    CloseRequest,
    NextRequest,
    PreviousRequest,
    OpenCollection,
    PasteCurl,
    EditEnvironments,
    FocusAddress,
    NextArea,
    PreviousArea,
    ShowHeaders,
    ShowPayload,
    ShowResponse,
    ShowWire,
    ShowTiming,
    ShowExpect,
    ShowFindings,
    ShowTls,
    ShowCookies,
    ShowSidebar,
    ShowLog,
    ShowComposer,
    MoveSidebar,
    MoveLog,
    FloatSidebar,
    FloatLog,
    ClearLog,
    ResetLayout,
    ThemeSystem,
    ThemeDark,
    ThemeLight,
    ShowMenu,
    ShowGuide,
    ShowStartPage,
    ShowShortcuts,
    ShowAbout,
    ShowPalette,
    ShowSettings,
    Quit,
};

enum class Menu { Request, Go, View, Layout, Theme, Help, Program, None };

struct ActionSpec
{
    ActionId id;
    Menu menu;
    const char *text;
    std::vector<QKeySequence> shortcuts;
    style::Icon icon = style::Icon::None;
    bool checkable = false;
};

[[nodiscard]] std::span<const ActionSpec> actionTable();
/// As it stands above the menu's actions.
[[nodiscard]] QString menuTitle(Menu menu);

class Actions final
{
public:
    /// The actions belong to the window and answer to their shortcuts anywhere in it.
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *operator[](ActionId id) const;
    [[nodiscard]] QList<QAction *> of(Menu menu) const;
    /// By its words, whatever their case and without dots at the end; nullptr for none.
    [[nodiscard]] QAction *named(const QString &text) const;

private:
    std::vector<QAction *> m_actions;
};

} // namespace expectra
