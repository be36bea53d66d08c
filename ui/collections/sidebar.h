// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be opened: the collections as a tree with a filter, and the header sets of the one in use. A click
// or Return opens a request.

#include "app/collections/collection.h"
#include "ui/collections/tree/collectionmodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QMenu;
class QSplitter;
class QToolButton;
class QTreeView;

namespace expectra {

class CollectionStore;
class CollectionsPage;
class HeaderSetEdits;
class HeaderSetList;
class SectionLabel;
class TreeController;
class TabPages;
class UndoBar;

class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    enum class Begin {
        Empty,
        Awaiting, // collections are about to come: nothing is said about there being none
    };

    /// The store outlives it.
    explicit Sidebar(CollectionStore *store, Begin begin = Begin::Empty, QWidget *parent = nullptr);

    /// What there is, is open.
    void endAwaiting();
    /// The collection that the open request stands in: its header sets are shown.
    void setCollection(const collections::Collection &collection);
    void setOpenRequests(const std::vector<OpenRequest> &requests);
    void showUsedHeaderSets(const std::vector<HeaderSet> &used);
    /// Lets the environments of this collection be edited, beginning with the one named.
    void editEnvironments(const QString &chosen);
    /// Marks the request at this place of its file without opening it.
    void select(const QString &file, std::size_t index);

    [[nodiscard]] QTreeView *tree() const;
    /// The row of its tabs, for the title of its dock.
    [[nodiscard]] QWidget *takeHead();

    /// Which branches and which collections stand open, which were closed, and the height of the parts.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void restoreHeights(const QByteArray &state); // the parts alone

signals:
    void requestActivated(const expectra::collections::CollectionRequest &request);
    void openCollectionRequested();
    void newRequestRequested();
    void editEnvironmentsRequested();
    void headerSetToggled(const expectra::HeaderSet &set, bool enabled);
    /// All that the open request uses, in their new order.
    void headerSetsOrdered(const std::vector<expectra::HeaderSet> &used);

private:
    QWidget *makeCollectionsPart();
    QToolButton *makeNewButton();
    QWidget *makeSetsPart();
    void fillRecent(QMenu *menu);
    void handleOpen(const QModelIndex &row);

    CollectionStore *m_store;
    QString m_collection; // its path
    QSplitter *m_parts;
    CollectionsPage *m_collections;
    UndoBar *m_undoBar;
    TreeController *m_controller;
    SectionLabel *m_setsLabel;
    QLabel *m_noSets;
    HeaderSetList *m_sets;
    HeaderSetEdits *m_setEdits;
    TabPages *m_pages;
};

} // namespace expectra
