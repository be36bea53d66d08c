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
/// RST_STREAM with this code before the answer was complete.
[[nodiscard]] Failure streamReset(FailurePhase phase, std::uint32_t code);
/// GOAWAY, and the stream will not be looked at or the connection ended.
[[nodiscard]] Failure goingAway(FailurePhase phase, const std::string &said);
/// What came broke the connection or the stream, as our own GOAWAY or RST_STREAM says.
[[nodiscard]] Failure framesBroken(FailurePhase phase, const timeline::Frame &said, ByteRange received);
/// To be added to a limit's words: which window held the body back.
[[nodiscard]] std::string windowSentence(std::uint32_t stream);
[[nodiscard]] Failure bodyUnreadable(const std::string &text);
[[nodiscard]] Failure cancelled(FailurePhase phase);

} // namespace expectra::connection
