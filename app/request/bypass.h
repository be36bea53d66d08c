// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which hosts are reached without the proxy: names with all below them, blocks of addresses, "*" and
// "<local>".

#include <string>
#include <string_view>
#include <vector>

namespace expectra {

/// "localhost, .example.com 10.0.0.0/8": words between commas or white space.
[[nodiscard]] std::vector<std::string> parseBypass(std::string_view text);

/// "example.com", ".example.com" and "*.example.com" mean the host and all below it, "*" every host,
/// "<local>" names without a dot; numbers may be a block: "10.0.0.0/8", "fd00::/8".
[[nodiscard]] bool isBypassed(const std::vector<std::string> &bypass, const std::string &host);

} // namespace expectra
