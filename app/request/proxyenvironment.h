// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The proxy that the environment names, read as curl reads it: http_proxy, https_proxy, all_proxy and
// no_proxy, each in capitals too, except HTTP_PROXY, which a CGI program's client could set.

#include "app/request/proxy.h"

#include <functional>
#include <optional>
#include <string_view>

namespace expectra {

/// The value of a variable; nullopt where there is none.
using ReadVariable = std::function<std::optional<std::string>(const std::string &name)>;

/// For addresses of this scheme; `from` is None where the environment names no proxy.
[[nodiscard]] ProxyChoice environmentProxy(std::string_view scheme, const ReadVariable &read);
/// What no_proxy says.
[[nodiscard]] std::vector<std::string> environmentBypass(const ReadVariable &read);

/// Of this process.
[[nodiscard]] std::optional<std::string> processVariable(const std::string &name);

} // namespace expectra
