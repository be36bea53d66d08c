// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QActionGroup>
#include <QtWidgets/QWidget>

namespace expectra {

namespace {

using style::Icon;

std::vector<QKeySequence> keys(std::initializer_list<QKeyCombination> combinations)
{
    return {combinations.begin(), combinations.end()};
}

} // namespace

std::span<const ActionSpec> actionTable()
{
    // clang-format off
    static const std::vector<ActionSpec> table{
        {ActionId::Send,            Menu::Request, QT_TRANSLATE_NOOP("Actions", "Send"),                  keys({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}), Icon::Send},
        {ActionId::Cancel,          Menu::Request, QT_TRANSLATE_NOOP("Actions", "Cancel the play"),       keys({Qt::Key_Escape}), Icon::Cancel},
        {ActionId::Pause,           Menu::Request, QT_TRANSLATE_NOOP("Actions", "Pause reading the answer"), keys({Qt::Key_Pause}), Icon::Pause, true},
        {ActionId::SaveResponse,    Menu::Request, QT_TRANSLATE_NOOP("Actions", "Save the response…"),    keys({Qt::CTRL | Qt::ALT | Qt::Key_R}), Icon::Save},
        {ActionId::Diagnose,        Menu::Request, QT_TRANSLATE_NOOP("Actions", "Diagnose…"),             keys({Qt::CTRL | Qt::SHIFT | Qt::Key_D}), Icon::Diagnose},
        {ActionId::NewRequest,      Menu::Request, QT_TRANSLATE_NOOP("Actions", "New request"),           keys({Qt::CTRL | Qt::Key_N, Qt::CTRL | Qt::Key_T}), Icon::Add},
        {ActionId::Save,            Menu::Request, QT_TRANSLATE_NOOP("Actions", "Save"),                  keys({Qt::CTRL | Qt::Key_S}), Icon::Save},
        {ActionId::SaveAs,          Menu::Request, QT_TRANSLATE_NOOP("Actions", "Save as…"),              keys({Qt::CTRL | Qt::SHIFT | Qt::Key_S})},
        {ActionId::SaveAll,         Menu::Request, QT_TRANSLATE_NOOP("Actions", "Save all"),              keys({Qt::CTRL | Qt::ALT | Qt::Key_S})},
        {ActionId::ReopenRequest,   Menu::Request, QT_TRANSLATE_NOOP("Actions", "Reopen closed request"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_T})},
        {ActionId::CloseRequest,    Menu::Request, QT_TRANSLATE_NOOP("Actions", "Close request"),         keys({Qt::CTRL | Qt::Key_W}), Icon::Close},
        {ActionId::OpenCollection,  Menu::Request, QT_TRANSLATE_NOOP("Actions", "Open collection…"),      keys({Qt::CTRL | Qt::Key_O}), Icon::File},
        {ActionId::EditEnvironments, Menu::Request, QT_TRANSLATE_NOOP("Actions", "Edit environments…"),   keys({Qt::CTRL | Qt::SHIFT | Qt::Key_E}), Icon::Edit},
        {ActionId::ShowPalette,     Menu::Go,      QT_TRANSLATE_NOOP("Actions", "Search everything…"),    keys({Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_P}), Icon::Search},
        {ActionId::PasteCurl,       Menu::Request, QT_TRANSLATE_NOOP("Actions", "Paste a curl command…"), keys({Qt::CTRL | Qt::ALT | Qt::Key_V}), Icon::Paste},
        {ActionId::FocusAddress,    Menu::Go,      QT_TRANSLATE_NOOP("Actions", "Go to the address"),     keys({Qt::CTRL | Qt::Key_L})},
        {ActionId::NextRequest,     Menu::Go,      QT_TRANSLATE_NOOP("Actions", "Next request"),          keys({Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown})},
        {ActionId::PreviousRequest, Menu::Go,      QT_TRANSLATE_NOOP("Actions", "Previous request"),      keys({Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp})},
        {ActionId::NextArea,        Menu::Go,      QT_TRANSLATE_NOOP("Actions", "Next area"),             keys({Qt::Key_F6})},
        {ActionId::PreviousArea,    Menu::Go,      QT_TRANSLATE_NOOP("Actions", "Previous area"),         keys({Qt::SHIFT | Qt::Key_F6})},
        {ActionId::ShowHeaders,     Menu::View,    QT_TRANSLATE_NOOP("Actions", "Headers"),               keys({Qt::ALT | Qt::Key_1})},
        {ActionId::ShowPayload,     Menu::View,    QT_TRANSLATE_NOOP("Actions", "Payload"),               keys({Qt::ALT | Qt::Key_2})},
        {ActionId::ShowResponse,    Menu::View,    QT_TRANSLATE_NOOP("Actions", "Response"),              keys({Qt::ALT | Qt::Key_3})},
        {ActionId::ShowWire,        Menu::View,    QT_TRANSLATE_NOOP("Actions", "Wire"),                  keys({Qt::ALT | Qt::Key_4})},
        {ActionId::ShowTiming,      Menu::View,    QT_TRANSLATE_NOOP("Actions", "Timing"),                keys({Qt::ALT | Qt::Key_5})},
        {ActionId::ShowExpect,      Menu::View,    QT_TRANSLATE_NOOP("Actions", "Expect"),                keys({Qt::ALT | Qt::Key_6})},
        {ActionId::ShowFindings,    Menu::View,    QT_TRANSLATE_NOOP("Actions", "Findings"),              keys({Qt::ALT | Qt::Key_7})},
        {ActionId::ShowTls,         Menu::View,    QT_TRANSLATE_NOOP("Actions", "TLS"),                   keys({Qt::ALT | Qt::Key_8})},
        {ActionId::ShowCookies,     Menu::View,    QT_TRANSLATE_NOOP("Actions", "Cookies"),               keys({Qt::ALT | Qt::Key_9})},
        {ActionId::ShowSidebar,     Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Sidebar"),               keys({Qt::CTRL | Qt::Key_B}), Icon::None, true},
        {ActionId::ShowLog,         Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Log"),                   keys({Qt::CTRL | Qt::Key_J}), Icon::None, true},
        {ActionId::ShowComposer,    Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Parts of the request"),  keys({Qt::CTRL | Qt::Key_E}), Icon::None, true},
        {ActionId::MoveSidebar,     Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Sidebar on the other side"), keys({Qt::CTRL | Qt::ALT | Qt::Key_B})},
        {ActionId::MoveLog,         Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Log on the other side"), keys({Qt::CTRL | Qt::ALT | Qt::Key_J})},
        {ActionId::FloatSidebar,    Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Sidebar in a window of its own"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_B}), Icon::None, true},
        {ActionId::FloatLog,        Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Log in a window of its own"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_J}), Icon::None, true},
        {ActionId::ClearLog,        Menu::View,    QT_TRANSLATE_NOOP("Actions", "Clear the log"),         keys({Qt::CTRL | Qt::SHIFT | Qt::Key_L}), Icon::Remove},
        {ActionId::ResetLayout,     Menu::Layout,  QT_TRANSLATE_NOOP("Actions", "Reset the layout"),      keys({Qt::CTRL | Qt::SHIFT | Qt::Key_0})},
        {ActionId::ThemeSystem,     Menu::Theme,   QT_TRANSLATE_NOOP("Actions", "Theme of the system"),   keys({Qt::CTRL | Qt::SHIFT | Qt::Key_F7}), Icon::None, true},
        {ActionId::ThemeDark,       Menu::Theme,   QT_TRANSLATE_NOOP("Actions", "Dark theme"),            keys({Qt::CTRL | Qt::SHIFT | Qt::Key_F8}), Icon::None, true},
        {ActionId::ThemeLight,      Menu::Theme,   QT_TRANSLATE_NOOP("Actions", "Light theme"),           keys({Qt::CTRL | Qt::SHIFT | Qt::Key_F9}), Icon::None, true},
        {ActionId::ShowStartPage,   Menu::Help,    QT_TRANSLATE_NOOP("Actions", "Start page"),            keys({Qt::CTRL | Qt::SHIFT | Qt::Key_H}), Icon::Expectra},
        {ActionId::ShowShortcuts,   Menu::Help,    QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts…"),   keys({Qt::CTRL | Qt::Key_F1}), Icon::Keyboard},
        {ActionId::ShowAbout,       Menu::Help,    QT_TRANSLATE_NOOP("Actions", "About Expectra…"),       keys({Qt::SHIFT | Qt::Key_F1}), Icon::Info},
        {ActionId::ShowMenu,        Menu::None,    QT_TRANSLATE_NOOP("Actions", "Menu"),                  keys({Qt::Key_F10}), Icon::Menu},
        {ActionId::ShowGuide,       Menu::Help, QT_TRANSLATE_NOOP("Actions", "User guide"),            keys({Qt::Key_F1}), Icon::Info},
        {ActionId::ShowSettings,    Menu::Program, QT_TRANSLATE_NOOP("Actions", "Settings…"),             keys({Qt::CTRL | Qt::Key_Comma}), Icon::Settings},
        {ActionId::Quit,            Menu::Program, QT_TRANSLATE_NOOP("Actions", "Quit"),                  keys({Qt::CTRL | Qt::Key_Q})},
    };
    // clang-format on
    return table;
}

QString menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::Request: return QCoreApplication::translate("Actions", "Request");
    case Menu::Go: return QCoreApplication::translate("Actions", "Go");
    case Menu::View: return QCoreApplication::translate("Actions", "View");
    case Menu::Layout: return QCoreApplication::translate("Actions", "Layout");
    case Menu::Theme: return QCoreApplication::translate("Actions", "Theme");
    case Menu::Help: return QCoreApplication::translate("Actions", "Help");
    case Menu::Program:
    case Menu::None: break;
    }
    return {};
}

Actions::Actions(QWidget *window)
{
    auto *themes = new QActionGroup(window);
    for (const auto &spec : actionTable()) {
        auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), window);
        action->setShortcuts(QList<QKeySequence>(spec.shortcuts.begin(), spec.shortcuts.end()));
        action->setIcon(style::icon(spec.icon));
        action->setCheckable(spec.checkable);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->text(), spec.shortcuts.front().toString(QKeySequence::NativeText)));
        if (spec.menu == Menu::Theme)
            themes->addAction(action);
        window->addAction(action);
        m_actions.push_back(action);
    }
}

QAction *Actions::operator[](ActionId id) const
{
    const auto table = actionTable();
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].id == id)
            return m_actions[i];
    }
    Q_ASSERT_X(false, "Actions", "an action that is not in the table");
    return nullptr;
}

QList<QAction *> Actions::of(Menu menu) const
{
    QList<QAction *> result;
    const auto table = actionTable();
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].menu == menu)
            result.append(m_actions[i]);
    }
    return result;
}

QAction *Actions::named(const QString &text) const
{
    const auto plain = [](QString words) { return words.remove(QChar(0x2026)).toCaseFolded(); };
    for (QAction *action : m_actions) {
        if (plain(action->text()) == plain(text))
            return action;
    }
    return nullptr;
}

} // namespace expectra
