// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "ui/shell/currentexchange.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/viewtabs.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>

namespace expectra {

Desk::Desk(CurrentExchange *current, QWidget *parent)
    : QWidget(parent), m_current(current), m_layers(new QStackedLayout(this))
{}

void Desk::build(QAction *newRequest)
{
    m_tabs = new RequestTabs(newRequest);
    m_view = new ExchangeView;
    m_plays = new Plays(this);
    m_splitter = new QSplitter(Qt::Vertical);
    m_view->setJar(m_plays->jar());
    m_splitter->setObjectName(QStringLiteral("desk"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_layers->addWidget(m_splitter);
    connectParts();
}

/// The tabs tell of their end, so they end while there is somebody to listen.
Desk::~Desk()
{
    delete m_splitter;
}

void Desk::connectParts()
{
    connect(m_tabs, &RequestTabs::composerAdded, this, &Desk::handleComposerAdded);
    connect(m_tabs, &RequestTabs::currentRequestChanged, this, &Desk::showLastOf);
    connect(m_tabs->views(), &ViewTabs::viewShown, this, &Desk::showLastOf);
    connect(m_tabs->views(), &ViewTabs::viewClosed, this, [this](QObject *gone) { m_lastOf.erase(gone); });
    connect(m_plays, &Plays::exchangeProgressed, this, &Desk::handleProgress);
    connect(m_plays, &Plays::exchangeFinished, this, &Desk::handleFinished);
    connect(m_current, &CurrentExchange::currentExchangeChanged, this, [this](const ExchangePtr &exchange) {
        if (exchange)
            m_view->showExchange(exchange, m_current->retryOf(exchange->id), m_current->playOf(*exchange));
        else
            m_view->showExchange(nullptr, nullptr);
    });
    connect(m_current, &CurrentExchange::cleared, this, [this] { m_lastOf.clear(); });
    connect(m_view, &ExchangeView::pauseRequested, this, &Desk::setPaused);
    connect(m_view, &ExchangeView::exchangeRequested, this,
            [this](quint64 id) { m_current->show(m_current->find(id)); });
}

void Desk::showLastOf(QObject *owner)
{
    m_layers->setCurrentWidget(m_splitter);
    const auto last = m_lastOf.find(owner);
    m_current->show(last == m_lastOf.end() ? nullptr : last->second);
}

void Desk::setStartPage(QWidget *page)
{
    m_startPage = page;
    m_layers->addWidget(page);
}

void Desk::showStartPage()
{
    if (m_startPage)
        m_layers->setCurrentWidget(m_startPage);
}

bool Desk::showsStartPage() const
{
    return m_startPage && m_layers->currentWidget() == m_startPage;
}

void Desk::send()
{
    Composer *composer = showsStartPage() ? nullptr : m_tabs->current();
    if (composer && !m_plays->isPlaying(composer))
        composer->send();
}

void Desk::cancel()
{
    m_plays->cancel(m_tabs->current());
}

void Desk::setPaused(bool isPaused)
{
    m_plays->setPaused(m_tabs->current(), isPaused);
}

void Desk::handleComposerAdded(Composer *composer)
{
    connect(composer, &Composer::sendRequested, this,
            [this, composer](const PreparedRequest &prepared) { m_plays->start(composer, prepared); });
    connect(composer, &Composer::cancelRequested, this, [this, composer] { m_plays->cancel(composer); });
    connect(composer, &QObject::destroyed, this, [this](QObject *gone) { m_lastOf.erase(gone); });
    const auto follow = [this, composer](QObject *owner) {
        if (owner == composer)
            composer->setPlaying(m_plays->isPlaying(composer));
    };
    connect(m_plays, &Plays::started, composer, follow);
    connect(m_plays, &Plays::finished, composer, follow);
}

void Desk::handleProgress(QObject *owner, const ExchangePtr &snapshot)
{
    if (snapshot->initiator != Initiator::Retry417)
        remember(owner, snapshot);
}

void Desk::handleFinished(QObject *owner, const ExchangePtr &exchange)
{
    m_current->add(exchange);
    if (exchange->initiator != Initiator::Retry417)
        remember(owner, exchange);
}

void Desk::showExchangeOf(QObject *owner, const ExchangePtr &exchange)
{
    m_lastOf[owner] = exchange;
    m_current->show(exchange);
}

void Desk::remember(QObject *owner, const ExchangePtr &exchange)
{
    if (!owner)
        return; // its tab was closed meanwhile
    m_lastOf[owner] = exchange;
    if (owner == m_tabs->current())
        m_current->show(exchange);
}

} // namespace expectra
