// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/collectionmodel.h"

#include <optional>

namespace expectra {

struct CollectionModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    QString name;
    std::optional<collections::CollectionRequest> request; // folders have none
    std::vector<std::unique_ptr<Node>> children;

    Node &add(const QString &childName)
    {
        auto child = std::make_unique<Node>();
        child->parent = this;
        child->row = static_cast<int>(children.size());
        child->name = childName;
        children.push_back(std::move(child));
        return *children.back();
    }
};

CollectionModel::CollectionModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{}

CollectionModel::~CollectionModel() = default;

void CollectionModel::setCollection(const collections::Collection &collection)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    fill(m_root->add(QString::fromStdString(collection.name)), collection.root);
    endResetModel();
}

const collections::CollectionRequest *CollectionModel::request(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node->request ? &*node->request : nullptr;
}

QModelIndex CollectionModel::find(const QString &name) const
{
    Node *node = findIn(*m_root, name);
    return node ? indexOf(node) : QModelIndex();
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
    const Node *node = nodeOf(index);
    const auto fromSource = [node](const std::string &words) {
        return node->request ? QVariant(QString::fromStdString(words)) : QVariant();
    };
    static const collections::FileRequest none;
    const auto &source = node->request ? node->request->source() : none;
    switch (role) {
    case Qt::DisplayRole: return node->name;
    case MethodRole: return fromSource(source.method);
    case AddressRole: return fromSource(source.target.text);
    case Qt::ToolTipRole:
        return fromSource(source.description.empty() ? source.target.text : source.description);
    case Qt::AccessibleTextRole:
        return node->request ? QString::fromStdString(source.method) + QLatin1Char(' ') + node->name
                             : node->name;
    default: return {};
    }
}

void CollectionModel::fill(Node &node, const collections::Folder &folder)
{
    for (const auto &inner : folder.folders)
        fill(node.add(QString::fromStdString(inner.name)), inner);
    for (const auto &request : folder.requests)
        node.add(QString::fromStdString(request.name())).request = request;
}

CollectionModel::Node *CollectionModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex CollectionModel::indexOf(Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

CollectionModel::Node *CollectionModel::findIn(Node &node, const QString &name) const
{
    for (const auto &child : node.children) {
        const bool found =
            child->request && (child->name == name || child->request->source().isCalled(name.toStdString()));
        if (found)
            return child.get();
        if (Node *inner = findIn(*child, name))
            return inner;
    }
    return nullptr;
}

} // namespace expectra
