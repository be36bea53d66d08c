// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why nothing follows an answer that asks for more, in the words of FollowUp::reason: those that are told
// from others by what reads the record.

#include <string_view>

namespace expectra::followreason {

inline constexpr std::string_view off = "redirects are not followed";
inline constexpr std::string_view circle = "the same request came twice: it would go in circles";
inline constexpr std::string_view refused = "the server refuses the user name or the password";
inline constexpr std::string_view stale = "the server calls every nonce stale";

} // namespace expectra::followreason
