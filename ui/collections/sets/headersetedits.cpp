// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sets/headersetedits.h"

#include "app/analysis/wiretext.h"
#include "app/collections/edit/headersetedit.h"
#include "app/collections/headersetfile.h"
#include "app/collections/profiles/profiles.h"
#include "app/collections/textfile.h"
#include "ui/collections/edits/textdialog.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/sets/headersetlist.h"
#include "ui/style/icons.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <variant>

namespace expectra {

HeaderSetEdits::HeaderSetEdits(CollectionStore *store, HeaderSetList *list, UndoBar *bar)
    : QObject(list), m_store(store), m_list(list), m_bar(bar)
{
    using style::Icon;
    addAction(tr("New header set"), Qt::ALT | Qt::Key_Insert, &HeaderSetEdits::create)
        ->setIcon(style::icon(Icon::Add));
    addAction(tr("Edit"), Qt::Key_Return, &HeaderSetEdits::edit)->setIcon(style::icon(Icon::Edit));
    addAction(tr("Rename"), Qt::Key_F2, &HeaderSetEdits::startRenaming);
    m_duplicate = addAction(tr("Duplicate"), Qt::CTRL | Qt::Key_D, &HeaderSetEdits::duplicate);
    m_duplicate->setIcon(style::icon(Icon::Copy));
    addAction(tr("Move up"), Qt::ALT | Qt::Key_Up, &HeaderSetEdits::moveUp)
        ->setIcon(style::icon(Icon::MoveUp));
    addAction(tr("Move down"), Qt::ALT | Qt::Key_Down, &HeaderSetEdits::moveDown)
        ->setIcon(style::icon(Icon::MoveDown));
    addAction(tr("Delete"), Qt::Key_Delete, &HeaderSetEdits::remove)->setIcon(style::icon(Icon::Remove));
    auto *undo = new QAction(tr("Undo"), this);
    undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    undo->setShortcutContext(Qt::WidgetShortcut);
    connect(undo, &QAction::triggered, store->undoStack(), &QUndoStack::undo);
    list->QWidget::addAction(undo);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu menu(m_list);
        fill(&menu);
        menu.exec(m_list->viewport()->mapToGlobal(place));
    });
    connect(list, &QListWidget::itemDoubleClicked, this, &HeaderSetEdits::edit);
    connect(list, &HeaderSetList::nameEdited, this, &HeaderSetEdits::rename);
}

QAction *HeaderSetEdits::addAction(const QString &text, const QKeySequence &shortcut,
                                   void (HeaderSetEdits::*deed)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    connect(action, &QAction::triggered, this, deed);
    m_list->QWidget::addAction(action);
    m_actions.push_back(action);
    return action;
}

void HeaderSetEdits::fill(QMenu *menu) const
{
    const HeaderSet *set = m_list->current();
    const bool ships = set && m_list->isProfile(*set);
    m_duplicate->setText(ships ? tr("Duplicate to edit") : tr("Duplicate"));
    for (QAction *action : m_actions) {
        const bool fits = ships ? action == m_duplicate : set != nullptr;
        if (fits || action == m_actions.front())
            menu->addAction(action);
    }
}

bool HeaderSetEdits::refuseProfile()
{
    const HeaderSet *set = m_list->current();
    if (!set || !m_list->isProfile(*set))
        return false;
    m_bar->showNews(tr("%1 ships with the program and stays as it is. Ctrl+D makes a duplicate to edit.")
                        .arg(QString::fromStdString(set->name)));
    return true;
}

void HeaderSetEdits::create()
{
    const auto name = freeName("new-set");
    HeaderSet set;
    set.name = name;
    if (!apply(collections::newHeaderSet(m_collection.toStdString(), set), tr("New header set")))
        return;
    m_list->setFocus();
    m_list->select(name);
    startRenaming();
}

void HeaderSetEdits::edit()
{
    const HeaderSet *set = m_list->current();
    if (!set || refuseProfile())
        return;
    const auto path = pathOf(set->name);
    const auto before = collections::readTextFile(path);
    if (!before || !TextDialog::canShow(*before)) {
        m_bar->showProblem(
            before ? tr("%1 holds bytes that can't be edited here.").arg(QString::fromStdString(path))
                   : escapedText(before.error().detail));
        return;
    }
    const auto check = [path](const std::string &bytes) {
        const auto read = collections::parseHeaderSet(bytes, path);
        return read ? QString() : escapedText(read.error().detail.substr(path.size() + 1));
    };
    const QString title = tr("Header set %1").arg(QString::fromStdString(set->name));
    auto *dialog = new TextDialog(title, *before, 1, check, m_list->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path, title, bytes = *before] {
        apply(collections::fileChange(path, bytes, dialog->bytes()), tr("Edit %1").arg(title));
    });
    dialog->open();
}

void HeaderSetEdits::startRenaming()
{
    if (m_list->currentItem() && !refuseProfile())
        m_list->editItem(m_list->currentItem());
}

void HeaderSetEdits::rename(const std::string &name, const std::string &newName)
{
    const auto collection = m_store->around(m_collection);
    if (!collection)
        return;
    const bool isName = newName.find_first_of("/\\,") == std::string::npos && !newName.starts_with('.');
    if (!isName)
        m_bar->showProblem(tr("The name of a header set holds no slash and no comma."));
    else if (apply(collections::renameHeaderSet(*collection, name, newName),
                   tr("Rename %1").arg(QString::fromStdString(name))))
        m_list->select(newName);
}

void HeaderSetEdits::duplicate()
{
    const HeaderSet *set = m_list->current();
    if (!set)
        return;
    const bool ships = m_list->isProfile(*set);
    const auto bytes = ships ? Result<std::string>(collections::profileText(set->name))
                             : collections::readTextFile(pathOf(set->name));
    if (!bytes)
        return m_bar->showProblem(escapedText(bytes.error().detail));
    const QString text = tr("Duplicate %1").arg(QString::fromStdString(set->name));
    const auto copy = freeName(set->name + "-copy");
    HeaderSet empty;
    empty.name = copy;
    auto change = collections::newHeaderSet(m_collection.toStdString(), empty); // its folder too
    if (change)
        std::get<collections::FileChange>(change->steps.back()).after = *bytes;
    if (!apply(change, text))
        return;
    m_list->select(copy);
    if (ships)
        edit();
}

void HeaderSetEdits::remove()
{
    const HeaderSet *set = m_list->current();
    if (!set || refuseProfile())
        return;
    const QString name = QString::fromStdString(set->name);
    if (apply(collections::removeHeaderSet(pathOf(set->name)), tr("Delete %1").arg(name)))
        m_bar->showDone(tr("Deleted %1").arg(name));
}

void HeaderSetEdits::moveUp()
{
    m_list->shift(-1);
}

void HeaderSetEdits::moveDown()
{
    m_list->shift(1);
}

bool HeaderSetEdits::apply(const Result<collections::Change> &change, const QString &text)
{
    if (m_collection.isEmpty()) {
        m_bar->showProblem(tr("Open a collection first: header sets are files in its folder."));
        return false;
    }
    if (change)
        return m_store->apply(*change, text);
    m_bar->showProblem(escapedText(change.error().detail));
    return false;
}

std::string HeaderSetEdits::pathOf(const std::string &name) const
{
    return collections::headerSetPath(m_collection.toStdString(), name);
}

std::string HeaderSetEdits::freeName(const std::string &name) const
{
    auto result = name;
    for (int number = 2; collections::stampOf(pathOf(result)); ++number)
        result = name + "-" + std::to_string(number);
    return result;
}

} // namespace expectra
