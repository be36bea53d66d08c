// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is known about the connection under an exchange, what the kernel said of it at the end, and the limits
// that the exchange ran under: names and values to read.

#include "app/exchange/exchange.h"

#include <QString>

#include <vector>

namespace expectra {

struct Fact
{
    QString name;
    QString value;
};

struct FactGroup
{
    QString title;
    std::vector<Fact> facts;
};

/// Groups without facts are left out.
[[nodiscard]] std::vector<FactGroup> connectionFacts(const Exchange &exchange);

} // namespace expectra
