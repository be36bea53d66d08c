// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the command line says about TLS, laid over what a request says. The names are curl's.

#include "app/base/result.h"
#include "app/request/tlsoptions.h"

namespace expectra::cli {

/// Whatever `given` sets differently from the usual replaces what `options` has.
void overlay(const TlsOptions &given, TlsOptions &options);

/// --cert FILE or FILE:PASSPHRASE; a colon of the name is written "\:".
void setCertificate(TlsOptions &options, const std::string &value);

/// --tls-max: "1.0" to "1.3", or "default" for no limit.
[[nodiscard]] Result<void> setMaximum(TlsOptions &options, const std::string &value);

/// SSLKEYLOGFILE, as curl and browsers read it, where no key log was named.
void takeEnvironment(TlsOptions &options);

} // namespace expectra::cli
