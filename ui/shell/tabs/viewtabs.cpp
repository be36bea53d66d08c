// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/viewtabs.h"

#include "ui/widgets/flattabbar.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace expectra {

ViewTabs::ViewTabs(QStackedWidget *pages, QObject *parent) : QObject(parent), m_pages(pages) {}

void ViewTabs::makeBar()
{
    m_bar = new FlatTabBar;
    m_bar->setTabsClosable(true);
    m_bar->setAccessibleName(tr("Open views"));
    // A click on the tab that was current last, which is none now, changes no index.
    connect(m_bar, &QTabBar::tabBarClicked, this, &ViewTabs::handleIndex);
    connect(m_bar, &QTabBar::currentChanged, this, &ViewTabs::handleIndex);
    connect(m_bar, &QTabBar::tabCloseRequested, this,
            [this](int index) { close(m_views[static_cast<std::size_t>(index)]); });
    emit barMade(m_bar);
}

void ViewTabs::add(QWidget *page, const QString &title)
{
    addBehind(page, title);
    show(page);
}

void ViewTabs::addBehind(QWidget *page, const QString &title)
{
    if (!m_bar)
        makeBar();
    m_views.push_back(page);
    m_pages->addWidget(page);
    {
        const QSignalBlocker blocker(m_bar); // a first tab is current at once
        m_bar->addTab(title);
    }
    setTitle(page, title);
    m_bar->setUnderlined(m_current != nullptr);
    m_bar->show();
}

void ViewTabs::setTitle(const QWidget *page, const QString &title)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    constexpr int longest = 40; // a host can have any length
    m_bar->setTabText(index, title.size() <= longest ? title : title.left(longest - 1) + QChar(0x2026));
    m_bar->setTabToolTip(index, title);
}

void ViewTabs::show(QWidget *page)
{
    const int index = indexOf(page);
    if (index < 0 || page == m_current)
        return;
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->setCurrentIndex(index);
    }
    m_current = page;
    m_bar->setUnderlined(true);
    m_pages->setCurrentWidget(page);
    emit viewShown(page);
}

void ViewTabs::leave()
{
    m_current = nullptr;
    if (m_bar)
        m_bar->setUnderlined(false);
}

void ViewTabs::close(QWidget *page)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    {
        const QSignalBlocker blocker(m_bar); // the bar and the views go in step before anybody looks
        m_bar->removeTab(index);
        m_views.erase(m_views.begin() + index);
    }
    m_bar->setVisible(!m_views.empty());
    if (page == m_current)
        leave();
    emit viewClosed(page);
    m_pages->removeWidget(page);
    page->deleteLater();
}

void ViewTabs::handleIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(m_views.size()))
        show(m_views[static_cast<std::size_t>(index)]);
}

int ViewTabs::indexOf(const QWidget *page) const
{
    const auto found = std::find(m_views.begin(), m_views.end(), page);
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

} // namespace expectra
