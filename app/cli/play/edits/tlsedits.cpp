// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/edits/tlsedits.h"

#include <array>
#include <cstdlib>

namespace expectra::cli {

void overlay(const TlsOptions &given, TlsOptions &options)
{
    options.verify = options.verify && given.verify;
    options.resume = options.resume && given.resume;
    for (const auto member :
         {&TlsOptions::authorities, &TlsOptions::certificate, &TlsOptions::certificateKey,
          &TlsOptions::passphrase, &TlsOptions::ciphers, &TlsOptions::cipherSuites, &TlsOptions::keyLog}) {
        if (!(given.*member).empty())
            options.*member = given.*member;
    }
    if (given.minimum)
        options.minimum = given.minimum;
    if (given.maximum)
        options.maximum = given.maximum;
    if (given.serverName)
        options.serverName = given.serverName;
}

void setCertificate(TlsOptions &options, const std::string &value)
{
    options.certificate.clear();
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool isEscaped =
            value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == ':' || value[i + 1] == '\\');
        if (!isEscaped && value[i] == ':') {
            options.passphrase = value.substr(i + 1);
            return;
        }
        i += isEscaped ? 1 : 0;
        options.certificate += value[i];
    }
}

Result<void> setMaximum(TlsOptions &options, const std::string &value)
{
    options.maximum.reset();
    if (value == "default")
        return {};
    constexpr std::array<const char *, 4> versions{"1.0", "1.1", "1.2", "1.3"};
    for (std::size_t i = 0; i < versions.size(); ++i) {
        if (value == versions[i])
            options.maximum = static_cast<TlsVersion>(i);
    }
    if (!options.maximum)
        return fail(ErrorCode::InvalidInput,
                    "--tls-max can't be '" + value + "'; it can be 1.0, 1.1, 1.2, 1.3 or default");
    return {};
}

void takeEnvironment(TlsOptions &options)
{
    const char *const keyLog = std::getenv("SSLKEYLOGFILE");
    if (keyLog && options.keyLog.empty())
        options.keyLog = keyLog;
}

} // namespace expectra::cli
