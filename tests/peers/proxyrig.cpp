// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/proxyrig.h"

#include "tests/peers/realpeers.h"
#include "tests/support/certificates.h"
#include "tests/support/playwords.h"

namespace expectra {

QString ProxyRig::start()
{
    auto lab = lab::Lab::start({.proxyPort = 0});
    if (!lab)
        return QString::fromStdString(lab.error().detail);
    m_lab = std::move(*lab);
    const auto add = [this](const char *name, const PeerRecipe &recipe) {
        m_peers[QLatin1String(name)] = std::make_unique<Peer>(recipe);
    };
    add("nginx", nginxTls());
    add("squid", squid(m_lab->port()));
    add("tinyproxy", tinyproxy(ProxyAccess::Open));
    add("guarded", tinyproxy(ProxyAccess::Guarded));
    add("socks", microsocks(ProxyAccess::Open));
    add("guardedsocks", microsocks(ProxyAccess::Guarded));
    add("dante", dante());
    add("nginxproxy", nginxProxy(m_lab->port()));
    add("apacheproxy", apacheProxy(m_lab->port()));
    for (const PeerRecipe &recipe : peerRecipes())
        m_peers[QStringLiteral("origin-") + recipe.name] = std::make_unique<Peer>(recipe);
    for (const auto &[name, peer] : m_peers) {
        if (peer->isInstalled() && !peer->start())
            return peer->problem();
    }
    // HAProxy puts TLS before tinyproxy.
    m_peers[QStringLiteral("haproxy")] =
        std::make_unique<Peer>(haproxy(m_lab->port(), m_peers.at(QStringLiteral("tinyproxy"))->port()));
    Peer &front = *m_peers.at(QStringLiteral("haproxy"));
    return !front.isInstalled() || front.start() ? QString() : front.problem();
}

QString ProxyRig::filledIn(QString text) const
{
    text.replace(QStringLiteral("{lab}"), QString::number(m_lab->port()))
        .replace(QStringLiteral("{root}"), trustingTestRoot().last())
        .replace(QStringLiteral("{bundle}"), pathText(Certificates::shared().bundle()))
        .replace(QStringLiteral("{labproxy}"), QString::number(m_lab->proxyPort().value_or(0)));
    for (const auto &[name, peer] : m_peers) {
        for (int number = 1; peer->isInstalled() && number <= 9; ++number)
            text.replace(QStringLiteral("{%1:%2}").arg(name).arg(number),
                         QString::number(peer->port(number)));
    }
    return text;
}

Played ProxyRig::play(const QString &options, const QString &url) const
{
    return expectra::play(trustingTestRoot() + filledIn(options).split(QLatin1Char(' '), Qt::SkipEmptyParts) +
                          QStringList{filledIn(url)});
}

} // namespace expectra
