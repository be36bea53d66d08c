// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diagnosis/viewsplit.h"

#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/viewtabs.h"

#include <QtCore/QEvent>
#include <QtWidgets/QSplitter>

namespace expectra {

namespace {

constexpr int viewShare = 46; // of a hundred

} // namespace

ViewSplit::ViewSplit(Desk *desk) : QObject(desk), m_desk(desk)
{
    connect(desk->tabs()->views(), &ViewTabs::viewShown, this, &ViewSplit::followExchange);
    connect(desk->tabs(), &RequestTabs::currentRequestChanged, this, &ViewSplit::handleRequest);
    connect(desk->exchanges(), &CurrentExchange::currentExchangeChanged, this, &ViewSplit::followExchange);
    desk->window()->installEventFilter(this);
}

void ViewSplit::handleRequest()
{
    m_desk->view()->show();
    if (m_ofRequests)
        m_desk->splitter()->setSizes(*m_ofRequests);
    m_ofRequests.reset();
}

/// The share of the one before stays while exchanges follow each other.
void ViewSplit::followExchange()
{
    if (!m_desk->tabs()->views()->current())
        return;
    if (!m_ofRequests)
        m_ofRequests = m_desk->splitter()->sizes();
    const bool shows = m_desk->exchanges()->shown() != nullptr;
    if (shows && m_desk->view()->isHidden()) {
        m_desk->view()->show();
        const int whole = m_desk->splitter()->height();
        m_desk->splitter()->setSizes({whole * viewShare / 100, whole * (100 - viewShare) / 100});
    }
    m_desk->view()->setVisible(shows);
}

bool ViewSplit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && watched == m_desk->window())
        handleRequest(); // before the layout is saved
    return QObject::eventFilter(watched, event);
}

} // namespace expectra
