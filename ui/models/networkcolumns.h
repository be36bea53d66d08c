// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of the network log and what stands in them, as plain words: for the eye, for the clipboard and
// for those who have it read to them. Colours come from the delegate.

#include "app/log/exchangelog.h"
#include "app/log/networkcolumn.h"

#include <QtCore/QString>

namespace expectra {

[[nodiscard]] QString columnTitle(NetworkColumn column);
[[nodiscard]] QString cellText(const ExchangeLog &log, const LogRow &row, NetworkColumn column);
/// What the cell has no room for; empty where it says all.
[[nodiscard]] QString cellToolTip(const ExchangeLog &log, const LogRow &row, NetworkColumn column);

} // namespace expectra
