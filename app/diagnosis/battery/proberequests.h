// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The request that a probe sends: the user's own with another body and another expectation, over one route.
// Its Expect fields are exactly the probe's; it follows nothing, keeps no cookies, and ends in any case.

#include "app/diagnosis/battery/batteryplan.h"
#include "app/request/preparedrequest.h"

namespace expectra::diagnosis {

/// The probes that the plan asks for, in the order of allProbes(). AsComposed is among them only where no
/// other probe has the form of the base's expectation.
[[nodiscard]] Result<std::vector<Probe>> plannedProbes(const BatteryPlan &plan);

/// Which probe asks as the base does; nullopt: none.
[[nodiscard]] std::optional<Probe> probeLike(const PreparedRequest &base);

/// Why this probe can't be asked over this route; empty: it can.
[[nodiscard]] QString whyNotAsked(Probe probe, const Route &route, const Request &base);

/// POST for methods that have no use for content (RFC 9110 section 9.3), else the base's own.
[[nodiscard]] std::string probeMethod(const Request &base);

/// Of Reuse the plain request that follows; of any other probe what asks its question.
[[nodiscard]] Result<PreparedRequest> probeRequest(const BatteryPlan &plan, const Route &route, Probe probe);

/// The request that shall be answered before its body, after which the connection is used again: the given
/// probe's, with a body of few bytes that is sent in any case.
[[nodiscard]] Result<PreparedRequest> requestBeforeReuse(const BatteryPlan &plan, const Route &route,
                                                         Probe answeredEarly);

/// A path beside this one that hardly exists.
[[nodiscard]] std::string randomPathBeside(std::string_view pathAndQuery);

} // namespace expectra::diagnosis
