// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Between the tree and its edits: takes commands, menus, renamings and drops, and shows what came of them.

#include "ui/collections/edits/treecommands.h"

#include <QtCore/QObject>

namespace expectra {

class CollectionStore;
class CollectionsPage;
class RequestTree;
class TreeEdits;
class UndoBar;

class TreeController final : public QObject
{
    Q_OBJECT

public:
    TreeController(CollectionStore *store, CollectionsPage *page, UndoBar *bar);

    [[nodiscard]] TreeCommands *commands() const { return m_commands; }

private:
    void connectEdits();
    void handleCommand(TreeCommand command);
    void showMenu(const QPoint &place);
    void showRow(const QString &path, int index, bool naming);
    void cutOrCopy(bool cuts);
    void paste();
    void showFile(const TreeNode &row);
    void editText(const TreeNode &row);
    void updateUndo();

    CollectionStore *m_store;
    CollectionsPage *m_page;
    RequestTree *m_tree;
    UndoBar *m_bar;
    TreeCommands *m_commands;
    TreeEdits *m_edits;
};

} // namespace expectra
