// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/edits/treecommands.h"

#include "ui/collections/tree/treenode.h"
#include "ui/style/icons.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <span>

namespace expectra {

namespace {

using style::Icon;
using Kind = TreeNode::Kind;

struct Spec
{
    TreeCommand command;
    const char *text;
    QKeySequence shortcut;
    Icon icon = Icon::None;
};

std::span<const Spec> table()
{
    // clang-format off
    static const std::vector<Spec> specs{
        {TreeCommand::Open,        QT_TRANSLATE_NOOP("TreeCommands", "Open"),                 Qt::Key_Return},
        {TreeCommand::NewRequest,  QT_TRANSLATE_NOOP("TreeCommands", "New request"),          Qt::ALT | Qt::Key_Insert, Icon::Add},
        {TreeCommand::NewFile,     QT_TRANSLATE_NOOP("TreeCommands", "New file"),             Qt::ALT | Qt::SHIFT | Qt::Key_Insert, Icon::File},
        {TreeCommand::NewFolder,   QT_TRANSLATE_NOOP("TreeCommands", "New folder"),           Qt::CTRL | Qt::ALT | Qt::Key_Insert, Icon::Folder},
        {TreeCommand::Rename,      QT_TRANSLATE_NOOP("TreeCommands", "Rename"),               Qt::Key_F2, Icon::Edit},
        {TreeCommand::Duplicate,   QT_TRANSLATE_NOOP("TreeCommands", "Duplicate"),            Qt::CTRL | Qt::Key_D, Icon::Copy},
        {TreeCommand::Cut,         QT_TRANSLATE_NOOP("TreeCommands", "Cut"),                  Qt::CTRL | Qt::Key_X, Icon::Cut},
        {TreeCommand::Copy,        QT_TRANSLATE_NOOP("TreeCommands", "Copy"),                 Qt::CTRL | Qt::Key_C},
        {TreeCommand::Paste,       QT_TRANSLATE_NOOP("TreeCommands", "Paste"),                Qt::CTRL | Qt::Key_V, Icon::Paste},
        {TreeCommand::MoveUp,      QT_TRANSLATE_NOOP("TreeCommands", "Move up"),              Qt::ALT | Qt::Key_Up, Icon::MoveUp},
        {TreeCommand::MoveDown,    QT_TRANSLATE_NOOP("TreeCommands", "Move down"),            Qt::ALT | Qt::Key_Down, Icon::MoveDown},
        {TreeCommand::Delete,      QT_TRANSLATE_NOOP("TreeCommands", "Delete"),               Qt::Key_Delete, Icon::Remove},
        {TreeCommand::EditText,    QT_TRANSLATE_NOOP("TreeCommands", "Edit the file as text"), Qt::Key_F4, Icon::Edit},
        {TreeCommand::ShowFile,    QT_TRANSLATE_NOOP("TreeCommands", "Show in the file manager"), Qt::ALT | Qt::SHIFT | Qt::Key_R, Icon::FolderOpen},
        {TreeCommand::CopyPath,    QT_TRANSLATE_NOOP("TreeCommands", "Copy the path"),        Qt::ALT | Qt::SHIFT | Qt::Key_C},
        {TreeCommand::Close,       QT_TRANSLATE_NOOP("TreeCommands", "Close the collection"), Qt::CTRL | Qt::Key_F4, Icon::Close},
        {TreeCommand::CollapseAll, QT_TRANSLATE_NOOP("TreeCommands", "Collapse all"),         Qt::CTRL | Qt::Key_Left, Icon::CollapseAll},
        {TreeCommand::Undo,        QT_TRANSLATE_NOOP("TreeCommands", "Undo"),                 Qt::CTRL | Qt::Key_Z, Icon::Undo},
        {TreeCommand::Redo,        QT_TRANSLATE_NOOP("TreeCommands", "Redo"),                 Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Icon::Redo},
    };
    // clang-format on
    return specs;
}

bool fits(TreeCommand command, const TreeNodes &rows)
{
    const bool isOne = rows.size() == 1;
    const TreeNode *first = rows.empty() ? nullptr : rows.front();
    const auto all = [&rows](auto &&test) { return std::all_of(rows.begin(), rows.end(), test); };
    switch (command) {
    case TreeCommand::Open: return isOne && first->kind == Kind::Request;
    case TreeCommand::NewRequest:
    case TreeCommand::NewFile:
    case TreeCommand::NewFolder:
    case TreeCommand::Paste: return isOne;
    case TreeCommand::Rename: return isOne;
    case TreeCommand::Duplicate:
    case TreeCommand::Cut:
    case TreeCommand::Copy:
    case TreeCommand::Delete:
        return !rows.empty() && all([](const TreeNode *row) { return row->kind != Kind::Collection; });
    case TreeCommand::MoveUp:
    case TreeCommand::MoveDown: return isOne && first->kind == Kind::Request && !first->isWholeFile();
    case TreeCommand::EditText:
        return isOne && first->kind != Kind::Collection && first->kind != Kind::Directory;
    case TreeCommand::ShowFile:
    case TreeCommand::CopyPath: return isOne;
    case TreeCommand::Close: return isOne && first->kind == Kind::Collection;
    case TreeCommand::CollapseAll: return true;
    case TreeCommand::Undo:
    case TreeCommand::Redo: return false; // they have no place in the menu of a row
    }
    return false;
}

bool beginsGroup(TreeCommand command)
{
    return command == TreeCommand::Rename || command == TreeCommand::Cut || command == TreeCommand::MoveUp ||
           command == TreeCommand::Delete || command == TreeCommand::EditText ||
           command == TreeCommand::Close;
}

} // namespace

TreeCommands::TreeCommands(QTreeView *tree) : QObject(tree)
{
    for (const auto &spec : table()) {
        auto *action =
            new QAction(style::icon(spec.icon), QCoreApplication::translate("TreeCommands", spec.text), this);
        action->setShortcut(spec.shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(action->text(), spec.shortcut.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this,
                [this, command = spec.command] { emit triggered(command); });
        // Return is the tree's own, which turns branches with it too.
        if (spec.command != TreeCommand::Open)
            tree->addAction(action);
        m_actions.push_back(action);
    }
}

QAction *TreeCommands::operator[](TreeCommand command) const
{
    return m_actions[static_cast<std::size_t>(command)];
}

void TreeCommands::fill(QMenu *menu, const TreeNodes &rows) const
{
    bool isFresh = false;
    for (const auto &spec : table()) {
        isFresh = isFresh || beginsGroup(spec.command);
        if (!fits(spec.command, rows))
            continue;
        if (isFresh && !menu->isEmpty())
            menu->addSeparator();
        isFresh = false;
        menu->addAction((*this)[spec.command]);
    }
}

} // namespace expectra
