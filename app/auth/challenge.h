// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a 401 asks for: the challenges of WWW-Authenticate or Proxy-Authenticate (RFC 9110 section 11.6), any
// number of them in any number of fields.

#include "app/http/headers.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace expectra::auth {

/// name=value pairs; values without their quotes and backslashes.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Challenge
{
    std::string scheme; // as it stands: "Digest"
    std::string token;  // token68, where it is one
    Parameters parameters;
};

/// In their order. What can't be read ends the reading of its field.
[[nodiscard]] std::vector<Challenge> parseChallenges(const http::Headers &headers, std::string_view field);

/// Of a field that has parameters alone: Authentication-Info.
[[nodiscard]] Parameters parseParameters(std::string_view value);

/// The first one of that name, compared without case.
[[nodiscard]] std::optional<std::string_view> parameter(const Parameters &parameters, std::string_view name);
std::optional<std::string_view> parameter(Parameters &&parameters, std::string_view name) = delete; // dangles

} // namespace expectra::auth
