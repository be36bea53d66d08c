// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which way a request goes: what the user's choice of a proxy comes to for its target, whom the first
// connection leads to, and whether the proxy is sent the request itself or opens a tunnel. Environment and
// system settings are others' to read; they end in a Proxy too.

#include "app/base/result.h"
#include "app/request/preparedrequest.h"

namespace expectra {

/// "proxy.example", "http://user:password@host:3128", "https://...", "socks5://...", "socks5h://...". Without
/// a port it is 1080, of https 443, as curl has it. Errors say what is wrong.
[[nodiscard]] Result<Proxy> parseProxy(std::string_view address);

/// "socks5h://host:1080": the address without user and password.
[[nodiscard]] std::string proxyAddress(const Proxy &proxy);

/// Settles `proxy` from `proxyChoice`; to be called again when the target has changed. What the system says
/// is only known where it is asked: its choice comes to nothing here.
[[nodiscard]] Result<void> settleProxy(PreparedRequest &request);
/// The same with an answer from elsewhere. Computed credentials are put among the fields where the proxy
/// reads them, and taken out where the server would.
void useProxy(PreparedRequest &request, std::optional<Proxy> proxy);

/// The proxy is sent the request itself, in absolute-form (RFC 9112 section 3.2.2).
[[nodiscard]] bool isForwarded(const PreparedRequest &request);
/// The proxy opens a way to the server: CONNECT or SOCKS.
[[nodiscard]] bool isTunnelled(const PreparedRequest &request);
/// Whom the first connection leads to: the proxy, or the server.
[[nodiscard]] http::HostAndPort firstHop(const PreparedRequest &request);
/// The value of Proxy-Authorization; empty without credentials (RFC 7617).
[[nodiscard]] std::string proxyAuthorization(const Proxy &proxy);

} // namespace expectra
