// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library of its own, loaded when the system's proxy is asked for the first time: it is all that needs
// Qt's network library.

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>
#include <cstring>

namespace {

/// "socks5h://user:password@host:port"; empty for a direct way.
QByteArray addressOf(const QNetworkProxy &proxy)
{
    QUrl address;
    switch (proxy.type()) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy: address.setScheme(QStringLiteral("http")); break;
    case QNetworkProxy::Socks5Proxy: {
        const bool resolves = proxy.capabilities().testFlag(QNetworkProxy::HostNameLookupCapability);
        address.setScheme(resolves ? QStringLiteral("socks5h") : QStringLiteral("socks5"));
        break;
    }
    default: return {};
    }
    address.setHost(proxy.hostName());
    address.setPort(proxy.port());
    address.setUserName(proxy.user());
    if (!proxy.password().isEmpty())
        address.setPassword(proxy.password());
    return address.toEncoded();
}

bool isOfUse(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::NoProxy || !addressOf(proxy).isEmpty();
}

} // namespace

/// Writes the address of the first proxy that can be of use for this URL; its length, 0 for a direct way.
extern "C" Q_DECL_EXPORT int expectra_system_proxy(const char *url, char *address, int size)
{
    const auto found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(QUrl::fromEncoded(url)));
    const auto proxy = std::find_if(found.begin(), found.end(), isOfUse);
    const auto text = proxy == found.end() ? QByteArray() : addressOf(*proxy);
    if (text.size() > size)
        return 0;
    std::memcpy(address, text.constData(), static_cast<std::size_t>(text.size()));
    return static_cast<int>(text.size());
}
