// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lab, nginx and one of each proxy, all running, and the runner played through them. Beside them the
// origins of peerRecipes(), as "origin-nginx" and so on.

#include "app/lab/lab.h"
#include "tests/peers/peer.h"
#include "tests/support/playcommand.h"

#include <map>
#include <memory>

namespace expectra {

class ProxyRig final
{
public:
    /// Empty when all that is installed runs; else the reason.
    [[nodiscard]] QString start();

    /// "{squid:2}" is the second port of Squid; "{lab}" and "{labproxy}" are the lab's, "{root}" is the file
    /// of the root to trust, "{bundle}" holds the intermediate too. The name of a peer that is not installed
    /// stays as it stands.
    [[nodiscard]] QString filledIn(QString text) const;
    [[nodiscard]] bool hasPeersOf(const QString &text) const
    {
        return !filledIn(text).contains(QLatin1Char('{'));
    }
    /// With --cacert, these options and this address, filled in.
    [[nodiscard]] Played play(const QString &options, const QString &url) const;

private:
    std::unique_ptr<lab::Lab> m_lab;
    std::map<QString, std::unique_ptr<Peer>> m_peers;
};

} // namespace expectra
