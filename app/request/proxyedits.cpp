// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/proxyedits.h"

#include "app/http/target.h"
#include "app/request/bypass.h"

namespace expectra {

namespace {

using From = ProxyChoice::From;

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool stays = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        result += stays ? std::string(1, c) : std::string{'%', digits[byte >> 4U], digits[byte & 0xfU]};
    }
    return result;
}

/// The address with this user in place of any that stands in it.
std::string withUser(std::string_view address, std::string_view user)
{
    const auto scheme = address.find("://");
    const auto begin = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto at = address.rfind('@');
    const auto behind = at == std::string_view::npos ? begin : at + 1;
    const auto colon = user.find(':');
    auto encoded = percentEncoded(user.substr(0, colon));
    if (colon != std::string_view::npos)
        encoded += ':' + percentEncoded(user.substr(colon + 1));
    return std::string(address.substr(0, begin)) + encoded + '@' + std::string(address.substr(behind));
}

std::string schemeOf(const Request &request)
{
    const auto target = http::parseTarget(request.url, true);
    return target ? target->scheme : std::string(); // preparing it will say why
}

} // namespace

void ProxyEdits::applyTo(Request &request, const ReadVariable &read) const
{
    auto &choice = request.proxy;
    if (address) {
        choice.from = address->empty() ? From::None : *address == "system" ? From::System : From::Typed;
        choice.address = choice.from == From::Typed ? *address : std::string();
        choice.bypass = environmentBypass(read);
    } else if (choice.from == From::None) {
        choice = environmentProxy(schemeOf(request), read);
    }
    if (bypass)
        choice.bypass = parseBypass(*bypass);
    if (user && choice.from == From::Typed)
        choice.address = withUser(choice.address, *user);
    choice.tunnelsAll = choice.tunnelsAll || tunnelsAll;
    if (!authorities.empty())
        choice.tls.authorities = authorities;
    choice.tls.verify = choice.tls.verify && !isInsecure;
}

} // namespace expectra
