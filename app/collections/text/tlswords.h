// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// TLS options as words on one line: verify=off min=1.2 ca="root.pem". Law: what is written from options is
// read as those options.

#include "app/base/result.h"
#include "app/request/tlsoptions.h"

#include <string>
#include <string_view>

namespace expectra::collections {

/// `directive` names them in a reason. InvalidInput: the reason alone; the caller knows the place.
[[nodiscard]] Result<void> readTlsWords(std::string_view words, std::string_view directive,
                                        TlsOptions &options);

/// Empty when all is as usual.
[[nodiscard]] std::string writeTlsWords(const TlsOptions &options);

} // namespace expectra::collections
