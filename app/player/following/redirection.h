// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a redirect leads, and the request that goes there (RFC 9110 section 15.4). Pure: the request and its
// answer in, the next request or the reason why there is none out.
// Law: what was meant for one origin alone (credentials, cookies that were typed, the client's certificate, a
// Host that was typed) never goes to another one unless the user trusts it.

#include "app/exchange/exchange.h"

namespace expectra::following {

struct Redirection
{
    FollowUp followUp;                   // with empty location where the answer is no redirect
    std::optional<PreparedRequest> next; // set when followUp.follows
};

/// `intended` is what the user wanted to send with this exchange; `followed` counts the redirects that led to
/// it.
[[nodiscard]] Redirection redirectionOf(const Exchange &exchange, const PreparedRequest &intended,
                                        int followed);

/// A status that says so, whatever stands in Location: 301, 302, 303, 307, 308.
[[nodiscard]] bool isRedirect(int status);

/// Scheme, host and port are the same (RFC 9110 section 4.3.1).
[[nodiscard]] bool isSameOrigin(const http::Target &a, const http::Target &b);

} // namespace expectra::following
