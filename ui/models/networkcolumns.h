// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of the network log and what stands in them, as plain words: for the eye, for the clipboard and
// for those who have it read to them. Colours come from the delegate.

#include "app/exchange/exchange.h"

#include <QtCore/QString>

namespace expectra {

enum class NetworkColumn { Number, Name, Method, Status, Expect, Protocol, Initiator, Size, Time, Waterfall };

inline constexpr int networkColumnCount = static_cast<int>(NetworkColumn::Waterfall) + 1;

[[nodiscard]] QString columnTitle(NetworkColumn column);
[[nodiscard]] QString cellText(const Exchange &exchange, NetworkColumn column);

/// All bytes that came, as far as they are known yet.
[[nodiscard]] ByteCount receivedBytes(const Exchange &exchange);

} // namespace expectra
