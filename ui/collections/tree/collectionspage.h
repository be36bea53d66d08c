// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open collections: a field that filters them, the tree, and what to do while there is nothing to show.
// Law: a filter changes neither what is selected nor which branches stand open when it is gone.

#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QWidget>

class QLineEdit;
class QStackedWidget;

namespace expectra {

class CollectionModel;
class CollectionStore;
class EmptyState;
class OpenBranches;
class RequestTree;

class CollectionsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CollectionsPage(CollectionStore *store, QWidget *parent = nullptr);
    ~CollectionsPage() override;

    /// What there is, is open. Until then nothing is said about there being none.
    void endAwaiting();

    [[nodiscard]] CollectionModel *model() const { return m_model; }
    [[nodiscard]] RequestTree *tree() const { return m_tree; }
    [[nodiscard]] OpenBranches *branches() const { return m_branches; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

signals:
    void openCollectionRequested();
    void newRequestRequested();
    /// In the collection, which has none yet.
    void firstRequestRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFilter();
    void makeEmptyStates();
    void showCollections();
    void applyFilter(const QString &words);
    void updatePage();

    CollectionStore *m_store;
    CollectionModel *m_model;
    QLineEdit *m_filter;
    RequestTree *m_tree;
    OpenBranches *m_branches;
    QStackedWidget *m_pages;
    EmptyState *m_nothingOpen;
    EmptyState *m_noMatch;
    EmptyState *m_noRequest;
    bool m_isAwaiting = true;
    QPersistentModelIndex m_chosen; // the current row, also while the filter hides it
};

} // namespace expectra
