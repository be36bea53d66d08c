// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Holds a conversation with a tunnel in every split of the proxy's bytes and tells how it ended.

#include "app/connection/tunnel/tunnel.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>

namespace expectra::test {

using NewTunnel = std::function<std::unique_ptr<connection::Tunnel>()>;

/// All that was said, then how it ended: "open", "talking" or the failure, and what the server said
/// meanwhile.
[[nodiscard]] QByteArray conversation(connection::Tunnel &tunnel, const QByteArrayList &pieces, bool closes);

/// The same of the answer whole, byte by byte and split in two at each place; all of them when they differ.
[[nodiscard]] QByteArray inEverySplit(const NewTunnel &make, const QByteArray &answer, bool closes = false);

} // namespace expectra::test
