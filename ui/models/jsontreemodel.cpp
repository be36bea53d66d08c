// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsontreemodel.h"

#include "app/analysis/wiretext.h"
#include "app/bodyview/json/jsonglance.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr std::size_t shownKey = 200;
constexpr std::size_t shownValue = 600;
constexpr int shownGlance = 160;

} // namespace

struct JsonTreeModel::Node
{
    JsonMember member;
    Node *parent = nullptr;
    int row = 0;
    int level = 0;
    std::uint64_t number = 0; // among the members of its container
    bool isGroup = false;
    std::uint64_t first = 0; // of a group and of a container: the members below
    std::uint64_t count = 0;
    bool isLoaded = false;
    std::vector<std::unique_ptr<Node>> children;
};

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::showContent(const Content &content, std::shared_ptr<const JsonIndex> index)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->isLoaded = true;
    m_isWhole = index->isComplete;
    m_members = std::make_unique<JsonMembers>(content, std::move(index));
    if (const auto value = m_members->root()) {
        auto node = std::make_unique<Node>();
        node->member = *value;
        node->count = value->count;
        node->parent = m_root.get();
        m_root->children.push_back(std::move(node));
    }
    endResetModel();
}

JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

/// The members of a container or group, or the groups that they stand in.
void JsonTreeModel::load(Node &node) const
{
    if (node.isLoaded)
        return;
    node.isLoaded = true;
    const auto add = [&node](Node child) {
        child.parent = &node;
        child.row = static_cast<int>(node.children.size());
        child.level = node.level + 1;
        node.children.push_back(std::make_unique<Node>(std::move(child)));
    };
    if (node.count > widest) {
        auto size = widest;
        while (node.count / size > widest)
            size *= widest;
        for (std::uint64_t at = 0; at < node.count; at += size) {
            Node group;
            group.member = node.member;
            group.isGroup = true;
            group.first = node.first + at;
            group.count = std::min(size, node.count - at);
            add(std::move(group));
        }
        return;
    }
    for (const auto &member : m_members->of(node.member, node.first, node.count)) {
        Node child;
        child.member = member;
        child.number = node.first + node.children.size();
        child.count = member.count;
        add(std::move(child));
    }
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    const auto *node = nodeOf(child);
    return child.isValid() && node->parent ? indexOf(node->parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0 || !hasChildren(parent))
        return 0;
    auto *node = nodeOf(parent);
    load(*node);
    return static_cast<int>(node->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    const auto *node = nodeOf(parent);
    if (node == m_root.get())
        return !node->children.empty();
    return (node->isGroup || node->member.isContainer()) && node->count > 0 && node->level < deepest;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &node = *nodeOf(index);
    switch (role) {
    case KindRole: return static_cast<int>(node.member.kind);
    case KeyRole: return keyText(node);
    case ValueRole: return valueText(node);
    case CountRole: return static_cast<qulonglong>(node.count);
    case GlanceRole: return glance(node);
    case IsGroupRole: return node.isGroup;
    case IsCutRole: return node.member.isCut && m_isWhole;
    case IsReadingRole: return node.member.isCut && !m_isWhole;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const auto key = keyText(node);
        const auto value = valueText(node);
        return key.isEmpty() || value.isEmpty() ? key + value : key + QStringLiteral(": ") + value;
    }
    default: return {};
    }
}

QString JsonTreeModel::keyText(const Node &node) const
{
    if (node.isGroup)
        return QStringLiteral("[%1 … %2]").arg(node.first).arg(node.first + node.count - 1);
    if (node.parent == m_root.get())
        return {};
    if (node.member.key)
        return shortText(m_members->front(*node.member.key, shownKey * 4), shownKey);
    return QString::number(node.number);
}

QString JsonTreeModel::valueText(const Node &node) const
{
    if (node.isGroup || node.member.isContainer())
        return {};
    return shortText(m_members->front(node.member.value, shownValue * 4 + 8), shownValue);
}

QString JsonTreeModel::glance(const Node &node) const
{
    if (node.isGroup || !node.member.isContainer() || node.count == 0)
        return {};
    return shortText(jsonGlance(m_members->front(node.member.value, shownGlance * 4)), shownGlance);
}

JsonPath JsonTreeModel::path(const QModelIndex &index) const
{
    std::vector<const Node *> steps;
    for (const auto *node = nodeOf(index); node && node->parent && node->parent != m_root.get();
         node = node->parent) {
        if (!node->isGroup)
            steps.push_back(node);
    }
    JsonPath path;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if ((*step)->member.key)
            path.enter(m_members->front(*(*step)->member.key, 4096));
        else
            path.enter((*step)->number);
    }
    return path;
}

ByteRange JsonTreeModel::valueBytes(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->member.value : ByteRange{};
}

ByteRange JsonTreeModel::keyBytes(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->member.key.value_or(ByteRange{}) : ByteRange{};
}

QModelIndex JsonTreeModel::find(ByteCount offset) const
{
    if (m_root->children.empty())
        return {};
    auto *node = m_root->children.front().get();
    while (node->member.isContainer() && hasChildren(indexOf(node))) {
        const auto number = m_members->numberOf(node->member, offset);
        load(*node);
        if (!number)
            break;
        const auto next = std::find_if(node->children.begin(), node->children.end(), [&](const auto &child) {
            return child->isGroup ? *number >= child->first && *number < child->first + child->count
                                  : child->number == *number;
        });
        if (next == node->children.end())
            break;
        node = next->get();
    }
    return indexOf(node);
}

} // namespace expectra
