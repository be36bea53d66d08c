// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The order in which rows are shown: by one column, up or down, rows that are equal there in the order of
// time either way. Law: putting rows in one by one by `comesBefore` gives what `sort` gives at once.

#include "app/log/exchangelog.h"
#include "app/log/networkcolumn.h"

namespace expectra {

enum class Ascent { Up, Down };

struct LogOrder
{
    NetworkColumn column = NetworkColumn::Number;
    Ascent ascent = Ascent::Up;

    /// By number, which is the order of time.
    [[nodiscard]] bool isByTime() const { return *this == LogOrder{}; }
    [[nodiscard]] bool comesBefore(const ExchangeLog &log, Place a, Place b) const;
    /// `places` ascend.
    void sort(const ExchangeLog &log, std::vector<Place> &places) const;

    friend bool operator==(const LogOrder &, const LogOrder &) = default;
};

} // namespace expectra
