// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The families of checks. Each is a pure function: the same exchange gives the same findings, in the order of
// the rules' ids. A rule fires only on what this one exchange shows.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"

namespace expectra::checks {

std::vector<Finding> failure(const Exchange &exchange);        // NET-001 to 012: why it ended
std::vector<Finding> proxies(const Exchange &exchange);        // PRX-001 to 013: what a proxy did
std::vector<Finding> connection(const Exchange &exchange);     // NET-020 to 023: how it connected
std::vector<Finding> tlsFailure(const Exchange &exchange);     // TLS-001 to 008: why TLS failed
std::vector<Finding> tlsTrust(const Exchange &exchange);       // TLS-011 to 015: who is there, and how safely
std::vector<Finding> tlsMixups(const Exchange &exchange);      // TLS-020, 021: plain HTTP to a port of TLS
std::vector<Finding> expectRefusals(const Exchange &exchange); // EXP-001 to 004, 007 and 012, 020
std::vector<Finding> expectSyntax(const Exchange &exchange);   // EXP-005, 006, 021: what was sent
std::vector<Finding> expectTiming(const Exchange &exchange);   // EXP-008, 009, 016
std::vector<Finding> interimAnswers(const Exchange &exchange); // EXP-010, 011, 013, 019, 022
std::vector<Finding> requestFraming(const Exchange &exchange); // HTTP-1xx: what was sent
std::vector<Finding> streams(const Exchange &exchange);        // H2-013 to 016: frames that tell a story
std::vector<Finding> responseFraming(const Exchange &exchange); // HTTP-0xx: what came
std::vector<Finding> redirects(const Exchange &exchange);       // FLW-001 to 007: where it leads
std::vector<Finding> cookieNotes(const Exchange &exchange);     // FLW-010: what the jar refused
std::vector<Finding> credentials(const Exchange &exchange);     // AUT-001 to 005: who sends it

} // namespace expectra::checks
