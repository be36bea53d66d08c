// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The log of every exchange: a table with a waterfall, and a filter. Rows keep their facts for ever; whole
// exchanges come from those that are kept, or are the latest snapshot of one that still runs. Law: what
// arrives is shown at most once a frame, however much it is.

#include "app/log/keptexchanges.h"
#include "ui/network/networktable.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace expectra {

class EmptyState;
class FilterBar;
class HarSave;
class Notice;
class RowActions;

class NetworkLog final : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkLog(QWidget *parent = nullptr);

    /// Where whole exchanges come from; until then the log keeps its own.
    void setKept(std::shared_ptr<KeptExchanges> kept) { m_kept = std::move(kept); }

    /// Adds a finished exchange, or puts it in the place of its last snapshot.
    void addExchange(const ExchangePtr &exchange);
    /// Adds or refreshes the row of an exchange that still runs.
    void updateRunning(const ExchangePtr &snapshot);
    void clear(); // pinned rows stay
    /// Asks to be cleared before a play, if the user wants that.
    void handlePlayStarted();
    /// Makes the exchange current, if the filter lets it through. Emits exchangeSelected like a click.
    void select(quint64 id);
    [[nodiscard]] ExchangePtr exchange(quint64 id) const; // nullptr: unknown, or no longer kept

    void setFilter(const QString &text);
    void setPinned(const std::vector<quint64> &ids, bool isPinned);
    void remove(const std::vector<quint64> &ids);
    /// Those that are kept, all of them when none is named; tells how it went.
    void saveHar(const QString &path, const std::vector<quint64> &ids);

    /// Columns, order, waterfall, history of the filter: with a version, so that another's is left alone.
    [[nodiscard]] QByteArray saveState();
    bool restoreState(const QByteArray &state);

    [[nodiscard]] NetworkTable *table(); // makes it: it isn't seen before there is a row
    [[nodiscard]] const NetworkModel &model() const { return *m_model; }
    /// The field and how much it lets through, for a place outside: beside the tabs of the area that the log
    /// lies in. Until it is taken, it stands above the table.
    [[nodiscard]] QWidget *takeFilterBar();

signals:
    void clearRequested();
    void exchangeSelected(const expectra::ExchangePtr &exchange);
    /// The row is there and its exchange isn't any more.
    void goneSelected(quint64 id);
    void saved(const QString &sentence);
    void saveFailed(const QString &sentence);

private:
    void layOut();
    void connectParts();
    void makeTable();
    void fillMenu();
    void connectActions();
    void put(const ExchangePtr &exchange);
    void flush();
    void applyFilter();
    void updateState();
    void askWhereToSave(const std::vector<quint64> &ids);
    void handleSaved(const QString &path, int count, const QString &error);
    void open(quint64 id);
    void follow(quint64 id); // a link

    std::shared_ptr<KeptExchanges> m_kept;
    std::map<quint64, ExchangePtr> m_running; // the latest snapshot of each
    std::vector<ExchangePtr> m_arrived;       // since the last frame
    NetworkModel *m_model;
    NetworkTable *m_table = nullptr;
    FilterBar *m_bar;
    Notice *m_trouble; // what the filter can't understand
    Notice *m_gone;
    RowActions *m_actions = nullptr;
    HarSave *m_save;
    QStackedWidget *m_pages;
    EmptyState *m_nothing; // nothing was sent yet
    EmptyState *m_noMatch; // nothing passes the filter
    bool m_clearsOnPlay = false;
    int m_leftOut = 0; // of what is being saved: no longer kept
    QTimer m_flushTimer;
};

} // namespace expectra
