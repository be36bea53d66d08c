// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/dropplan.h"

#include "ui/collections/tree/treenode.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>

#include <algorithm>

namespace expectra {

using Kind = TreeNode::Kind;

namespace {

bool isWithin(const TreeNode *node, const TreeNode *outer)
{
    while (node && node != outer)
        node = node->parent;
    return node != nullptr;
}

bool standsInFile(const TreeNode *node)
{
    return node->parent && node->parent->kind == Kind::File;
}

/// The directory or collection that a row is or stands in.
const TreeNode *directoryOf(const TreeNode *node)
{
    while (node && node->kind != Kind::Directory && node->kind != Kind::Collection)
        node = node->parent;
    return node;
}

bool areRequests(const TreeNodes &nodes)
{
    return std::all_of(nodes.begin(), nodes.end(),
                       [](const TreeNode *node) { return node->request.has_value(); });
}

DropPlan into(const TreeNodes &dragged, const TreeNode *target)
{
    const bool impossible =
        !target || std::any_of(dragged.begin(), dragged.end(), [target](const TreeNode *node) {
            return node->kind == Kind::Collection || isWithin(target, node);
        });
    const bool pointless = std::all_of(dragged.begin(), dragged.end(),
                                       [target](const TreeNode *node) { return node->parent == target; });
    // Within its own file a request goes to the end.
    if (impossible || (pointless && (target->kind != Kind::File ||
                                     dragged.back()->row + 1 == static_cast<int>(target->children.size()))))
        return {};
    return {DropPlan::Kind::Into, target, 0};
}

DropPlan between(const TreeNodes &dragged, const TreeNode *file, int row)
{
    const bool stays = dragged.size() == 1 && dragged.front()->parent == file &&
                       (row == dragged.front()->row || row == dragged.front()->row + 1);
    return stays ? DropPlan{} : DropPlan{DropPlan::Kind::Between, file, row};
}

} // namespace

DropPlan planDrop(const TreeNodes &dragged, const TreeNode *over, DropZone zone)
{
    if (dragged.empty() || !over)
        return {};
    if (!areRequests(dragged))
        return into(dragged, directoryOf(over));
    if (over->request && standsInFile(over))
        return between(dragged, over->parent, over->row + (zone == DropZone::Lower ? 1 : 0));
    return into(dragged, over->kind == Kind::File ? over : directoryOf(over));
}

DropPlan planDropAt(const TreeNodes &dragged, const TreeNode *parent, int row)
{
    if (dragged.empty() || !parent)
        return {};
    if (row >= 0 && parent->kind == Kind::File && areRequests(dragged))
        return between(dragged, parent, row);
    return planDrop(dragged, parent, DropZone::Lower);
}

TreeNodes withoutInner(const TreeNodes &nodes)
{
    TreeNodes outer;
    for (const TreeNode *node : nodes) {
        const bool goesAlong = std::any_of(nodes.begin(), nodes.end(), [node](const TreeNode *other) {
            return other != node && isWithin(node, other);
        });
        if (!goesAlong)
            outer.push_back(node);
    }
    return outer;
}

QMimeData *packRows(const TreeNodes &nodes)
{
    QStringList keys;
    QList<QUrl> files;
    for (const TreeNode *node : nodes) {
        keys.append(node->key);
        if (node->kind != Kind::Collection && !files.contains(QUrl::fromLocalFile(node->path)))
            files.append(QUrl::fromLocalFile(node->path));
    }
    auto *data = new QMimeData;
    data->setData(rowsMimeType(), keys.join(QChar(0)).toUtf8());
    data->setUrls(files);
    return data;
}

QStringList rowKeysIn(const QMimeData *data)
{
    return data->hasFormat(rowsMimeType())
               ? QString::fromUtf8(data->data(rowsMimeType())).split(QChar(0), Qt::SkipEmptyParts)
               : QStringList();
}

QString rowsMimeType()
{
    return QStringLiteral("application/x-expectra-rows");
}

} // namespace expectra
