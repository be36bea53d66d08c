// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From exchanges to the lines of the console: what each exchange has done since it was last looked at. Law:
// however often snapshots of it come, every event is told once.

#include "app/exchange/exchange.h"
#include "app/log/eventlevel.h"

#include <QtCore/QString>

#include <unordered_map>
#include <vector>

namespace expectra {

struct ConsoleLine
{
    LogLevel level = LogLevel::Info;
    quint64 exchange = 0; // 0: the program itself speaks
    Duration at{};        // since 1970
    QString text;
};

class ConsoleLines final
{
public:
    /// What is new about the exchange, or its snapshot.
    [[nodiscard]] std::vector<ConsoleLine> take(const Exchange &exchange);

private:
    std::unordered_map<quint64, std::size_t> m_told; // events of those that still run
};

} // namespace expectra
