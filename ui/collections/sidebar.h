// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be opened: the collection as a tree with a filter, and its header sets. A click or Return opens a
// request.

#include "app/collections/collection.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace expectra {

class CollectionModel;
class HeaderSetList;
class Notice;
class SectionLabel;

class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setCollection(const collections::Collection &collection);
    void showUsedHeaderSets(const std::vector<HeaderSet> &used);
    /// Marks the request of this name without opening it.
    void select(const QString &name);

    [[nodiscard]] QTreeView *tree() const { return m_tree; }

signals:
    void requestActivated(const expectra::collections::CollectionRequest &request);
    void headerSetToggled(const expectra::HeaderSet &set, bool enabled);

private:
    QWidget *makeCollectionsPage();
    void handleActivated(const QModelIndex &index);
    void handleFilter(const QString &text);

    CollectionModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    Notice *m_problems;
    SectionLabel *m_setsLabel;
    HeaderSetList *m_sets;
};

} // namespace expectra
