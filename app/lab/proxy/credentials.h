// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who a client of the proxy says it is, by Basic authentication (RFC 7617). A gateway passes for the origin,
// so its clients say it as they do to an origin.

#include "app/lab/requesthead.h"

#include <string>

namespace expectra::lab {

struct Credentials
{
    std::string user;
    std::string password;
};

/// Both empty when there are none that can be read.
[[nodiscard]] Credentials proxyCredentials(const RequestHead &head);

} // namespace expectra::lab
