// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/edits/treecontroller.h"

#include "app/analysis/wiretext.h"
#include "app/collections/environment.h"
#include "app/collections/headersetfile.h"
#include "app/collections/textfile.h"
#include "ui/collections/edits/textdialog.h"
#include "ui/collections/edits/treeedits.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/collections/tree/collectionmodel.h"
#include "ui/collections/tree/collectionspage.h"
#include "ui/collections/tree/openbranches.h"
#include "ui/collections/tree/requesttree.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

namespace expectra {

namespace {

constexpr const char *cutFormat = "application/x-expectra-cut";

template <class T>
std::optional<Error> problemOf(const Result<T> &read)
{
    return read ? std::optional<Error>() : read.error();
}

} // namespace

TreeController::TreeController(CollectionStore *store, CollectionsPage *page, UndoBar *bar)
    : QObject(page)
    , m_store(store)
    , m_page(page)
    , m_tree(page->tree())
    , m_bar(bar)
    , m_commands(new TreeCommands(m_tree))
    , m_edits(new TreeEdits(store, this))
{
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &TreeController::showMenu);
    connect(m_commands, &TreeCommands::triggered, this, &TreeController::handleCommand);
    const auto mend = [this](const QModelIndex &row) {
        const TreeNode *node = m_page->model()->node(row);
        if (node && node->problem)
            editText(*node);
    };
    connect(m_tree, &RequestTree::openRequested, this, mend);
    connect(page, &CollectionsPage::firstRequestRequested, this,
            [this] { handleCommand(TreeCommand::NewRequest); });
    connectEdits();
    updateUndo();
}

void TreeController::connectEdits()
{
    CollectionModel *model = m_page->model();
    connect(model, &CollectionModel::nameEdited, this,
            [this, model](const QModelIndex &row, const QString &name) {
                m_edits->rename(model->node(row), name);
            });
    connect(model, &CollectionModel::rowsDropped, m_edits, &TreeEdits::drop);
    connect(m_edits, &TreeEdits::rowAppeared, this, &TreeController::showRow);
    connect(m_edits, &TreeEdits::removed, m_bar,
            [this](const QString &what) { m_bar->showDone(tr("Deleted %1").arg(what)); });
    connect(m_edits, &TreeEdits::failed, m_bar, &UndoBar::showProblem);
    connect(m_bar, &UndoBar::undoRequested, m_store->undoStack(), &QUndoStack::undo);
    connect(m_store, &CollectionStore::changeFailed, this, [this](const QString &text, const Error &error) {
        m_bar->showProblem(tr("%1 failed. %2").arg(text, escapedText(error.detail)));
    });
    connect(m_store, &CollectionStore::openFailed, this,
            [this](const QString &, const Error &error) { m_bar->showProblem(escapedText(error.detail)); });
    connect(m_store, &CollectionStore::collectionMoved, this, [this](const QString &, const QString &to) {
        m_bar->showNews(
            tr("The samples stay as they are. Your changes are kept in a copy of your own: %1").arg(to));
    });
    connect(m_store->undoStack(), &QUndoStack::indexChanged, this, &TreeController::updateUndo);
}

void TreeController::handleCommand(TreeCommand command)
{
    const TreeNodes rows = m_tree->selectedNodes();
    const TreeNode *current = m_tree->currentNode();
    if (!current) // nothing was chosen: the first collection
        current = m_page->model()->node(m_page->model()->index(0, 0, {}));
    QUndoStack *undo = m_store->undoStack();
    m_bar->hide();
    switch (command) {
    case TreeCommand::CollapseAll: return m_page->branches()->closeAll();
    case TreeCommand::Undo: return undo->undo();
    case TreeCommand::Redo: return undo->redo();
    case TreeCommand::Duplicate: return m_edits->duplicate(rows);
    case TreeCommand::Delete: return m_edits->remove(rows);
    case TreeCommand::Cut:
    case TreeCommand::Copy: return cutOrCopy(command == TreeCommand::Cut);
    default: break;
    }
    if (!current)
        return;
    switch (command) {
    case TreeCommand::Open: return emit m_tree->openRequested(m_tree->currentRow());
    case TreeCommand::NewRequest: return m_edits->addRequest(current);
    case TreeCommand::NewFile: return m_edits->addFile(current);
    case TreeCommand::NewFolder: return m_edits->addFolder(current);
    case TreeCommand::Rename: return m_tree->rename(m_tree->currentRow());
    case TreeCommand::Paste: return paste();
    case TreeCommand::MoveUp: return m_edits->shift(current, -1);
    case TreeCommand::MoveDown: return m_edits->shift(current, 1);
    case TreeCommand::EditText:
        if (current->kind != TreeNode::Kind::Collection && current->kind != TreeNode::Kind::Directory)
            editText(*current);
        return;
    case TreeCommand::ShowFile: return showFile(*current);
    case TreeCommand::CopyPath: return QGuiApplication::clipboard()->setText(current->path);
    case TreeCommand::Close: return m_store->close(current->root().openedPath());
    default: return;
    }
}

/// Under the mouse, or under the current row when the menu key asked for it.
void TreeController::showMenu(const QPoint &place)
{
    const QModelIndex under = m_tree->indexAt(place);
    if (!under.isValid())
        m_tree->clearSelection();
    QMenu menu(m_tree);
    m_commands->fill(&menu, m_tree->selectedNodes());
    menu.exec(m_tree->viewport()->mapToGlobal(place));
}

void TreeController::showRow(const QString &path, int index, bool naming)
{
    const CollectionModel *model = m_page->model();
    const QModelIndex row =
        index < 0 ? model->findKey(path) : model->findRequest(path, static_cast<std::size_t>(index));
    if (!row.isValid())
        return;
    m_tree->setFocus();
    if (index >= 0)
        emit m_tree->openRequested(row);
    if (naming)
        m_tree->rename(row);
    else
        m_tree->select(row);
}

/// The rows for us, the text of their requests for other programs.
void TreeController::cutOrCopy(bool cuts)
{
    const TreeNodes rows = m_tree->selectedNodes();
    if (rows.empty())
        return;
    QMimeData *data = packRows(rows);
    if (cuts)
        data->setData(QLatin1String(cutFormat), "1");
    QStringList texts;
    for (const TreeNode *row : rows) {
        if (row->request) {
            const auto range = row->request->source().range;
            const auto &bytes = row->request->file->bytes;
            texts.append(QString::fromStdString(
                bytes.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.size()))));
        }
    }
    if (!texts.isEmpty())
        data->setText(texts.join(QLatin1Char('\n')));
    QGuiApplication::clipboard()->setMimeData(data);
}

/// Rows as a drop on the current one would put them; text as requests of their own.
void TreeController::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const TreeNodes rows = data ? m_page->model()->nodesIn(data) : TreeNodes();
    if (rows.empty()) {
        m_edits->paste(data ? data->text() : QString(), m_tree->currentNode());
        return;
    }
    const bool cuts = data->hasFormat(QLatin1String(cutFormat));
    DropPlan plan = planDrop(rows, m_tree->currentNode(), DropZone::Lower);
    if (plan.kind == DropPlan::Kind::Nowhere && !cuts)
        m_edits->duplicate(rows);
    else
        m_edits->drop(rows, plan, cuts ? Qt::MoveAction : Qt::CopyAction);
    if (cuts)
        QGuiApplication::clipboard()->clear();
}

void TreeController::showFile(const TreeNode &row)
{
    const QFileInfo info(row.path);
    QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? info.filePath() : info.path()));
}

/// What can't be edited here is opened by whatever the system has for it.
void TreeController::editText(const TreeNode &row)
{
    const QString path = row.path;
    const auto before = collections::readTextFile(path.toStdString());
    if (!before || !TextDialog::canShow(*before)) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
        return;
    }
    const auto check = [file = path.toStdString()](const std::string &bytes) {
        const bool isRequests = !file.ends_with(".json") && !file.ends_with(".headers");
        const auto error = isRequests                ? problemOf(collections::parseHttpFile(bytes, file))
                           : file.ends_with(".json") ? problemOf(collections::parseEnvironments(bytes, file))
                                                     : problemOf(collections::parseHeaderSet(bytes, file));
        if (!error)
            return QString();
        const auto problem = collections::problemIn(file, *error);
        const QString reason = escapedText(problem.reason);
        return problem.place.line == 0 ? reason : tr("Line %1: %2").arg(problem.place.line).arg(reason);
    };
    const int line = row.problem   ? row.problem->place.line
                     : row.request ? row.request->source().target.line
                                   : 1;
    auto *dialog = new TextDialog(path, *before, line, check, m_tree->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path, bytes = *before] {
        const QString name = QFileInfo(path).fileName();
        m_store->apply(collections::fileChange(path.toStdString(), bytes, dialog->bytes()),
                       tr("Edit %1").arg(name));
    });
    dialog->open();
}

void TreeController::updateUndo()
{
    const QUndoStack *undo = m_store->undoStack();
    QAction *undoAction = (*m_commands)[TreeCommand::Undo];
    undoAction->setEnabled(undo->canUndo());
    undoAction->setText(undo->canUndo() ? tr("Undo: %1").arg(undo->undoText()) : tr("Undo"));
    QAction *redoAction = (*m_commands)[TreeCommand::Redo];
    redoAction->setEnabled(undo->canRedo());
    redoAction->setText(undo->canRedo() ? tr("Redo: %1").arg(undo->redoText()) : tr("Redo"));
}

} // namespace expectra
