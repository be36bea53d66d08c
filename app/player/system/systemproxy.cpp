// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/system/systemproxy.h"

#include "app/request/bypass.h"
#include "app/request/proxychoice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibrary>

#include <array>

namespace expectra {

std::string askSystem(const std::string &url)
{
    using Ask = int (*)(const char *url, char *address, int size);
    static const auto ask = reinterpret_cast<Ask>(
        QLibrary::resolve(QCoreApplication::applicationDirPath() + QStringLiteral("/expectra-systemproxy"),
                          "expectra_system_proxy"));
    std::array<char, 2048> address{};
    const int length = ask ? ask(url.c_str(), address.data(), static_cast<int>(address.size())) : 0;
    return std::string(address.data(), static_cast<std::size_t>(length));
}

std::optional<Proxy> systemProxy(const http::Target &target, const ReadVariable &read, const AskSystem &ask)
{
    const auto environment = environmentProxy(target.scheme, read);
    auto address = environment.address;
    if (environment.from == ProxyChoice::From::None)
        address = ask(target.scheme + "://" + target.authority() + '/');
    else if (isBypassed(environment.bypass, target.host))
        return std::nullopt;
    if (address.empty())
        return std::nullopt;
    auto proxy = parseProxy(address);
    return proxy ? std::optional(std::move(*proxy)) : std::nullopt;
}

std::shared_ptr<const PreparedRequest> settledBySystem(std::shared_ptr<const PreparedRequest> request)
{
    const auto &choice = request->proxyChoice;
    if (choice.from != ProxyChoice::From::System || request->proxy ||
        isBypassed(choice.bypass, request->target.host))
        return request;
    auto proxy = systemProxy(request->target, processVariable, askSystem);
    if (!proxy)
        return request;
    auto settled = std::make_shared<PreparedRequest>(*request);
    useProxy(*settled, std::move(proxy));
    return settled;
}

} // namespace expectra
