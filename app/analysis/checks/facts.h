// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What several checks ask of an exchange, and the evidence that they point at. Facts only; judging them is
// the checks' own.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::checks {

/// The head was handed to the socket: what the request carries was tried, not only composed.
bool headLeft(const Exchange &exchange);

/// When the head had left: by the kernel's stamp where there is one. On a busy machine the program notices
/// later.
std::optional<Instant> headLeftAt(const Exchange &exchange);

/// The fields of this name as they stood in the head that went out, with their lines' ranges.
std::vector<http::Header> sentFields(const Exchange &exchange, std::string_view name);

/// 100-continue is among what the request asked for.
bool askedForContinue(const Exchange &exchange);

/// The first bytes of the final answer's content.
std::string contentPrefix(const Exchange &exchange, ByteCount bytes);

/// A final answer came while content was still owed, and it was never sent in full.
bool answeredBeforeBody(const Exchange &exchange);

/// A 100 that came behind the final answer. Other interim responses there are a matter of framing.
bool isContinueBehindFinal(const Exchange &exchange, const http::Deviation &deviation);

/// The proxy could not be reached, or did not open the way; its TLS is told with all TLS.
bool isProxyFailure(const Exchange &exchange);

/// "417 Expectation Failed" as it came, escaped and cut.
QString statusText(const ResponseHead &head);

Evidence headEvidence(const ResponseHead &head);
/// One for each line of this name that was sent.
std::vector<Evidence> sentFieldEvidence(const Exchange &exchange, std::string_view name);
Evidence eventEvidence(const timeline::Event &event, QString text);

} // namespace expectra::checks
