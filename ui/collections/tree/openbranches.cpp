// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/openbranches.h"

#include "ui/collections/tree/collectionmodel.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QTreeView>

namespace expectra {

namespace {

constexpr int mostOpenAtFirst = 60;   // rows below a collection: about two screens
constexpr int mostRemembered = 4'000; // branches; the state is part of the window's settings
constexpr quint32 stateVersion = 1;

int rowsBelow(const QAbstractItemModel &model, const QModelIndex &parent, int limit)
{
    int count = model.rowCount(parent);
    for (int row = 0; row < model.rowCount(parent) && count <= limit; ++row)
        count += rowsBelow(model, model.index(row, 0, parent), limit - count);
    return count;
}

} // namespace

OpenBranches::OpenBranches(QTreeView *view) : QObject(view), m_view(view)
{
    connect(view, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { handleToggled(index, true); });
    connect(view, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { handleToggled(index, false); });
    connect(view->model(), &QAbstractItemModel::rowsInserted, this, &OpenBranches::apply);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &OpenBranches::applyAll);
}

void OpenBranches::setFiltered(bool filtered)
{
    m_filtered = filtered;
    const QScopedValueRollback guard(m_applying, true);
    if (filtered)
        m_view->expandAll();
    else
        applyAll();
}

void OpenBranches::closeAll()
{
    const QAbstractItemModel &model = *m_view->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex collection = model.index(row, 0);
        for (int inner = 0; inner < model.rowCount(collection); ++inner)
            m_view->collapse(model.index(inner, 0, collection));
    }
}

QByteArray OpenBranches::save() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << stateVersion << (m_chosen.size() > mostRemembered ? QHash<QString, bool>() : m_chosen);
    return state;
}

void OpenBranches::restore(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 version = 0;
    QHash<QString, bool> chosen;
    stream >> version;
    if (version == stateVersion)
        stream >> chosen;
    if (stream.status() != QDataStream::Ok)
        return;
    m_chosen = chosen;
    applyAll();
}

void OpenBranches::handleToggled(const QModelIndex &index, bool open)
{
    if (!m_applying && !m_filtered)
        m_chosen[index.data(CollectionModel::KeyRole).toString()] = open;
}

void OpenBranches::apply(const QModelIndex &parent, int first, int last)
{
    const QScopedValueRollback guard(m_applying, true);
    const QAbstractItemModel &model = *m_view->model();
    if (parent.isValid() && first == 0 && last == model.rowCount(parent) - 1)
        m_view->setExpanded(parent, m_filtered || isOpen(parent)); // it had no rows to open for
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (!model.hasChildren(index))
            continue;
        m_view->setExpanded(index, m_filtered || isOpen(index));
        apply(index, 0, model.rowCount(index) - 1);
    }
}

void OpenBranches::applyAll()
{
    apply({}, 0, m_view->model()->rowCount() - 1);
}

bool OpenBranches::isOpen(const QModelIndex &index) const
{
    const auto chosen = m_chosen.constFind(index.data(CollectionModel::KeyRole).toString());
    if (chosen != m_chosen.constEnd())
        return *chosen;
    QModelIndex root = index;
    while (root.parent().isValid())
        root = root.parent();
    return root == index || rowsBelow(*m_view->model(), root, mostOpenAtFirst) <= mostOpenAtFirst;
}

} // namespace expectra
