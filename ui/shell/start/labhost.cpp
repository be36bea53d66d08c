// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/labhost.h"

namespace expectra {

namespace {

constexpr std::uint16_t usualPort = 8417; // 417, where unprivileged programs may listen

} // namespace

LabHost::LabHost()
{
    lab::Options options;
    options.port = usualPort;
    auto started = lab::Lab::start(options);
    if (!started && started.error().code == ErrorCode::Unavailable) {
        options.port = 0;
        started = lab::Lab::start(options);
    }
    if (started)
        m_lab = std::move(*started);
    else
        m_problem = QString::fromStdString(started.error().detail);
}

QString LabHost::address() const
{
    return m_lab ? QStringLiteral("127.0.0.1:%1").arg(m_lab->port()) : QString();
}

} // namespace expectra
