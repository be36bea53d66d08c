// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/collectionmodel.h"

#include "app/analysis/wiretext.h"
#include "ui/collections/tree/liststeps.h"

#include <QtCore/QMimeData>
#include <QtCore/QSet>

namespace expectra {

using Kind = TreeNode::Kind;

namespace {

QString tabKey(const QString &file, std::size_t index)
{
    return file + QLatin1Char('#') + QString::number(index);
}

QStringList keysOf(const TreeNode &node)
{
    QStringList keys;
    for (const auto &child : node.children)
        keys.append(child->key);
    return keys;
}

/// What stands at the same place under another key was renamed, and keeps its row.
void adoptRenamed(const TreeNode &node, const TreeNode &fresh)
{
    if (node.children.size() != fresh.children.size())
        return;
    const QStringList before = keysOf(node), after = keysOf(fresh);
    const QSet<QString> old(before.begin(), before.end()), wanted(after.begin(), after.end());
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        TreeNode &child = *node.children[i];
        const TreeNode &same = *fresh.children[i];
        if (!wanted.contains(child.key) && !old.contains(same.key) && child.kind == same.kind)
            child.key = same.key;
    }
}

} // namespace

CollectionModel::CollectionModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<TreeNode>())
{}

CollectionModel::~CollectionModel() = default;

void CollectionModel::setCollections(const std::vector<CollectionPtr> &collections, const QStringList &paths)
{
    TreeNode fresh;
    for (std::size_t i = 0; i < collections.size(); ++i)
        fresh.add(treeOf(*collections[i], paths[static_cast<int>(i)]));
    fresh.markShown(m_words);
    mergeChildren(*m_root, fresh);
    m_root->markShown(m_words);
    if (isFiltered())
        emit shownRowsChanged();
}

void CollectionModel::setOpenRequests(const std::vector<OpenRequest> &requests)
{
    auto before = m_tabs;
    m_tabs.clear();
    for (const auto &request : requests)
        m_tabs.insert(tabKey(request.file, request.index), request.state);
    if (m_tabs == before)
        return;
    before.insert(m_tabs);
    const auto tell = [this, &before](const TreeNode &node) {
        if (node.request && before.contains(tabKey(node.path, node.request->index)))
            emit dataChanged(indexOf(&node), indexOf(&node), {TabRole});
        return false;
    };
    static_cast<void>(m_root->findInner(tell));
}

void CollectionModel::setFilter(const QString &words)
{
    m_words = words.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_root->markShown(m_words);
    emit filterChanged();
}

const TreeNode *CollectionModel::node(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index) : nullptr;
}

const collections::CollectionRequest *CollectionModel::request(const QModelIndex &index) const
{
    const TreeNode *found = node(index);
    return found && found->request ? &*found->request : nullptr;
}

QModelIndex CollectionModel::find(const QString &name) const
{
    const auto words = name.toStdString();
    return findIf([&](const TreeNode &node) {
        return node.request && (node.name == name || node.request->source().isCalled(words));
    });
}

QModelIndex CollectionModel::findKey(const QString &key) const
{
    return findIf([&key](const TreeNode &node) { return node.key == key; });
}

QModelIndex CollectionModel::findRequest(const QString &file, std::size_t index) const
{
    return findIf([&](const TreeNode &node) {
        return node.request && node.request->index == index && node.path == file;
    });
}

QModelIndex CollectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex CollectionModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int CollectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int CollectionModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant CollectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TreeNode &node = *nodeOf(index);
    const auto method = [&node] {
        return node.request ? QString::fromStdString(node.request->source().method) : QString();
    };
    switch (role) {
    case Qt::DisplayRole: return node.name;
    case Qt::EditRole: return node.editedName();
    case ReasonRole: return node.reason();
    case Qt::ToolTipRole: return node.toolTip();
    case Qt::AccessibleTextRole: return spoken(node);
    case Qt::AccessibleDescriptionRole: return node.toolTip();
    case KindRole: return static_cast<int>(node.kind);
    case KeyRole: return node.key;
    case PathRole: return node.path;
    case MethodRole: return method();
    case AddressRole:
        return node.request ? QString::fromStdString(node.request->source().target.text) : QString();
    case TabRole: return static_cast<int>(tabState(node));
    default: return {};
    }
}

Qt::ItemFlags CollectionModel::flags(const QModelIndex &index) const
{
    const TreeNode *found = node(index);
    if (!found)
        return {};
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDropEnabled;
    flags.setFlag(Qt::ItemIsDragEnabled, found->kind != Kind::Collection);
    return flags;
}

QStringList CollectionModel::mimeTypes() const
{
    return {rowsMimeType()};
}

QMimeData *CollectionModel::mimeData(const QModelIndexList &indexes) const
{
    TreeNodes nodes;
    for (const auto &each : indexes)
        nodes.push_back(nodeOf(each));
    return packRows(withoutInner(nodes));
}

TreeNodes CollectionModel::nodesIn(const QMimeData *data) const
{
    TreeNodes nodes;
    for (const auto &key : rowKeysIn(data)) {
        if (const TreeNode *found = node(findKey(key)))
            nodes.push_back(found);
    }
    return nodes;
}

bool CollectionModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                      const QModelIndex &parent) const
{
    return planDropAt(nodesIn(data), node(parent), row).kind != DropPlan::Kind::Nowhere;
}

bool CollectionModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &parent)
{
    const TreeNodes dragged = nodesIn(data);
    const DropPlan plan = planDropAt(dragged, node(parent), row);
    if (plan.kind != DropPlan::Kind::Nowhere)
        emit rowsDropped(dragged, plan, action);
    return plan.kind != DropPlan::Kind::Nowhere;
}

bool CollectionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role == Qt::EditRole && index.isValid() && !name.isEmpty() && name != nodeOf(index)->editedName())
        emit nameEdited(index, name);
    return false;
}

/// The node takes over what is new, and says so when a row would look different.
void CollectionModel::merge(TreeNode &node, TreeNode &fresh)
{
    const bool same = node.name == fresh.name && node.kind == fresh.kind && node.request == fresh.request &&
                      node.problem == fresh.problem;
    node.kind = fresh.kind;
    node.name = fresh.name;
    node.path = fresh.path;
    node.matter = fresh.matter;
    node.request = fresh.request;
    node.problem = fresh.problem;
    if (!same)
        emit dataChanged(indexOf(&node), indexOf(&node));
    mergeChildren(node, fresh);
}

void CollectionModel::mergeChildren(TreeNode &node, TreeNode &fresh)
{
    adoptRenamed(node, fresh);
    QHash<QString, TreeNode *> incoming;
    for (const auto &child : fresh.children)
        incoming.insert(child->key, child.get());
    for (const auto &step : stepsBetween(keysOf(node), keysOf(fresh)))
        carryOut(step, node, fresh);
    for (const auto &child : node.children) {
        TreeNode *same = incoming.value(child->key);
        if (same && same != child.get())
            merge(*child, *same);
    }
}

void CollectionModel::carryOut(const ListStep &step, TreeNode &node, TreeNode &fresh)
{
    const QModelIndex parent = indexOf(&node);
    const auto first = node.children.begin() + step.at;
    switch (step.kind) {
    case ListStep::Kind::Remove:
        beginRemoveRows(parent, step.at, step.at + step.count - 1);
        node.children.erase(first, first + step.count);
        node.renumber();
        endRemoveRows();
        return;
    case ListStep::Kind::Insert: {
        beginInsertRows(parent, step.at, step.at + step.count - 1);
        const auto source = fresh.children.begin() + step.at;
        node.children.insert(first, std::make_move_iterator(source),
                             std::make_move_iterator(source + step.count));
        node.renumber();
        endInsertRows();
        return;
    }
    case ListStep::Kind::Move: {
        beginMoveRows(parent, step.at, step.at, parent, step.to > step.at ? step.to + 1 : step.to);
        auto moved = std::move(*first);
        node.children.erase(first);
        node.children.insert(node.children.begin() + step.to, std::move(moved));
        node.renumber();
        endMoveRows();
        return;
    }
    }
}

TreeNode *CollectionModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<TreeNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex CollectionModel::indexOf(const TreeNode *node) const
{
    return node == m_root.get() || !node ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex CollectionModel::findIf(const TreeNode::Predicate &matches) const
{
    return indexOf(m_root->findInner(matches));
}

QString CollectionModel::spoken(const TreeNode &node) const
{
    if (node.problem)
        return tr("%1, can't be understood: %2").arg(node.name, node.reason());
    if (!node.request)
        return node.name;
    const QString request = escapedText(node.request->source().method) + QLatin1Char(' ') + node.name;
    switch (tabState(node)) {
    case OpenRequest::State::None: return request;
    case OpenRequest::State::Open: return tr("%1, open").arg(request);
    case OpenRequest::State::Edited: return tr("%1, open and not saved").arg(request);
    }
    return request;
}

OpenRequest::State CollectionModel::tabState(const TreeNode &node) const
{
    return node.request ? m_tabs.value(tabKey(node.path, node.request->index)) : OpenRequest::State::None;
}

} // namespace expectra
