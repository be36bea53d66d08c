// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/labtrust.h"

namespace expectra {

namespace {

bool isThisMachine(std::string_view host)
{
    return host == "localhost" || host.ends_with(".localhost") || host == "::1" || host.starts_with("127.");
}

} // namespace

void trustLab(PreparedRequest &request, const LabTrust &lab)
{
    const auto destination = request.destination();
    if (request.usesTls() && lab.port != 0 && destination.port == lab.port &&
        isThisMachine(destination.host) && request.unixSocket.empty() && request.tls.authorities.empty())
        request.tls.authorities = lab.authority;
}

} // namespace expectra
