// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/tlsoptions.h"

#include "app/cli/play/edits/tlsedits.h"

namespace expectra::cli {

Result<void> takeTlsMaximum(Reading &reading, const std::string &value)
{
    return setMaximum(reading.settings.edits.tls, value);
}

Result<void> takeCertificate(Reading &reading, const std::string &value)
{
    setCertificate(reading.settings.edits.tls, value);
    return {};
}

Result<void> takeServerName(Reading &reading, const std::string &value)
{
    reading.settings.edits.tls.serverName = value;
    return {};
}

} // namespace expectra::cli
