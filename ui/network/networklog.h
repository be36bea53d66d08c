// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The log of every exchange: a table with a waterfall, and a filter field above it. It owns no truth: rows are
// shared, immutable exchanges, or the latest snapshot of one that still runs.

#include "app/exchange/exchange.h"

#include <QWidget>

namespace expectra {

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

signals:
    void exchangeSelected(const expectra::ExchangePtr &exchange);
};

} // namespace expectra
