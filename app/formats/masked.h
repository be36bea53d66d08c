// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exchange as it may be shown to others: the values of fields that hold secrets, passwords in addresses
// and keys in queries are "***". The bytes that were kept stay; who reads heads from them masks their lines.

#include "app/exchange/exchange.h"

namespace expectra {

enum class Secrets {
    Masked, // unless asked otherwise
    Shown,  // --show-secrets
};

[[nodiscard]] Exchange masked(const Exchange &exchange);

/// An exchange on its way to others. It is copied only where it may hold a secret.
class Shown final
{
public:
    /// `recorded` must outlive it.
    Shown(const Exchange &recorded, Secrets secrets);
    Shown(const Shown &) = delete;
    Shown &operator=(const Shown &) = delete;

    [[nodiscard]] const Exchange &operator*() const { return m_masked ? *m_masked : m_recorded; }

private:
    const Exchange &m_recorded;
    std::optional<Exchange> m_masked;
};

} // namespace expectra
