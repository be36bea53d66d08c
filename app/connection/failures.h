// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what happened to what it means: the kind, the side and a sentence for each way an exchange can fail.

#include "app/exchange/failure.h"
#include "app/request/limits.h"
#include "app/timeline/event.h"

namespace expectra::connection {

[[nodiscard]] Failure lookupFailure(const timeline::SystemError &error);
[[nodiscard]] Failure connectFailure(const timeline::SystemError &error);
/// Of the handshake with `fact.hop`.
[[nodiscard]] Failure tlsFailure(const timeline::TlsFailed &fact);
/// The peer ended the connection in order while `phase` was on.
[[nodiscard]] Failure closedEarly(FailurePhase phase);
[[nodiscard]] Failure connectionLost(FailurePhase phase, const timeline::SystemError &error);
[[nodiscard]] Failure limitPassed(FailurePhase phase, timeline::Limit limit, const Limits &limits);
[[nodiscard]] Failure protocolBroken(FailurePhase phase, const http::Deviation &deviation);
[[nodiscard]] Failure bodyUnreadable(const std::string &text);
[[nodiscard]] Failure cancelled(FailurePhase phase);

} // namespace expectra::connection
