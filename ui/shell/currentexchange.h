// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all views look at: the finished exchanges as far as they are kept, and the one that is shown, which
// can be the snapshot of a running one. What is shown stays whole while it is shown, whatever is kept.

#include "app/log/keptexchanges.h"

#include <QtCore/QObject>

#include <memory>

namespace expectra {

class CurrentExchange final : public QObject
{
    Q_OBJECT

public:
    /// Since the log was cleared, whether the exchanges are kept or not.
    struct Totals
    {
        int exchanges = 0;
        ByteCount bytes = 0; // in both directions
    };

    explicit CurrentExchange(QObject *parent = nullptr);

    void add(const ExchangePtr &finished);
    void show(const ExchangePtr &exchange); // nullptr: nothing was sent yet
    void clear();                           // pinned ones stay

    [[nodiscard]] const ExchangePtr &shown() const { return m_shown; }
    [[nodiscard]] const Totals &totals() const { return m_totals; }
    [[nodiscard]] const std::shared_ptr<KeptExchanges> &kept() const { return m_kept; }
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
    void count(const Exchange &exchange);

    std::shared_ptr<KeptExchanges> m_kept;
    Totals m_totals;
    ExchangePtr m_shown;
};

} // namespace expectra
