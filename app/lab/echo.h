// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON as the lab writes it: the echo of a request, and the list of scenarios. Only writing; reading JSON is
// scenariofile's.

#include "app/lab/request.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::lab {

/// Which request this is, for the client to see whether a connection was used again.
struct Visit
{
    std::uint64_t connection = 0; // counted from 1 since the lab's start
    std::uint64_t request = 0;    // counted from 1 on this connection
};

/// A JSON string. Every byte becomes the character of the same number (U+0000 to U+00FF), so that any bytes
/// can be told exactly.
[[nodiscard]] std::string jsonOfBytes(std::string_view bytes);

/// A JSON string of text that is UTF-8 already: only quotes, backslashes and control characters are touched.
[[nodiscard]] std::string jsonOfWords(std::string_view words);

/// What was received and which interim responses were sent, as one JSON object.
[[nodiscard]] std::string echoOf(const Request &request, const std::vector<int> &interims,
                                 const Visit &visit);

} // namespace expectra::lab
