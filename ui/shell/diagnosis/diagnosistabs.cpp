// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diagnosis/diagnosistabs.h"

#include "app/analysis/wiretext.h"
#include "app/diagnosis/route.h"
#include "app/http/target.h"
#include "ui/composer/composer.h"
#include "ui/diagnosis/diagnosisview.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/diagnosis/diagnosisplay.h"
#include "ui/shell/diagnosis/reportsave.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/tabs/requesttab.h"
#include "ui/shell/tabs/viewtabs.h"

#include <algorithm>

namespace expectra {

namespace {

/// By which routes are remembered; empty: an address that can't be read.
QString hostOf(const Request &request)
{
    const auto target = http::parseTarget(request.url, true);
    return target ? QString::fromStdString(target->hostAndPort()) : QString();
}

} // namespace

DiagnosisTabs::DiagnosisTabs(Desk *desk, Settings *settings)
    : QObject(desk), m_desk(desk), m_settings(settings)
{
    ViewTabs *views = desk->tabs()->views();
    connect(views, &ViewTabs::viewShown, this, &DiagnosisTabs::handleShown);
    connect(desk->tabs(), &RequestTabs::currentRequestChanged, this, &DiagnosisTabs::stateChanged);
    connect(views, &ViewTabs::viewClosed, this, [this](QWidget *page) {
        delete m_plays.take(page); // cancels what runs
        m_ofRequest.removeIf([page](const auto &each) { return each.value() == page; });
        m_waiting.remove(page);
        emit setupsChanged();
    });
    connect(this, &DiagnosisTabs::stateChanged, this, &DiagnosisTabs::setupsChanged);
    connect(desk->exchanges(), &CurrentExchange::currentExchangeChanged, this,
            &DiagnosisTabs::followExchange);
}

void DiagnosisTabs::diagnose()
{
    if (current())
        return current()->takeFocus();
    const RequestTab *tab = m_desk->showsStartPage() ? nullptr : m_desk->tabs()->currentTab();
    Request base;
    base.method = "POST";
    if (tab) {
        const auto filled = m_desk->tabs()->current()->filled();
        emit problemChanged(filled ? QString() : escapedText(filled.error().detail));
        if (!filled)
            return;
        base = *filled;
    }
    DiagnosisView *view = tab ? m_ofRequest.value(tab) : nullptr;
    if (!view) {
        view = makeView();
        view->setRequest(base, routesFor(base));
        m_desk->tabs()->views()->add(view, view->title());
        bind(tab, view);
    } else if (m_waiting.contains(view)) {
        setUp(view, m_waiting.take(view));
    } else if (view->stage() != DiagnosisView::Stage::Running && view->request() != base) {
        view->setRequest(base, routesFor(base));
    }
    m_desk->tabs()->views()->show(view);
    view->takeFocus();
}

void DiagnosisTabs::bind(const RequestTab *tab, DiagnosisView *view)
{
    if (!tab)
        return;
    m_ofRequest.insert(tab, view);
    connect(tab, &QObject::destroyed, this, [this](QObject *gone) { m_ofRequest.remove(gone); });
}

RequestTab *DiagnosisTabs::tabOf(const DiagnosisView *view) const
{
    for (RequestTab *tab : m_desk->tabs()->all()) {
        if (m_ofRequest.value(tab) == view)
            return tab;
    }
    return nullptr;
}

std::vector<drafts::OpenDiagnosis> DiagnosisTabs::setups() const
{
    std::vector<drafts::OpenDiagnosis> setups;
    for (const QWidget *page : m_desk->tabs()->views()->all()) {
        if (const auto *view = qobject_cast<const DiagnosisView *>(page))
            setups.push_back(m_waiting.contains(view) ? m_waiting.value(view) : setupOf(view));
    }
    return setups;
}

/// The address only where it was typed: a request's own is made of it again, and may hold what is secret.
drafts::OpenDiagnosis DiagnosisTabs::setupOf(const DiagnosisView *view) const
{
    drafts::OpenDiagnosis setup;
    const RequestTab *tab = tabOf(view);
    setup.draft = tab ? tab->draft().id : 0;
    setup.method = view->request().method;
    if (!tab || view->isAddressTyped())
        setup.url = view->request().url;
    if (const auto target = http::parseTarget(view->request().url, true))
        setup.host = target->host;
    for (const auto &route : view->routes())
        setup.routes.push_back(diagnosis::routeName(route));
    setup.isShown = view == current();
    return setup;
}

/// Without its request and without an address of its own nothing is left of one.
void DiagnosisTabs::restore(const std::vector<drafts::OpenDiagnosis> &setups)
{
    for (const auto &setup : setups) {
        const auto &tabs = m_desk->tabs()->all();
        const auto found = std::find_if(tabs.begin(), tabs.end(), [&setup](const RequestTab *tab) {
            return setup.draft != 0 && tab->draft().id == setup.draft;
        });
        if (found == tabs.end() && setup.url.empty())
            continue;
        DiagnosisView *view = makeView();
        m_waiting.insert(view, setup);
        if (found != tabs.end())
            bind(*found, view);
        const QString title =
            setup.host.empty() ? tr("Diagnose") : tr("Diagnose %1").arg(escapedText(setup.host));
        m_desk->tabs()->views()->addBehind(view, title);
        if (setup.isShown)
            m_desk->tabs()->views()->show(view);
    }
}

/// Ways of the request itself are taken from it: only there stands the password of a proxy.
void DiagnosisTabs::setUp(DiagnosisView *view, const drafts::OpenDiagnosis &setup)
{
    Request base;
    base.method = setup.method;
    if (const RequestTab *tab = tabOf(view)) {
        const auto filled = tab->filled();
        emit problemChanged(filled ? QString() : escapedText(filled.error().detail));
        base = filled.value_or(tab->request());
    }
    const auto own = diagnosis::routesOf(base);
    std::vector<diagnosis::Route> routes;
    for (const auto &words : setup.routes) {
        const auto same = std::find_if(own.begin(), own.end(), [&words](const auto &each) {
            return diagnosis::routeName(each) == words;
        });
        if (same != own.end())
            routes.push_back(*same);
        else if (const auto route = diagnosis::parseRoute(words))
            routes.push_back(*route);
    }
    view->setRequest(base, routes.empty() ? own : routes);
    if (!setup.url.empty())
        view->typeAddress(QString::fromStdString(setup.url));
}

/// Those of the request, and behind them what else this host was diagnosed over before.
std::vector<diagnosis::Route> DiagnosisTabs::routesFor(const Request &base) const
{
    auto routes = diagnosis::routesOf(base);
    for (const QString &words : m_settings->diagnosedRoutes(hostOf(base))) {
        const auto route = diagnosis::parseRoute(words.toStdString());
        const bool isKnown = route && std::any_of(routes.begin(), routes.end(), [&route](const auto &each) {
                                 return diagnosis::routeName(each) == diagnosis::routeName(*route);
                             });
        if (route && !isKnown)
            routes.push_back(*route);
    }
    return routes;
}

void DiagnosisTabs::remember(const diagnosis::BatteryPlan &plan)
{
    QStringList words;
    for (const auto &route : plan.routes)
        words.append(QString::fromStdString(diagnosis::routeName(route)));
    if (const QString host = hostOf(plan.base); !host.isEmpty())
        m_settings->rememberDiagnosedRoutes(host, words);
}

DiagnosisView *DiagnosisTabs::makeView()
{
    auto *view = new DiagnosisView;
    auto *play = new DiagnosisPlay(view, m_desk->plays());
    m_plays.insert(view, play);
    connect(play, &DiagnosisPlay::runningChanged, this, &DiagnosisTabs::stateChanged);
    connect(play, &DiagnosisPlay::startFailed, this, &DiagnosisTabs::problemChanged);
    connect(view, &DiagnosisView::runRequested, this, &DiagnosisTabs::remember);
    connect(view, &DiagnosisView::reportRequested, this,
            [this, view](DiagnosisBar::Report kind) { emit problemChanged(askAndSaveReport(view, kind)); });
    connect(view, &DiagnosisView::setupChanged, this, &DiagnosisTabs::setupsChanged);
    connect(view, &DiagnosisView::titleChanged, this,
            [this, view] { m_desk->tabs()->views()->setTitle(view, view->title()); });
    connect(view, &DiagnosisView::exchangeRequested, m_desk,
            [this, view](const ExchangePtr &exchange) { m_desk->showExchangeOf(view, exchange); });
    connect(view, &DiagnosisView::exchangeHidden, m_desk,
            [this, view] { m_desk->showExchangeOf(view, nullptr); });
    emit viewMade(view);
    return view;
}

DiagnosisView *DiagnosisTabs::current() const
{
    return qobject_cast<DiagnosisView *>(m_desk->tabs()->views()->current());
}

bool DiagnosisTabs::isRunning() const
{
    const DiagnosisPlay *play = m_plays.value(m_desk->tabs()->views()->current());
    return play && play->isRunning();
}

void DiagnosisTabs::handleShown(QWidget *page)
{
    if (m_waiting.contains(page))
        setUp(static_cast<DiagnosisView *>(page), m_waiting.take(page));
    followExchange();
    emit stateChanged();
}

void DiagnosisTabs::followExchange()
{
    if (DiagnosisView *view = current())
        view->setExchangeShown(m_desk->exchanges()->shown() != nullptr);
}

} // namespace expectra
