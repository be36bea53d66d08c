// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylesheet.h"

#include <array>
#include <utility>

namespace expectra::style {

namespace {

constexpr const char *rules = R"(
*[raised="true"], QStatusBar, QMenuBar { background: @raised; }
QLineEdit[bare="true"] { background: transparent; border: none; }
QAbstractScrollArea[frameless="true"] { border: none; border-radius: 0; }

QPushButton { background: @control; border: 1px solid @line; border-radius: 5px; padding: 0 12px; min-height: 26px; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border-color: @accent; }
QPushButton:pressed { background: @line; }
QPushButton:disabled { color: @dim; }
QPushButton[primary="true"] { background: @fill; border-color: @fill; color: @onfill; }
QPushButton[primary="true"]:hover { border-color: @onfill; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @control; border-color: @line; color: @dim; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton::menu-indicator { image: none; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border-color: @accent; }
QToolButton[chip="true"] { border: 1px solid @line; border-radius: 10px; padding: 0 8px; color: @dim; }
QToolButton[chip="true"]:hover { color: @text; }
QToolButton[chip="true"]:checked { background: @selection; border-color: @accent; color: @selected; }
QToolButton[chip="true"]:focus { border-color: @accent; }

QLineEdit, QSpinBox, QPlainTextEdit, QTextEdit { background: @field; border: 1px solid @line; border-radius: 5px;
    selection-background-color: @selection; selection-color: @selected; }
QLineEdit, QSpinBox { padding: 2px 6px; }
QLineEdit:focus, QSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QSpinBox:disabled { color: @dim; background: @surface; }
QAbstractItemView QLineEdit { border-color: @accent; border-radius: 0; padding: 0 6px; }
QComboBox QLineEdit { background: transparent; border: none; padding: 0; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @dim; border: none; border-bottom: 2px solid transparent;
    padding: 0 12px; height: 30px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:selected:focus { background: @hover; }
QTabWidget::pane { border: none; }

QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @dim; border: none; border-bottom: 1px solid @soft;
    padding: 0 4px 0 8px; height: 23px; text-align: left; }
QTableView, QTreeView, QListView { background: transparent; border: none; gridline-color: @soft; outline: 0;
    selection-background-color: @selection; selection-color: @selected; }
#licences::item { padding: 0 12px; border: none; }
#licences::item:selected { background: @selection; color: @selected; }
QListView::item { padding: 0 6px; border-radius: 4px; }
QListView::item:selected { background: @selection; color: @selected; }
QListView[popup="true"] { background: @raised; border: 1px solid @line; padding: 2px; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: @selection; color: @selected; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractScrollArea::corner { background: transparent; border: none; }

QSplitter::handle, QMainWindow::separator { background: @line; }
QMainWindow::separator { width: 1px; height: 1px; }
QDockWidget { border: none; }
QStatusBar { color: @dim; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QToolBar { background: @raised; border: none; border-bottom: 1px solid @line; padding: 4px 8px; spacing: 8px; }
QMenuBar { border-bottom: 1px solid @line; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @selected; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
)";

constexpr std::array names{
    std::pair{"@raised", Role::Raised},
    std::pair{"@surface", Role::Surface},
    std::pair{"@control", Role::Control},
    std::pair{"@hover", Role::Hover},
    std::pair{"@line", Role::Line},
    std::pair{"@soft", Role::SoftLine},
    std::pair{"@field", Role::Field},
    std::pair{"@text", Role::Text},
    std::pair{"@dim", Role::Dim},
    std::pair{"@accent", Role::Accent},
    std::pair{"@fill", Role::AccentFill},
    std::pair{"@onfill", Role::OnAccent},
    std::pair{"@selection", Role::Selection},
    std::pair{"@selected", Role::SelectedText},
};

constexpr std::array textRoles{Role::Text,   Role::Dim, Role::Accent,  Role::Variable,
                               Role::Expect, Role::Met, Role::Refused, Role::Note};

/// Those that show words. A selector that fits every widget would ask every widget for its property.
QString textRules(Theme theme)
{
    QString sheet;
    for (const auto role : textRoles)
        sheet +=
            QStringLiteral("QLabel[textRole=\"%1\"], QLineEdit[textRole=\"%1\"], QComboBox[textRole=\"%1\"], "
                           "QToolButton[textRole=\"%1\"] "
                           "{ color: %2; }\n")
                .arg(static_cast<int>(role))
                .arg(color(role, theme).name());
    return sheet;
}

} // namespace

/// The words' colours come first, so that those of a control that is switched off win.
QString styleSheet(Theme theme)
{
    QString sheet = textRules(theme) + QString::fromLatin1(rules);
    for (const auto &[name, role] : names)
        sheet.replace(QLatin1String(name) + QLatin1Char(';'), color(role, theme).name() + QLatin1Char(';'));
    return sheet;
}

} // namespace expectra::style
