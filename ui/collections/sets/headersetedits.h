// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be done with header sets: new, edited as text, renamed in place, duplicated and deleted, each with
// undo. Their keys count while the list has the focus. A client profile stays as it ships; what can be edited
// is a duplicate in the collection.

#include "ui/collections/store/collectionstore.h"

#include <QtCore/QObject>

class QAction;
class QMenu;

namespace expectra {

class HeaderSetList;
class UndoBar;

class HeaderSetEdits final : public QObject
{
    Q_OBJECT

public:
    HeaderSetEdits(CollectionStore *store, HeaderSetList *list, UndoBar *bar);

    /// The collection whose sets the list shows.
    void setCollection(const QString &path) { m_collection = path; }
    void create();

private:
    QAction *addAction(const QString &text, const QKeySequence &shortcut, void (HeaderSetEdits::*deed)());
    void fill(QMenu *menu) const;
    [[nodiscard]] bool refuseProfile();
    void edit();
    void startRenaming();
    void rename(const std::string &name, const std::string &newName);
    void duplicate();
    void remove();
    void moveUp();
    void moveDown();
    bool apply(const Result<collections::Change> &change, const QString &text);
    [[nodiscard]] std::string pathOf(const std::string &name) const;
    [[nodiscard]] std::string freeName(const std::string &name) const;

    CollectionStore *m_store;
    HeaderSetList *m_list;
    UndoBar *m_bar;
    QString m_collection;
    std::vector<QAction *> m_actions; // of the menu, in its order
    QAction *m_duplicate = nullptr;
};

} // namespace expectra
