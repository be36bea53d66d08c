// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Each verdict as a diagnosis of the lab that comes to it. Laws: every rule decides a row; no row hangs on a
// race: where something is to come in time it has seconds for it, and where something waits in vain it waits
// for what never comes, or comes far too late.

#include "app/base/instant.h"

#include <span>

namespace expectra::test {

struct LabRow
{
    const char *name;
    const char *routes;   // in the words of parseRoute(), with the lab's places in short: see labdiagnoses.h
    const char *url;      // the same
    const char *verdict;  // "server high server-refuses @0": the number is the culprit's route
    const char *rule;     // that decides, by its name in the rules' table
    const char *fix = ""; // how the first fix's place begins; empty: nothing is to be changed
    const char *own = ""; // what the user's own request has: "Expect: x-probe", "HTTP/1.0"
    const char *probes = "plain continue continue-case chunked refused-path reuse"; // "all": all
    Duration wait = std::chrono::seconds(20); // for a 100; short where a row waits in vain
    Duration longest{};                       // for an answer; none: as the battery has it
};

[[nodiscard]] std::span<const LabRow> labRows();

} // namespace expectra::test
