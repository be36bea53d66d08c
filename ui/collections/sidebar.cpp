// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sidebar.h"

#include "ui/collections/edits/treecontroller.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/environments/environmentdialog.h"
#include "ui/collections/sets/headersetedits.h"
#include "ui/collections/sets/headersetlist.h"
#include "ui/collections/tree/collectionspage.h"
#include "ui/collections/tree/openbranches.h"
#include "ui/collections/tree/requesttree.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/sectionlabel.h"
#include "ui/widgets/tabpages.h"
#include "ui/widgets/wrappedlabel.h"

#include <QtCore/QDataStream>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QIODevice>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int setsHeight = 230; // at first

} // namespace

Sidebar::Sidebar(CollectionStore *store, Begin begin, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_parts(new QSplitter(Qt::Vertical))
    , m_collections(new CollectionsPage(store))
    , m_undoBar(new UndoBar)
    , m_controller(new TreeController(store, m_collections, m_undoBar))
    , m_setsLabel(new SectionLabel(tr("Header sets")))
    , m_noSets(new WrappedLabel)
    , m_sets(new HeaderSetList)
    , m_setEdits(new HeaderSetEdits(store, m_sets, m_undoBar))
    , m_pages(new TabPages(tr("Sidebar")))
{
    style::makeRaised(this);
    setMinimumWidth(180);
    m_pages->addPage(makeCollectionsPart(), tr("Collections"));
    m_pages->addCornerWidget(makeNewButton());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFocusProxy(m_collections->tree());
    for (QWidget *part : {static_cast<QWidget *>(m_sets), static_cast<QWidget *>(m_noSets)})
        part->hide();
    if (begin == Begin::Empty)
        endAwaiting();
    connect(m_collections->tree(), &RequestTree::openRequested, this, &Sidebar::handleOpen);
    connect(m_collections, &CollectionsPage::openCollectionRequested, this,
            &Sidebar::openCollectionRequested);
    connect(m_collections, &CollectionsPage::newRequestRequested, this, &Sidebar::newRequestRequested);
    connect(m_sets, &HeaderSetList::headerSetToggled, this, &Sidebar::headerSetToggled);
    connect(m_sets, &HeaderSetList::orderChanged, this, &Sidebar::headerSetsOrdered);
}

QWidget *Sidebar::makeCollectionsPart()
{
    auto *upper = new QWidget;
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_collections, 1);
    layout->addWidget(m_undoBar);
    m_parts->addWidget(upper);
    m_parts->addWidget(makeSetsPart());
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 0);
    m_parts->setSizes({2 * setsHeight, setsHeight});
    return m_parts;
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
    auto *recent = menu->addMenu(tr("Open recent"));
    connect(menu, &QMenu::aboutToShow, recent, [this, recent] { fillRecent(recent); });
    menu->addSeparator();
    menu->addAction(tr("Edit environments…"), this, &Sidebar::editEnvironmentsRequested);
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

QWidget *Sidebar::takeHead()
{
    return m_pages->takeHead();
}

QWidget *Sidebar::makeSetsPart()
{
    auto *add = new QToolButton;
    add->setIcon(style::icon(style::Icon::Add, style::Role::Dim));
    add->setToolTip(tr("New header set"));
    add->setAccessibleName(add->toolTip());
    connect(add, &QToolButton::clicked, m_setEdits, &HeaderSetEdits::create);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(0, 0, 0, 0);
    heading->addWidget(m_setsLabel, 1);
    heading->addWidget(add);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::gap, space::tight, space::gap, space::gap);
    layout->setSpacing(space::tight);
    layout->addLayout(heading);
    layout->addWidget(m_noSets);
    layout->addWidget(m_sets);
    m_noSets->setText(tr("Headers that you switch on for any request."));
    style::setTextRole(m_noSets, style::Role::Dim);
    return part;
}

/// Without any collection the profiles are listed all the same.
void Sidebar::endAwaiting()
{
    m_collections->endAwaiting();
    if (!m_collection.isEmpty())
        return;
    m_sets->setHeaderSets({});
    m_sets->show();
    m_noSets->show();
}

void Sidebar::setCollection(const collections::Collection &collection)
{
    m_collection = QString::fromStdString(collection.path);
    m_sets->show();
    m_setEdits->setCollection(m_collection);
    m_sets->setHeaderSets(collection.headerSets);
    m_noSets->setVisible(collection.headerSets.empty());
}

void Sidebar::setOpenRequests(const std::vector<OpenRequest> &requests)
{
    m_collections->model()->setOpenRequests(requests);
}

void Sidebar::showUsedHeaderSets(const std::vector<HeaderSet> &used)
{
    m_sets->setUsed(used);
}

void Sidebar::editEnvironments(const QString &chosen)
{
    if (m_collection.isEmpty()) {
        m_undoBar->showProblem(tr("Open a collection first: its environments are kept in its folder."));
        return;
    }
    auto *dialog = new EnvironmentDialog(m_store, m_collection, chosen, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
    stream << m_collections->branches()->save() << m_store->paths() << m_store->recentCollections()
           << m_parts->saveState();
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
    QStringList recent;
    QByteArray heights;
    stream >> recent >> heights;
    if (stream.status() != QDataStream::Ok) // of a program that kept less
        return;
    m_store->setRecentCollections(recent);
    m_parts->restoreState(heights);
}

void Sidebar::restoreHeights(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    QByteArray branches;
    QStringList paths;
    QStringList recent;
    QByteArray heights;
    stream >> branches >> paths >> recent >> heights;
    if (stream.status() == QDataStream::Ok)
        m_parts->restoreState(heights);
}

/// Those that are still there.
void Sidebar::fillRecent(QMenu *menu)
{
    menu->clear();
    for (const QString &path : m_store->recentCollections()) {
        if (QFileInfo::exists(path))
            menu->addAction(QDir::toNativeSeparators(path), m_store,
                            [store = m_store, path] { store->openLater(path); });
    }
    menu->menuAction()->setVisible(!menu->isEmpty());
}

void Sidebar::handleOpen(const QModelIndex &row)
{
    if (const auto *request = m_collections->model()->request(row))
        emit requestActivated(*request);
}

} // namespace expectra
