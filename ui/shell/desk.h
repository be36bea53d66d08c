// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The middle of the window: the open requests above, the shown exchange below. Here a request becomes a play,
// and what comes of it is shown. Law: after a refusal and its retry the refused exchange stays shown, for it
// is the one to understand; after a reconnect the new one is.

#include "ui/composer/composer.h"
#include "ui/shell/exchangeview.h"
#include "ui/shell/plays.h"

#include <QtWidgets/QWidget>

#include <map>

class QAction;
class QSplitter;
class QStackedLayout;

namespace expectra {

class CurrentExchange;
class RequestTabs;

class Desk final : public QWidget
{
    Q_OBJECT

public:
    explicit Desk(CurrentExchange *current, QWidget *parent = nullptr);
    ~Desk() override;

    /// Makes the tabs and what is shown of an exchange. Before, there is the start page alone.
    void build(QAction *newRequest);

    /// Stands in the place of everything while nothing is open, or when asked for.
    void setStartPage(QWidget *page);
    void showStartPage();
    [[nodiscard]] bool showsStartPage() const;
    void send();
    void cancel();
    void setPaused(bool isPaused); // the play of the tab that is shown
    /// As the last one that this view, or this request's composer, saw; nullptr for none.
    void showExchangeOf(QObject *owner, const ExchangePtr &exchange);

    [[nodiscard]] RequestTabs *tabs() const { return m_tabs; }
    [[nodiscard]] ExchangeView *view() const { return m_view; }
    [[nodiscard]] Plays *plays() const { return m_plays; }
    [[nodiscard]] CurrentExchange *exchanges() const { return m_current; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

private:
    void connectParts();
    void showLastOf(QObject *owner);
    void handleComposerAdded(Composer *composer);
    void handleProgress(QObject *owner, const ExchangePtr &snapshot);
    void handleFinished(QObject *owner, const ExchangePtr &exchange);
    void remember(QObject *owner, const ExchangePtr &exchange);

    CurrentExchange *m_current;
    RequestTabs *m_tabs = nullptr;
    ExchangeView *m_view = nullptr;
    Plays *m_plays = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedLayout *m_layers;
    QWidget *m_startPage = nullptr;
    std::map<QObject *, ExchangePtr> m_lastOf; // what each tab saw last
};

} // namespace expectra
