// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/labhost.h"

namespace expectra {

namespace {

// 417, where unprivileged programs may listen, and its neighbours.
constexpr std::uint16_t usualPort = 8417;
constexpr std::uint16_t usualTlsPort = 8418;
constexpr std::uint16_t usualProxyPort = 8419;

std::string at(const char *host, std::uint16_t port)
{
    return std::string(host) + ":" + std::to_string(port);
}

} // namespace

LabHost::LabHost()
{
    auto started = lab::Lab::start({.port = usualPort, .tlsPort = usualTlsPort, .proxyPort = usualProxyPort});
    if (!started && started.error().code == ErrorCode::Unavailable)
        started = lab::Lab::start({.tlsPort = 0, .proxyPort = 0});
    if (!started) {
        m_problem = QString::fromStdString(started.error().detail);
        return;
    }
    m_lab = std::move(*started);
    if (const auto written = m_files.write(m_lab->authority(), m_lab->clientCertificate()); !written)
        m_problem = QString::fromStdString(written.error().detail);
}

QString LabHost::address() const
{
    return m_lab ? QStringLiteral("127.0.0.1:%1").arg(m_lab->port()) : QString();
}

LabTrust LabHost::trust() const
{
    return m_lab ? LabTrust{m_lab->tlsPort().value_or(0), m_files.authority().string()} : LabTrust{};
}

std::vector<collections::Variable> LabHost::variables() const
{
    if (!m_lab)
        return {};
    return {{"host", at("127.0.0.1", m_lab->port())},
            {"secure", at("localhost", m_lab->tlsPort().value_or(usualTlsPort))},
            {"proxy", at("127.0.0.1", m_lab->proxyPort().value_or(usualProxyPort))},
            {"ca", m_files.authority().string()}};
}

} // namespace expectra
