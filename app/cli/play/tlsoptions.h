// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the options about TLS are taken; their table is in playoptions.cpp.

#include "app/cli/play/playoptions.h"

namespace expectra::cli {

/// Options whose value needs no look at it.
template <std::string TlsOptions::*member>
Result<void> keepTls(Reading &reading, const std::string &value)
{
    reading.settings.edits.tls.*member = value;
    return {};
}

template <bool TlsOptions::*member>
Result<void> switchOffTls(Reading &reading, const std::string &)
{
    reading.settings.edits.tls.*member = false;
    return {};
}

template <TlsVersion version>
Result<void> takeTlsMinimum(Reading &reading, const std::string &)
{
    reading.settings.edits.tls.minimum = version;
    return {};
}

[[nodiscard]] Result<void> takeTlsMaximum(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeCertificate(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeServerName(Reading &reading, const std::string &value);

} // namespace expectra::cli
