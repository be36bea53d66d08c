// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/edits/treeedits.h"

#include "app/analysis/wiretext.h"
#include "app/collections/edit/arrange.h"
#include "app/collections/edit/paths.h"
#include "app/collections/edit/settings.h"
#include "app/collections/write/httptext.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/collections/tree/treenode.h"

#include <QtCore/QFileInfo>

namespace expectra {

using collections::Change;
using Kind = TreeNode::Kind;

namespace {

/// The directory that a row is or stands in.
std::string directoryAround(const TreeNode &row)
{
    const bool isDirectory = row.kind == Kind::Directory || row.kind == Kind::Collection;
    return (isDirectory ? row.path : QFileInfo(row.path).path()).toStdString();
}

const TreeNode *firstRequestOf(const TreeNode &row)
{
    return row.request ? &row : row.findInner([](const TreeNode &each) { return each.request.has_value(); });
}

/// The file that requests beside this row go into; nullptr where they become files of their own.
std::shared_ptr<const collections::HttpFile> fileAround(const TreeNode &row)
{
    const bool isInFile = row.kind == Kind::File || (row.request && !row.isWholeFile()) ||
                          QFileInfo(row.root().openedPath()).isFile(); // opened by itself
    const TreeNode *request = isInFile ? firstRequestOf(row) : nullptr;
    return request ? request->request->file : nullptr;
}

QString namesOf(const TreeNodes &rows)
{
    return rows.size() == 1 ? rows.front()->name
                            : TreeEdits::tr("%n item(s)", nullptr, static_cast<int>(rows.size()));
}

collections::Requests requestsIn(const TreeNodes &rows)
{
    collections::Requests requests;
    for (const TreeNode *row : rows) {
        if (row->request)
            requests.push_back(*row->request);
    }
    return requests;
}

Result<Change> joined(const Result<Change> &first, const Result<Change> &second)
{
    return first && second ? Result<Change>(*first + *second) : first ? second : first;
}

Result<Change> removal(const TreeNodes &rows)
{
    collections::Requests requests;
    Result<Change> change;
    for (const TreeNode *row : rows) {
        if (row->request && !row->isWholeFile())
            requests.push_back(*row->request);
        else
            change = joined(change, collections::removePath(row->path.toStdString()));
    }
    return joined(change, collections::removeRequests(requests));
}

/// Rows that are whole files or directories go as they are, requests of a file become files.
Result<Change> intoDirectory(const TreeNodes &rows, const std::string &directory, bool copies)
{
    collections::Requests requests;
    Result<Change> change;
    for (const TreeNode *row : rows) {
        const auto path = row->path.toStdString();
        if (row->request && !row->isWholeFile())
            requests.push_back(*row->request);
        else
            change = joined(change, copies ? collections::copyPath(path, directory)
                                           : collections::movePath(path, directory));
    }
    if (requests.empty())
        return change;
    return joined(change, copies ? collections::copyToDirectory(requests, directory)
                                 : collections::moveToDirectory(requests, directory));
}

} // namespace

TreeEdits::TreeEdits(CollectionStore *store, QObject *parent) : QObject(parent), m_store(store) {}

void TreeEdits::rename(const TreeNode *row, const QString &name)
{
    const QString text = tr("Rename %1").arg(row->name);
    if (row->request)
        apply(collections::retitleRequest(*row->request, name.toStdString()), text);
    else if (row->kind == Kind::Collection)
        apply(collections::renameCollection(row->path.toStdString(), name.toStdString()), text);
    else
        apply(collections::renamePath(row->path.toStdString(), name.toStdString()), text);
}

void TreeEdits::duplicate(const TreeNodes &rows)
{
    if (rows.empty())
        return;
    Result<Change> change;
    const TreeNode &last = *rows.back();
    const bool isRequest = last.request && !last.isWholeFile();
    const QString path = last.path;
    const int index = isRequest ? static_cast<int>(last.request->index) + 1 : 0;
    for (const TreeNode *row : rows) {
        const auto directory = QFileInfo(row->path).path().toStdString();
        if (row->request && !row->isWholeFile())
            change = joined(change, collections::duplicateRequest(*row->request));
        else
            change = joined(change, collections::copyPath(row->path.toStdString(), directory));
    }
    if (apply(change, tr("Duplicate %1").arg(namesOf(rows))) && isRequest && rows.size() == 1)
        emit rowAppeared(path, index, false);
}

void TreeEdits::remove(const TreeNodes &rows)
{
    const QString names = namesOf(rows);
    if (!rows.empty() && apply(removal(rows), tr("Delete %1").arg(names)))
        emit removed(names);
}

void TreeEdits::drop(const TreeNodes &rows, const DropPlan &plan, Qt::DropAction action)
{
    const bool copies = action == Qt::CopyAction;
    const QString text = (copies ? tr("Copy %1") : tr("Move %1")).arg(namesOf(rows));
    const auto file = fileAround(*plan.target);
    if (plan.kind == DropPlan::Kind::Nowhere)
        return;
    if (plan.target->kind != Kind::File) {
        apply(intoDirectory(rows, directoryAround(*plan.target), copies), text);
        return;
    }
    if (!file) { // a file without requests
        apply(fail(ErrorCode::InvalidInput, plan.target->path.toStdString() + ": it holds no request yet"),
              text);
        return;
    }
    const auto requests = requestsIn(rows);
    const auto place =
        plan.kind == DropPlan::Kind::Between ? static_cast<std::size_t>(plan.row) : file->requests.size();
    apply(copies ? collections::copyRequests(requests, *file, place)
                 : collections::moveRequests(requests, *file, place),
          text);
}

void TreeEdits::shift(const TreeNode *row, int by)
{
    if (!row || !row->request || row->isWholeFile())
        return;
    const auto file = row->request->file;
    const auto target = static_cast<int>(row->request->index) + (by < 0 ? by : by + 1);
    if (target < 0 || target > static_cast<int>(file->requests.size()))
        return;
    apply(collections::moveRequests({*row->request}, *file, static_cast<std::size_t>(target)),
          tr("Move %1").arg(row->name));
}

void TreeEdits::addRequest(const TreeNode *beside)
{
    Request request;
    request.name = tr("New request").toStdString();
    request.url = "http://localhost/";
    collections::TextForm form;
    form.hasSeparator = true;
    insert(collections::toHttpText(request, form), beside, tr("New request"), Naming::Asked);
}

void TreeEdits::addFile(const TreeNode *beside)
{
    const auto directory = directoryAround(*beside);
    const auto title = tr("New requests").toStdString();
    const auto path = QString::fromStdString(collections::freePath(directory, title, ".http"));
    const auto text = "### " + tr("First").toStdString() + "\nGET http://localhost/\n\n### " +
                      tr("Second").toStdString() + "\nGET http://localhost/\n";
    if (apply(collections::newFile(directory, title, text), tr("New file")))
        emit rowAppeared(path, -1, true);
}

void TreeEdits::addFolder(const TreeNode *beside)
{
    const auto directory = directoryAround(*beside);
    const auto path = collections::freePath(directory, tr("New folder").toStdString(), {});
    const QString place = QString::fromStdString(path);
    if (apply(collections::newDirectory(directory, QFileInfo(place).fileName().toStdString()),
              tr("New folder")))
        emit rowAppeared(place, -1, true);
}

void TreeEdits::paste(const QString &text, const TreeNode *beside)
{
    const auto read = collections::parseHttpFile(text.toStdString(), tr("clipboard").toStdString());
    if (!read || read->requests.empty())
        emit failed(tr("The clipboard holds no request in the .http format."));
    else
        insert(text.toStdString(), beside, tr("Paste"), Naming::Given);
}

bool TreeEdits::apply(const Result<Change> &change, const QString &text)
{
    if (change)
        return m_store->apply(*change, text);
    emit failed(escapedText(change.error().detail));
    return false;
}

/// Behind the row within its file, else as a file of its own.
void TreeEdits::insert(const std::string &text, const TreeNode *beside, const QString &undoText,
                       Naming naming)
{
    if (const auto file = fileAround(*beside)) {
        const auto row = beside->request ? beside->request->index + 1 : file->requests.size();
        const QString path = QString::fromStdString(file->path);
        if (apply(collections::insertText(*file, row, text), undoText))
            emit rowAppeared(path, static_cast<int>(row), naming == Naming::Asked);
        return;
    }
    const auto directory = directoryAround(*beside);
    const auto read = collections::parseHttpFile(text, directory);
    const auto title =
        read && !read->requests.empty() ? read->requests.front().displayName() : undoText.toStdString();
    const auto path = QString::fromStdString(collections::freePath(directory, title, ".http"));
    if (apply(collections::newFile(directory, title, text), undoText))
        emit rowAppeared(path, 0, naming == Naming::Asked);
}

} // namespace expectra
