// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Credentials in the form in which a request shows them.

#include "app/base/result.h"
#include "app/http/headers.h"
#include "app/http/target.h"
#include "app/request/auth.h"

#include <optional>

namespace expectra {

/// "Basic dTpw" (RFC 7617; the bytes are UTF-8, as typed). InvalidInput: a colon in the name would end it.
[[nodiscard]] Result<std::string> basicCredentials(const BasicAuth &basic);

/// The field that tells them before anybody asks; nullopt where there is none. InvalidInput: they can't be
/// told.
[[nodiscard]] Result<std::optional<http::Header>> credentialField(const Auth &auth);

/// Of "http://user:password@host/", percent-decoded; nullopt where the address names none.
[[nodiscard]] std::optional<BasicAuth> userOf(const http::Target &target);

/// The target with "name=value" behind its query, percent-encoded.
[[nodiscard]] std::string withParameter(const std::string &pathAndQuery, const ApiKeyAuth &key);

} // namespace expectra
