// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/requesttabs.h"

#include "ui/shell/tabs/requesttab.h"
#include "ui/shell/tabs/tabtitle.h"
#include "ui/shell/tabs/viewtabs.h"
#include "ui/style/spacing.h"
#include "ui/widgets/flattabbar.h"
#include "ui/widgets/rule.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace expectra {

namespace {

constexpr std::size_t mostClosed = 20;

bool isBlank(const drafts::Draft &draft)
{
    return draft.file.empty() && !draft.isEdited;
}

} // namespace

RequestTabs::RequestTabs(QAction *newRequest, QWidget *parent)
    : QWidget(parent)
    , m_bar(new FlatTabBar)
    , m_pages(new QStackedWidget)
    , m_views(new ViewTabs(m_pages, this))
{
    m_bar->setTabsClosable(true);
    m_bar->setMovable(true);
    m_bar->setAccessibleName(tr("Open requests"));
    auto *add = new QToolButton;
    add->setDefaultAction(newRequest);
    add->setAutoRaise(true);
    add->setAccessibleName(newRequest->text());

    auto *header = new QHBoxLayout;
    header->setSpacing(style::space::tight);
    header->setContentsMargins(0, 0, style::space::gap, 0);
    header->addWidget(m_bar);
    header->addWidget(add);
    header->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addWidget(m_pages, 1);

    connect(m_bar, &QTabBar::currentChanged, this, &RequestTabs::handleCurrent);
    connect(m_bar, &QTabBar::tabBarClicked, this, [this](int index) {
        if (m_views->current() && index == m_bar->currentIndex()) // else it changes
            handleCurrent(index);
    });
    connect(m_views, &ViewTabs::barMade, this, [header](FlatTabBar *bar) { header->insertWidget(1, bar); });
    connect(m_views, &ViewTabs::viewShown, this, [this] { m_bar->setUnderlined(false); });
    connect(m_views, &ViewTabs::viewClosed, this, [this] {
        if (!m_views->current())
            handleCurrent(m_bar->currentIndex());
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, &RequestTabs::closeTab);
    connect(m_bar, &QTabBar::tabMoved, this, &RequestTabs::handleMoved);
}

void RequestTabs::setLookup(Lookup lookup)
{
    m_lookup = std::move(lookup);
    lookUpAnew();
}

void RequestTabs::lookUpAnew()
{
    for (RequestTab *tab : m_tabs) {
        if (m_lookup)
            tab->setVariables(m_lookup(tab->draft()));
    }
}

RequestTab *RequestTabs::open(const drafts::Draft &draft)
{
    for (RequestTab *tab : m_tabs) {
        const auto open = tab->draft();
        if (!draft.file.empty() && open.file == draft.file && open.index == draft.index) {
            showTab(tab);
            return tab;
        }
    }
    RequestTab *shown = m_bar->currentIndex() < 0 ? nullptr : tabAt(m_bar->currentIndex());
    const bool givesWay = shown && !shown->isEdited() && !draft.file.empty() && !draft.isEdited;
    RequestTab *tab = givesWay ? shown : addTab(m_bar->count());
    drafts::Draft placed = draft;
    placed.id = tab->draft().id;
    tab->setDraft(placed);
    if (m_lookup)
        tab->setVariables(m_lookup(placed));
    showTab(tab); // the first tab is current already, and so is one that got another request
    return tab;
}

void RequestTabs::changeKeys(const QHash<QString, QString> &keys)
{
    for (RequestTab *tab : m_tabs) {
        const auto found = keys.find(tab->key());
        if (found == keys.end() || tab->key().isEmpty())
            continue;
        const auto mark = found->lastIndexOf(QLatin1Char('#'));
        tab->moveTo(found->left(mark).toStdString(),
                    static_cast<std::size_t>(found->mid(mark + 1).toULongLong()));
    }
}

void RequestTabs::showTab(const RequestTab *tab)
{
    showIndex(indexOf(tab));
}

/// A tab that is current already can stand behind a view.
void RequestTabs::showIndex(int index)
{
    if (index == m_bar->currentIndex())
        handleCurrent(index);
    else
        m_bar->setCurrentIndex(index);
}

void RequestTabs::closeCurrent()
{
    if (m_views->current())
        m_views->close(m_views->current());
    else
        closeTab(m_bar->currentIndex());
}

void RequestTabs::reopenClosed()
{
    if (m_closed.empty())
        return;
    drafts::Draft draft = std::move(m_closed.back());
    m_closed.pop_back();
    const bool isTaken = std::any_of(m_tabs.begin(), m_tabs.end(), [&draft](const RequestTab *tab) {
        return tab->draft().file == draft.file && tab->draft().index == draft.index;
    });
    if (draft.isEdited && isTaken)
        draft.file.clear(); // its place has a tab, which may say something else
    open(draft);
}

/// Requests first, views behind them, round and round.
void RequestTabs::step(int by)
{
    const auto &views = m_views->all();
    const int requests = m_bar->count();
    const int count = requests + static_cast<int>(views.size());
    if (requests == 0)
        return;
    const auto shown = std::find(views.begin(), views.end(), m_views->current());
    const int now = shown == views.end() ? m_bar->currentIndex() : requests + int(shown - views.begin());
    const int next = (now + by + count) % count;
    if (next < requests)
        showIndex(next);
    else
        m_views->show(views[static_cast<std::size_t>(next - requests)]);
}

Composer *RequestTabs::current() const
{
    RequestTab *tab = currentTab();
    return tab ? tab->composer() : nullptr;
}

RequestTab *RequestTabs::currentTab() const
{
    const int index = m_bar->currentIndex();
    return index < 0 || m_views->current() ? nullptr : tabAt(index);
}

QString RequestTabs::titleOf(const RequestTab *tab) const
{
    return requestTitle(tab->request());
}

bool RequestTabs::isOpen(const QString &key) const
{
    return std::any_of(m_tabs.begin(), m_tabs.end(),
                       [&key](const RequestTab *tab) { return tab->key() == key; });
}

int RequestTabs::unsavedCount() const
{
    return static_cast<int>(
        std::count_if(m_tabs.begin(), m_tabs.end(), [](const RequestTab *tab) { return tab->isEdited(); }));
}

drafts::Session RequestTabs::session() const
{
    drafts::Session session;
    for (const RequestTab *tab : m_tabs)
        session.tabs.push_back(tab->draft());
    session.current = static_cast<std::size_t>(std::max(0, m_bar->currentIndex()));
    session.closed = m_closed;
    return session;
}

void RequestTabs::restore(const drafts::Session &session)
{
    m_nextId = std::max(m_nextId, session.nextId);
    m_closed = session.closed;
    const int before = m_bar->count();
    for (const auto &draft : session.tabs) {
        RequestTab *tab = addTab(m_bar->count());
        tab->setDraft(draft);
        if (m_lookup)
            tab->setVariables(m_lookup(draft));
    }
    if (session.tabs.empty())
        return;
    const QSignalBlocker blocker(m_bar);
    for (int i = 0; i < before; ++i) {
        RequestTab *tab = m_tabs.front();
        m_tabs.erase(m_tabs.begin());
        m_bar->removeTab(0);
        tab->deleteLater();
    }
    const int current = static_cast<int>(std::min(session.current, m_tabs.size() - 1));
    m_bar->setCurrentIndex(current);
    handleCurrent(current);
}

RequestTab *RequestTabs::addTab(int index)
{
    auto *tab = new RequestTab;
    drafts::Draft empty;
    empty.id = m_nextId++;
    tab->setDraft(empty);
    m_tabs.insert(m_tabs.begin() + index, tab);
    m_pages->addWidget(tab);
    connectTab(tab);
    const QSignalBlocker blocker(m_bar); // a first tab is current at once, before it has a request
    m_bar->insertTab(index, QString());
    return tab;
}

void RequestTabs::connectTab(RequestTab *tab)
{
    connect(tab, &RequestTab::composerMade, this, &RequestTabs::composerAdded);
    connect(tab, &RequestTab::changed, this, [this, tab] { handleChanged(tab); });
    connect(tab, &RequestTab::draftReplaced, this, &RequestTabs::rememberClosed);
    connect(tab, &RequestTab::fileVersionWanted, this, &RequestTabs::open);
}

void RequestTabs::closeTab(int index)
{
    if (index < 0)
        return;
    if (m_tabs.size() == 1)
        addTab(1);
    RequestTab *tab = tabAt(index);
    rememberClosed(tab->draft());
    {
        const QSignalBlocker blocker(m_bar); // the bar and the tabs go in step before anybody looks
        m_bar->removeTab(index);
        m_tabs.erase(m_tabs.begin() + index);
    }
    if (!m_views->current())
        handleCurrent(m_bar->currentIndex());
    m_pages->removeWidget(tab);
    tab->deleteLater();
}

void RequestTabs::rememberClosed(const drafts::Draft &draft)
{
    if (isBlank(draft))
        return;
    m_closed.push_back(draft);
    m_closed.back().id = m_nextId++; // its tab may live on
    if (m_closed.size() > mostClosed)
        m_closed.erase(m_closed.begin());
}

void RequestTabs::handleCurrent(int index)
{
    if (index < 0)
        return;
    RequestTab *tab = tabAt(index);
    Composer *composer = tab->composer();
    m_views->leave();
    m_bar->setUnderlined(true);
    m_pages->setCurrentWidget(tab);
    updateTitle(index);
    emit currentRequestChanged(composer);
    emit tabsChanged();
}

void RequestTabs::handleMoved(int from, int to)
{
    RequestTab *tab = tabAt(from);
    m_tabs.erase(m_tabs.begin() + from);
    m_tabs.insert(m_tabs.begin() + to, tab);
    emit tabsChanged();
}

void RequestTabs::handleChanged(RequestTab *tab)
{
    updateTitle(indexOf(tab));
    emit tabsChanged();
}

void RequestTabs::updateTitle(int index)
{
    if (index < 0 || index >= m_bar->count())
        return;
    const RequestTab *tab = tabAt(index);
    const TabTitle title = tabTitle(tab->request(), tab->isEdited());
    m_bar->setTabText(index, title.text);
    m_bar->setTabLook(index, title.look);
    m_bar->setTabToolTip(index, title.toolTip);
}

int RequestTabs::indexOf(const RequestTab *tab) const
{
    const auto found = std::find(m_tabs.begin(), m_tabs.end(), tab);
    return found == m_tabs.end() ? -1 : static_cast<int>(found - m_tabs.begin());
}

} // namespace expectra
