// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recipes for what stands between a client and an origin in real networks, or ends TLS: each with the
// certificates of tests/support/certificates.h.

#include "tests/peers/peer.h"

namespace expectra {

/// The numbers of nginxTls()'s ports.
enum NginxFace {
    NginxBoth = 1,
    NginxTls12,
    NginxTls13,
    NginxPlainHttp2,
    NginxClients,
    NginxIncomplete,
    NginxRevoked
};
[[nodiscard]] PeerRecipe nginxTls();

/// Port 1 with TLS, port 2 without; HTTP/2 and 1.1 on both.
[[nodiscard]] PeerRecipe apacheTls();

/// Redirects, challenges, cookies and codings. Port 2 is another origin. User "user", password "secret".
[[nodiscard]] PeerRecipe apacheFollowing();

enum class Http2Transport { Tls, Plain };
/// HTTP/2 alone. An upload is answered with its own content.
[[nodiscard]] PeerRecipe nghttpd(Http2Transport transport);

/// Port 1 ends TLS for the origin, 2 is plain, 3 has nobody behind it, 4 puts TLS before the proxy.
[[nodiscard]] PeerRecipe haproxy(int originPort, int proxyPort);

/// The numbers of squid()'s ports.
enum SquidFace { SquidForward = 1, SquidGuarded, SquidTls, SquidFront };
/// User "user" with the password "secret" where one is wanted.
[[nodiscard]] PeerRecipe squid(int originPort);

/// In front of one origin, as they come.
[[nodiscard]] PeerRecipe nginxProxy(int originPort);
[[nodiscard]] PeerRecipe apacheProxy(int originPort);

enum class ProxyAccess {
    Open,
    Guarded, // user "user", password "secret"
};
[[nodiscard]] PeerRecipe tinyproxy(ProxyAccess access);
/// SOCKS 5.
[[nodiscard]] PeerRecipe microsocks(ProxyAccess access);
[[nodiscard]] PeerRecipe dante();

/// `openssl s_server -www` with these arguments besides; "@CHAIN@", "@KEY@" and so on are filled in.
[[nodiscard]] PeerRecipe opensslServer(const QStringList &arguments);

} // namespace expectra
