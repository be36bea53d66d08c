// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/workspacetabs.h"

#include "app/analysis/wiretext.h"
#include "app/drafts/origin.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/requesttab.h"

#include <QtWidgets/QFileDialog>

namespace expectra {

WorkspaceTabs::WorkspaceTabs(Desk *desk, CollectionStore *store, QWidget *window)
    : QObject(window), m_desk(desk), m_store(store), m_window(window)
{
    connect(store, &CollectionStore::collectionOpened, this, &WorkspaceTabs::handleRead);
    connect(store, &CollectionStore::collectionChanged, this, &WorkspaceTabs::handleRead);
    connect(store, &CollectionStore::collectionMoved, this, &WorkspaceTabs::handleMoved);
    connect(store, &CollectionStore::openFailed, this,
            [this](const QString &, const Error &error) { emit problemChanged(escapedText(error.detail)); });
    connect(desk->tabs(), &RequestTabs::currentRequestChanged, this, &WorkspaceTabs::handleShown);
    desk->tabs()->setLookup([this](const drafts::Draft &draft) {
        const Workspace *found = around(draft.file);
        return (found ? *found : workspace()).variablesIn(draft.file);
    });
}

void WorkspaceTabs::setWorkspace(Workspace workspace)
{
    m_current = QString::fromStdString(m_store->add(workspace.collection())->path);
    m_workspaces.insert_or_assign(m_current, std::move(workspace));
    m_desk->tabs()->lookUpAnew();
    emit workspaceChanged(this->workspace());
}

const Workspace &WorkspaceTabs::workspace() const
{
    const auto found = m_workspaces.find(m_current);
    return found == m_workspaces.end() ? m_none : found->second;
}

bool WorkspaceTabs::openRequest(const QString &name)
{
    for (const auto &[path, workspace] : m_workspaces) {
        for (const auto &request : collections::requestsOf(workspace.collection().root)) {
            if (QString::fromStdString(request.name()) == name ||
                request.source().isCalled(name.toStdString())) {
                open(request);
                return true;
            }
        }
    }
    return false;
}

void WorkspaceTabs::openFirstRequest()
{
    const auto requests = collections::requestsOf(workspace().collection().root);
    if (requests.empty())
        newRequest();
    else
        open(requests.front());
}

void WorkspaceTabs::open(const collections::CollectionRequest &request)
{
    const Workspace *found = around(request.file->path);
    const auto written = (found ? *found : workspace()).requestAsWritten(request);
    emit problemChanged(written ? QString() : escapedText(written.error().detail));
    if (written)
        m_desk->tabs()->open(draftOf(request, *written));
}

void WorkspaceTabs::openNew(Request request)
{
    drafts::Draft draft;
    draft.request = std::move(request);
    m_desk->tabs()->open(draft);
    m_desk->tabs()->current()->focusAddress();
}

void WorkspaceTabs::newRequest()
{
    openNew(m_new);
}

void WorkspaceTabs::setNewRequest(const Request &request)
{
    m_new = request;
}

void WorkspaceTabs::chooseCollection()
{
    const QString path = QFileDialog::getExistingDirectory(m_window, tr("Open a collection"));
    if (!path.isEmpty())
        openCollection(path);
}

void WorkspaceTabs::openCollection(const QString &path)
{
    auto workspace = Workspace::open(path);
    emit problemChanged(workspace ? QString() : escapedText(workspace.error().detail));
    if (!workspace)
        return;
    setWorkspace(std::move(*workspace));
    openFirstRequest();
    emit collectionChosen(path);
}

/// Every tab of the collection looks its names up anew.
void WorkspaceTabs::chooseEnvironment(const QString &name)
{
    const auto found = m_workspaces.find(m_current);
    if (found == m_workspaces.end())
        return;
    found->second.setEnvironment(name);
    m_desk->tabs()->lookUpAnew();
}

QString WorkspaceTabs::placeOf(const std::string &file) const
{
    const CollectionPtr collection = file.empty() ? nullptr : m_store->around(QString::fromStdString(file));
    return collection ? QString::fromStdString(collection->path) : QString();
}

const Workspace *WorkspaceTabs::around(const std::string &file) const
{
    const auto found = m_workspaces.find(placeOf(file));
    return found == m_workspaces.end() ? nullptr : &found->second;
}

drafts::Draft WorkspaceTabs::draftOf(const collections::CollectionRequest &request,
                                     const Request &written) const
{
    drafts::Draft draft;
    draft.request = written;
    draft.file = request.file->path;
    draft.index = request.index;
    draft.original = drafts::textOf(*request.file, request.index);
    return draft;
}

/// Opened by anybody, or read again: its environment stays chosen, and its tabs look at their files.
void WorkspaceTabs::handleRead(const QString &path)
{
    const CollectionPtr collection = m_store->find(path);
    if (!collection)
        return;
    const QString place = QString::fromStdString(collection->path);
    const auto known = m_workspaces.find(place);
    if (known == m_workspaces.end())
        m_workspaces.emplace(place, Workspace::of(*collection));
    else
        known->second.setCollection(*collection);
    for (RequestTab *tab : m_desk->tabs()->all()) {
        const std::string file = tab->draft().file;
        if (file.empty() || placeOf(file) == place)
            tab->fillHeaderSets(collection->headerSets);
        if (placeOf(file) == place)
            compare(tab, m_workspaces.at(place));
    }
    m_desk->tabs()->lookUpAnew();
    if (m_current.isEmpty())
        m_current = place;
    if (place == m_current)
        emit workspaceChanged(workspace());
}

/// The user's copy of the samples took the place of those that ship.
void WorkspaceTabs::handleMoved(const QString &from, const QString &to)
{
    auto moved = m_workspaces.extract(from);
    const CollectionPtr collection = m_store->find(to);
    if (moved.empty() || !collection)
        return;
    const QString environment = moved.mapped().environment();
    moved.mapped().setCollection(*collection);
    moved.mapped().setEnvironment(environment);
    moved.key() = QString::fromStdString(collection->path);
    if (m_current == from)
        m_current = moved.key();
    m_workspaces.insert(std::move(moved));
    m_desk->tabs()->lookUpAnew();
    emit workspaceChanged(workspace());
}

void WorkspaceTabs::compare(RequestTab *tab, const Workspace &workspace)
{
    const auto file = workspace.file(tab->draft().file);
    if (file)
        tab->compareWithFile(*file, [&](std::size_t index) {
            return workspace.requestAsWritten({file, index});
        });
}

void WorkspaceTabs::handleShown()
{
    const RequestTab *tab = m_desk->tabs()->currentTab();
    const QString place = tab ? placeOf(tab->draft().file) : QString();
    if (place.isEmpty() || place == m_current || !m_workspaces.contains(place))
        return;
    m_current = place;
    emit workspaceChanged(workspace());
}

} // namespace expectra
