// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a curl command line as people paste it from documentation and browsers, into the request that curl
// would send. Options that only change what curl shows are passed over; those that would change the exchange
// and can't be taken over are named.

#include "app/base/result.h"
#include "app/request/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra {

struct CurlRequest
{
    Request request;
    std::vector<std::string> leftOut; // options that were not taken over
};

/// True for text that begins like one.
[[nodiscard]] bool looksLikeCurl(std::string_view text);

/// `boundary` separates the parts of -F. InvalidInput: no address, or quotes that are never closed.
[[nodiscard]] Result<CurlRequest> readCurl(std::string_view text, std::string boundary);

} // namespace expectra
