// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// curl's --connect-to and --resolve: where the connection goes while the address and Host stay. Law: the
// first --connect-to that matches counts; --resolve is asked for the place that it led to, its last entry
// first.

#include "app/base/result.h"
#include "app/request/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::cli {

/// HOST1:PORT1:HOST2:PORT2. What is empty on the left matches anything, on the right it stays what it was.
struct ConnectTo
{
    std::string fromHost;
    std::optional<std::uint16_t> fromPort;
    std::string toHost;
    std::optional<std::uint16_t> toPort;

    friend bool operator==(const ConnectTo &, const ConnectTo &) = default;
};

/// HOST:PORT:ADDRESS[,ADDRESS]; the host * matches any.
struct ResolveTo
{
    std::string host;
    std::uint16_t port = 0;
    std::vector<std::string> addresses;

    friend bool operator==(const ResolveTo &, const ResolveTo &) = default;
};

[[nodiscard]] Result<ConnectTo> parseConnectTo(std::string_view text);
[[nodiscard]] Result<ResolveTo> parseResolveTo(std::string_view text);

struct Routes
{
    std::vector<ConnectTo> connects;
    std::vector<ResolveTo> resolves;

    void applyTo(Request &request) const;
};

} // namespace expectra::cli
