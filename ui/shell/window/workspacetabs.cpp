// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/workspacetabs.h"

#include "app/analysis/wiretext.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

namespace expectra {

WorkspaceTabs::WorkspaceTabs(Desk *desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window) {}

void WorkspaceTabs::setWorkspace(Workspace workspace)
{
    m_workspace = std::move(workspace);
    emit workspaceChanged(m_workspace);
}

/// Tabs that were not edited show what their file says now.
void WorkspaceTabs::follow(const collections::Collection &collection)
{
    m_workspace.setCollection(collection);
    RequestTabs *tabs = m_desk->tabs();
    for (const auto &request : collections::requestsOf(collection.root)) {
        const QString key = Workspace::keyOf(request);
        if (!tabs->isOpen(key))
            continue;
        const auto written = m_workspace.requestAsWritten(request);
        for (const Composer *composer : tabs->all()) {
            if (written && tabs->keyOf(composer) == key)
                tabs->showAgain(composer, *written);
        }
    }
    emit workspaceChanged(m_workspace);
}

bool WorkspaceTabs::openRequest(const QString &name)
{
    for (const auto &request : collections::requestsOf(m_workspace.collection().root)) {
        if (QString::fromStdString(request.name()) == name || request.source().isCalled(name.toStdString())) {
            open(request);
            return true;
        }
    }
    return false;
}

void WorkspaceTabs::openFirstRequest()
{
    const auto requests = collections::requestsOf(m_workspace.collection().root);
    if (requests.empty())
        newRequest();
    else
        open(requests.front());
}

void WorkspaceTabs::open(const collections::CollectionRequest &request)
{
    const auto written = m_workspace.requestAsWritten(request);
    emit problemChanged(written ? QString() : escapedText(written.error().detail));
    if (!written)
        return;
    const QString key = Workspace::keyOf(request);
    m_desk->open(*written, key, m_workspace.variablesOf(key));
}

void WorkspaceTabs::newRequest()
{
    Request request;
    request.url = "http://";
    m_desk->open(request, {}, m_workspace.variablesOf({}))->focusAddress();
}

void WorkspaceTabs::chooseCollection()
{
    const QString path = QFileDialog::getExistingDirectory(m_window, tr("Open a collection"));
    if (path.isEmpty())
        return;
    if (auto workspace = Workspace::open(path))
        setWorkspace(std::move(*workspace));
    else
        QMessageBox::warning(m_window, tr("Open a collection"), escapedText(workspace.error().detail));
}

/// Every tab of the collection looks its names up anew.
void WorkspaceTabs::chooseEnvironment(const QString &name)
{
    m_workspace.setEnvironment(name);
    for (Composer *composer : m_desk->tabs()->all())
        composer->setVariables(m_workspace.variablesOf(m_desk->tabs()->keyOf(composer)));
}

} // namespace expectra
