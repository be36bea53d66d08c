// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all views look at: every exchange since the start, and the one that is shown. A snapshot of a running
// exchange can be shown too; only finished ones are kept.

#include "app/exchange/exchange.h"

#include <QtCore/QObject>

#include <vector>

namespace expectra {

class CurrentExchange final : public QObject
{
    Q_OBJECT

public:
    explicit CurrentExchange(QObject *parent = nullptr);

    void add(const ExchangePtr &finished);
    void show(const ExchangePtr &exchange); // nullptr: nothing was sent yet
    void clear();

    [[nodiscard]] const ExchangePtr &shown() const { return m_shown; }
    [[nodiscard]] const std::vector<ExchangePtr> &finished() const { return m_finished; }
    [[nodiscard]] ExchangePtr find(std::uint64_t id) const;
    /// The exchange that repeated this one without Expect, or nullptr.
    [[nodiscard]] ExchangePtr retryOf(std::uint64_t id) const;
    /// What this one repeated, and what repeated it: the other exchanges of its play that are finished.
    [[nodiscard]] std::vector<ExchangePtr> playOf(const Exchange &exchange) const;

signals:
    void exchangeAdded(const expectra::ExchangePtr &exchange);
    void currentExchangeChanged(const expectra::ExchangePtr &exchange);
    void cleared();

private:
    std::vector<ExchangePtr> m_finished;
    ExchangePtr m_shown;
};

} // namespace expectra
