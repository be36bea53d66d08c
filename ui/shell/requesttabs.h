// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open requests behind tabs. What isn't saved is marked with a dot. Laws: the last tab never goes, it
// becomes empty; what is closed can be reopened as it was.

#include "app/collections/variables.h"
#include "app/drafts/session.h"
#include "ui/composer/composer.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QAction;
class QStackedWidget;

namespace expectra {

class FlatTabBar;
class RequestTab;
class ViewTabs;

class RequestTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestTabs(QAction *newRequest, QWidget *parent = nullptr);

    /// What the names in a draft are looked up in.
    using Lookup = std::function<collections::Variables(const drafts::Draft &)>;
    void setLookup(Lookup lookup);
    void lookUpAnew(); // environments or files changed

    /// Goes to the tab of the same place in the same file, or opens one; an untouched current tab gives way.
    RequestTab *open(const drafts::Draft &draft);
    /// Requests that stand under another key now; an empty one stands nowhere.
    void changeKeys(const QHash<QString, QString> &keys);
    void showTab(const RequestTab *tab);
    void closeCurrent();
    void reopenClosed();
    [[nodiscard]] bool canReopen() const { return !m_closed.empty(); }
    void step(int by);

    /// nullptr while a view is shown.
    [[nodiscard]] Composer *current() const;
    [[nodiscard]] RequestTab *currentTab() const;
    [[nodiscard]] ViewTabs *views() const { return m_views; }
    [[nodiscard]] const std::vector<RequestTab *> &all() const { return m_tabs; } // as they stand
    [[nodiscard]] QString titleOf(const RequestTab *tab) const;
    [[nodiscard]] bool isOpen(const QString &key) const;
    [[nodiscard]] int unsavedCount() const;

    [[nodiscard]] drafts::Session session() const; // without the collections
    void restore(const drafts::Session &session);  // in the place of what is open

signals:
    void currentRequestChanged(expectra::Composer *composer);
    void composerAdded(expectra::Composer *composer);
    void tabsChanged(); // anything that a session keeps

private:
    RequestTab *addTab(int index);
    void connectTab(RequestTab *tab);
    void closeTab(int index);
    void rememberClosed(const drafts::Draft &draft);
    void showIndex(int index);
    void handleCurrent(int index);
    void handleMoved(int from, int to);
    void handleChanged(RequestTab *tab);
    void updateTitle(int index);
    [[nodiscard]] int indexOf(const RequestTab *tab) const;
    [[nodiscard]] RequestTab *tabAt(int index) const { return m_tabs[static_cast<std::size_t>(index)]; }

    FlatTabBar *m_bar;
    QStackedWidget *m_pages;
    ViewTabs *m_views;
    std::vector<RequestTab *> m_tabs;
    std::vector<drafts::Draft> m_closed;
    Lookup m_lookup;
    std::uint64_t m_nextId = 1;
};

} // namespace expectra
