// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/proxyenvironment.h"

#include "app/request/bypass.h"

#include <cstdlib>
#include <initializer_list>

namespace expectra {

namespace {

/// The first that is set and not empty.
std::string first(const ReadVariable &read, std::initializer_list<std::string> names)
{
    for (const auto &name : names) {
        if (auto value = read(name); value && !value->empty())
            return std::move(*value);
    }
    return {};
}

} // namespace

ProxyChoice environmentProxy(std::string_view scheme, const ReadVariable &read)
{
    ProxyChoice choice;
    choice.address = scheme == "https" ? first(read, {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
                                       : first(read, {"http_proxy", "all_proxy", "ALL_PROXY"});
    if (choice.address.empty())
        return choice;
    choice.from = ProxyChoice::From::Typed;
    choice.bypass = environmentBypass(read);
    return choice;
}

std::vector<std::string> environmentBypass(const ReadVariable &read)
{
    return parseBypass(first(read, {"no_proxy", "NO_PROXY"}));
}

std::optional<std::string> processVariable(const std::string &name)
{
    const auto *value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

} // namespace expectra
