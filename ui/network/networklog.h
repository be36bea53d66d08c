// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The log of every exchange: a table with a waterfall, and a filter field above it. It owns no truth: rows
// are shared, immutable exchanges, or the latest snapshot of one that still runs.

#include "app/exchange/exchange.h"
#include "ui/models/networkmodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace expectra {

class NetworkDelegate;

class NetworkLog final : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkLog(QWidget *parent = nullptr);

    /// Adds a finished exchange, or puts it in the place of its last snapshot.
    void addExchange(const ExchangePtr &exchange);
    /// Adds or refreshes the row of an exchange that still runs.
    void updateRunning(const ExchangePtr &snapshot);
    void clear();
    /// Makes the exchange current, if the filter lets it through. Emits exchangeSelected like a click.
    void select(quint64 id);
    [[nodiscard]] ExchangePtr exchange(quint64 id) const; // nullptr for an id that isn't in the log

    /// The field and how much it lets through, for a place outside: beside the tabs of the area that the log
    /// lies in. Until it is taken, it stands above the table.
    [[nodiscard]] QWidget *takeFilterBar();

signals:
    void exchangeSelected(const expectra::ExchangePtr &exchange);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFilterBar();
    void setUpTable();
    void applyFilter();
    void updateCount();
    void updateScale(); // the waterfall shows what is in view
    void handleCurrent(const QModelIndex &index);

    NetworkModel *m_model;
    NetworkDelegate *m_delegate;
    QTableView *m_table;
    QLineEdit *m_filter;
    QLabel *m_count;
    QWidget *m_filterBar;            // made last of the three: it takes in the other two
    std::optional<quint64> m_chosen; // the id, as rows come and go with the filter
    QTimer m_scaleTimer;             // many changes, one look at the rows in view
};

} // namespace expectra
