// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Carries out what is asked of the tree's rows: works out the change of the files, has the store write it,
// and tells which row to go to. Law: whatever it does can be undone, and what can't be done says why.

#include "ui/collections/tree/dropplan.h"

#include "app/base/result.h"
#include "app/collections/store/change.h"

#include <QtCore/QObject>

namespace expectra {

class CollectionStore;

class TreeEdits final : public QObject
{
    Q_OBJECT

public:
    explicit TreeEdits(CollectionStore *store, QObject *parent = nullptr);

    void rename(const TreeNode *row, const QString &name);
    void duplicate(const TreeNodes &rows);
    void remove(const TreeNodes &rows);
    void drop(const TreeNodes &rows, const DropPlan &plan, Qt::DropAction action);
    /// By one place within its file: -1 up, 1 down.
    void shift(const TreeNode *row, int by);
    void addRequest(const TreeNode *beside);
    void addFile(const TreeNode *beside);
    void addFolder(const TreeNode *beside);
    /// Text of requests, such as another program copied.
    void paste(const QString &text, const TreeNode *beside);

signals:
    /// The request at this place of a file, or a directory (index -1), is new; `naming` asks for its name.
    void rowAppeared(const QString &path, int index, bool naming);
    void removed(const QString &what);
    void failed(const QString &reason);

private:
    bool apply(const Result<collections::Change> &change, const QString &text);
    enum class Naming { Asked, Given };
    void insert(const std::string &text, const TreeNode *beside, const QString &undoText, Naming naming);

    CollectionStore *m_store;
};

} // namespace expectra
