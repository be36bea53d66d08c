// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be done with the rows of the tree: one table of commands with text, shortcut and icon, which the
// keys and the context menu read. Their shortcuts count while the tree has the focus.

#include "ui/collections/tree/dropplan.h"

#include <QtGui/QAction>

#include <vector>

class QMenu;
class QTreeView;

namespace expectra {

enum class TreeCommand {
    Open,
    NewRequest,
    NewFile,
    NewFolder,
    Rename,
    Duplicate,
    Cut,
    Copy,
    Paste,
    MoveUp,
    MoveDown,
    Delete,
    EditText, // of a file, as it stands
    ShowFile, // in the system's file manager
    CopyPath,
    Close,
    CollapseAll,
    Undo,
    Redo,
};

class TreeCommands final : public QObject
{
    Q_OBJECT

public:
    explicit TreeCommands(QTreeView *tree);

    [[nodiscard]] QAction *operator[](TreeCommand command) const;
    /// The commands that make sense for these rows, in groups.
    void fill(QMenu *menu, const TreeNodes &rows) const;

signals:
    void triggered(expectra::TreeCommand command);

private:
    std::vector<QAction *> m_actions; // in the order of the enum
};

} // namespace expectra
