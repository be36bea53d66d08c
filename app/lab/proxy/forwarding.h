// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The step of a proxy's script that hands a request on. The origin is asked to close afterwards, so the end
// of its answer is the end of its connection, and nothing of an answer has to be understood or changed.

#include "app/lab/request.h"
#include "app/lab/script/scenario.h"
#include "app/lab/wire/channel.h"

namespace expectra::lab {

/// The head that the origin gets: origin-form, without the fields of this hop (RFC 9110 section 7.6.1).
[[nodiscard]] std::string forwardedHead(const RequestHead &head, const std::string &target,
                                        const Forward &forward);

/// Returns when the exchange, or the tunnel, is over: true then, false when the client is gone or the lab
/// stops, a Refusal when it doesn't come to that.
[[nodiscard]] tl::expected<bool, Refusal> forwardRequest(const Forward &forward, const Request &request,
                                                         Channel &channel);

} // namespace expectra::lab
