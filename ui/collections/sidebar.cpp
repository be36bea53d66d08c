// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sidebar.h"

#include "ui/collections/edits/treecontroller.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/headersetlist.h"
#include "ui/collections/tree/collectionspage.h"
#include "ui/collections/tree/openbranches.h"
#include "ui/collections/tree/requesttree.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/sectionlabel.h"
#include "ui/widgets/tabpages.h"

#include <QtCore/QDataStream>
#include <QtCore/QFileInfo>
#include <QtCore/QIODevice>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace space = style::space;

Sidebar::Sidebar(CollectionStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_collections(new CollectionsPage(store))
    , m_undoBar(new UndoBar)
    , m_controller(new TreeController(store, m_collections, m_undoBar))
    , m_setsLabel(new SectionLabel(tr("Header sets")))
    , m_sets(new HeaderSetList)
{
    style::makeRaised(this);
    setMinimumWidth(180);
    auto *pages = new TabPages(tr("Sidebar"));
    pages->addPage(makeCollectionsPart(), tr("Collections"));
    pages->addCornerWidget(makeNewButton());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages);
    setFocusProxy(m_collections->tree());
    connect(m_collections->tree(), &RequestTree::openRequested, this, &Sidebar::handleOpen);
    connect(m_collections, &CollectionsPage::openCollectionRequested, this,
            &Sidebar::openCollectionRequested);
    connect(m_collections, &CollectionsPage::newRequestRequested, this, &Sidebar::newRequestRequested);
    connect(m_sets, &HeaderSetList::headerSetToggled, this, &Sidebar::headerSetToggled);
}

QWidget *Sidebar::makeCollectionsPart()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_collections, 1);
    layout->addWidget(m_undoBar);
    layout->addWidget(makeSetsPart());
    return part;
}

/// What can be begun, without knowing a key or the menu of a row.
QToolButton *Sidebar::makeNewButton()
{
    auto *menu = new QMenu(this);
    const TreeCommands &commands = *m_controller->commands();
    menu->addActions({commands[TreeCommand::NewRequest], commands[TreeCommand::NewFile],
                      commands[TreeCommand::NewFolder]});
    menu->addSeparator();
    menu->addAction(style::icon(style::Icon::FolderOpen), tr("Open a folder…"), this,
                    &Sidebar::openCollectionRequested);
    menu->addAction(commands[TreeCommand::CollapseAll]);
    menu->addSeparator();
    menu->addActions({commands[TreeCommand::Undo], commands[TreeCommand::Redo]});
    auto *button = new QToolButton;
    button->setIcon(style::icon(style::Icon::Add, style::Role::Dim));
    button->setToolTip(tr("New request, file or folder"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

QWidget *Sidebar::makeSetsPart()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::gap, space::gap, space::gap, space::gap);
    layout->setSpacing(space::gap);
    layout->addWidget(m_setsLabel);
    layout->addWidget(m_sets);
    return part;
}

void Sidebar::setCollection(const collections::Collection &collection)
{
    m_sets->setHeaderSets(collection.headerSets);
    m_setsLabel->setVisible(!collection.headerSets.empty());
    m_sets->setVisible(!collection.headerSets.empty());
}

void Sidebar::setOpenRequests(const std::vector<OpenRequest> &requests)
{
    m_collections->model()->setOpenRequests(requests);
}

void Sidebar::showUsedHeaderSets(const std::vector<HeaderSet> &used)
{
    m_sets->setUsed(used);
}

void Sidebar::select(const QString &file, std::size_t index)
{
    m_collections->tree()->select(m_collections->model()->findRequest(file, index));
}

QTreeView *Sidebar::tree() const
{
    return m_collections->tree();
}

QByteArray Sidebar::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << m_collections->branches()->save() << m_store->paths();
    return state;
}

void Sidebar::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    QByteArray branches;
    QStringList paths;
    stream >> branches >> paths;
    if (stream.status() != QDataStream::Ok)
        return;
    m_collections->branches()->restore(branches);
    for (const QString &path : paths) {
        if (QFileInfo::exists(path)) // one that is gone is no news at every start
            m_store->openLater(path);
    }
}

void Sidebar::handleOpen(const QModelIndex &row)
{
    if (const auto *request = m_collections->model()->request(row))
        emit requestActivated(*request);
}

} // namespace expectra
