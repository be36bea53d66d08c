// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of the network log, as facts to sort by and words to show. Numbers are saved with the user's
// layout: new ones go to the end.

namespace expectra {

enum class NetworkColumn {
    Number,
    Name,
    Method,
    Status,
    Expect,
    Protocol,
    Initiator,
    Size, // all bytes that came
    Time, // from start to end
    Waterfall,
    Started,
    Host,
    Address,
    Type,
    Remote,
    Connection,
    Findings,
};

inline constexpr int networkColumnCount = static_cast<int>(NetworkColumn::Findings) + 1;

} // namespace expectra
