// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/treenode.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>

#include <algorithm>

namespace expectra {

namespace {

using collections::CollectionRequest;
using collections::Folder;
using Kind = TreeNode::Kind;

constexpr const char *collectionKey = "collection:";

std::unique_ptr<TreeNode> makeNode(Kind kind, const std::string &name, const std::string &path)
{
    auto node = std::make_unique<TreeNode>();
    node->kind = kind;
    node->name = escapedText(name);
    node->path = QString::fromStdString(path);
    node->key = node->path;
    return node;
}

std::unique_ptr<TreeNode> requestNode(const CollectionRequest &request)
{
    const auto &source = request.source();
    const auto &name = source.displayName();
    auto node = makeNode(Kind::Request, name.empty() ? source.target.text : name, request.file->path);
    node->request = request;
    return node;
}

/// Requests of one file are told apart by name, and those of one name by their order.
std::unique_ptr<TreeNode> fileNode(const Folder &file)
{
    auto node = makeNode(Kind::File, file.name, file.path);
    QHash<QString, int> seen;
    for (const auto &request : file.requests) {
        auto child = requestNode(request);
        const int count = seen[child->name]++;
        child->key += QStringLiteral("#%1#%2").arg(count).arg(child->name);
        node->add(std::move(child));
    }
    return node;
}

std::unique_ptr<TreeNode> brokenNode(const collections::Problem &problem)
{
    const QString name = QFileInfo(QString::fromStdString(problem.place.path)).fileName();
    auto node = makeNode(Kind::Broken, name.toStdString(), problem.place.path);
    node->problem = problem;
    return node;
}

void fill(TreeNode &node, const Folder &folder)
{
    std::vector<std::unique_ptr<TreeNode>> files;
    for (const auto &inner : folder.folders) {
        if (inner.kind == Folder::Kind::File)
            files.push_back(fileNode(inner));
        else
            fill(node.add(makeNode(Kind::Directory, inner.name, inner.path)), inner);
    }
    for (const auto &request : folder.requests)
        files.push_back(requestNode(request));
    for (const auto &problem : folder.broken)
        files.push_back(brokenNode(problem));
    const auto order = [](const auto &a, const auto &b) {
        const int folded = a->path.compare(b->path, Qt::CaseInsensitive);
        return folded != 0 ? folded < 0 : a->path < b->path;
    };
    std::sort(files.begin(), files.end(), order);
    for (auto &file : files)
        node.add(std::move(file));
}

/// Path, name, method and address, so that any of them can be typed.
void describe(TreeNode &node, const QString &above)
{
    QStringList words{above, QFileInfo(node.path).fileName(), node.name};
    if (node.request) {
        words += QString::fromStdString(node.request->source().method);
        words += QString::fromStdString(node.request->source().target.text);
    }
    node.matter = words.join(QLatin1Char('\n')).toCaseFolded();
    const QString path = above + QLatin1Char('/') + node.name;
    for (const auto &child : node.children)
        describe(*child, path);
}

} // namespace

QString TreeNode::openedPath() const
{
    return key.mid(static_cast<int>(qstrlen(collectionKey)));
}

bool TreeNode::isWholeFile() const
{
    return kind == Kind::Broken || kind == Kind::File ||
           (kind == Kind::Request && (!parent || parent->kind != Kind::File));
}

QString TreeNode::editedName() const
{
    if (request)
        return QString::fromStdString(request->source().displayName());
    return kind == Kind::File ? QFileInfo(path).completeBaseName() : QFileInfo(path).fileName();
}

const TreeNode &TreeNode::root() const
{
    const TreeNode *node = this;
    while (node->kind != Kind::Collection && node->parent)
        node = node->parent;
    return *node;
}

QString TreeNode::toolTip() const
{
    if (problem)
        return escapedText(problem->place.toString()) + QLatin1Char('\n') + escapedText(problem->reason);
    if (!request)
        return escapedText(path.toStdString());
    const auto &source = request->source();
    QStringList lines{name, escapedText(source.method + " " + source.target.text)};
    if (!source.description.empty())
        lines.append(escapedText(source.description));
    lines.append(escapedText(collections::Place{path.toStdString(), source.target.line}.toString()));
    return lines.join(QLatin1Char('\n'));
}

QString TreeNode::reason() const
{
    if (!problem)
        return {};
    const QString words = escapedText(problem->reason);
    return problem->place.line == 0 ? words
                                    : QCoreApplication::translate("CollectionModel", "line %1: %2")
                                          .arg(problem->place.line)
                                          .arg(words);
}

const TreeNode *TreeNode::findInner(const Predicate &fits) const
{
    for (const auto &child : children) {
        if (fits(*child))
            return child.get();
        if (const TreeNode *inner = child->findInner(fits))
            return inner;
    }
    return nullptr;
}

bool TreeNode::markShown(const QStringList &words)
{
    isShown = std::all_of(words.begin(), words.end(),
                          [this](const QString &word) { return matter.contains(word); });
    for (const auto &child : children)
        isShown = child->markShown(words) || isShown;
    return isShown;
}

TreeNode &TreeNode::add(std::unique_ptr<TreeNode> child)
{
    child->parent = this;
    child->row = static_cast<int>(children.size());
    children.push_back(std::move(child));
    return *children.back();
}

void TreeNode::renumber()
{
    for (std::size_t i = 0; i < children.size(); ++i) {
        children[i]->parent = this;
        children[i]->row = static_cast<int>(i);
    }
}

std::unique_ptr<TreeNode> treeOf(const collections::Collection &collection, const QString &path)
{
    auto node = makeNode(Kind::Collection, collection.name, collection.path);
    node->key = QLatin1String(collectionKey) + path;
    fill(*node, collection.root);
    describe(*node, QString());
    return node;
}

} // namespace expectra
