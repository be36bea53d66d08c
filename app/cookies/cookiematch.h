// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which cookies belong to which request: the matching of hosts and paths (RFC 6265bis sections 5.1.2
// to 5.1.4).

#include "app/http/target.h"

namespace expectra::cookies {

/// Lower case, without a dot at the end.
[[nodiscard]] std::string canonicalHost(std::string_view host);
/// The host is the domain, or a name below it; an address in numbers is nobody's child.
[[nodiscard]] bool domainMatches(std::string_view host, std::string_view domain);
[[nodiscard]] bool pathMatches(std::string_view requested, std::string_view path);
/// The folder of the path that was asked for.
[[nodiscard]] std::string defaultPath(std::string_view pathAndQuery);
/// https, or this very machine, as browsers and curl have it.
[[nodiscard]] bool isTrustworthy(const http::Target &target);

} // namespace expectra::cookies
