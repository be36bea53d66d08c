// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a trouble shows and whose it is, found the same way for refusals, breaks and silence: on the nearest
// route that has it. A nearer one without it, or the lab's echo origin behind it, puts it on whoever is in
// between; signs in the answer make that likely; else it is the server's, as surely as nobody else shows.

#include "app/diagnosis/facts/standing.h"
#include "app/diagnosis/verdict/verdict.h"

#include <QStringList>

namespace expectra::diagnosis {

enum class Whose {
    Server,
    Intermediary,
    Unclear, // only seen through somebody who may as well have made it
};

struct Trouble
{
    Probe probe = Probe::Continue;
    std::size_t route = 0;
    std::optional<std::size_t> reference; // the nearer route on which all is well
    Whose whose = Whose::Unclear;
    Confidence confidence = Confidence::Low;
    QStringList signs; // in the answers, of others than the server

    [[nodiscard]] Cell cell() const { return {probe, route}; }
};

[[nodiscard]] std::optional<Trouble> troubleWith(const Diagnosis &diagnosis, Probe probe, Standing standing);

/// The probes that ask what the user's own request asks, 100-continue first: a trouble with one of them is
/// the user's.
[[nodiscard]] std::vector<Probe> judgedProbes(const Request &base);

/// Of the first of those that has it.
[[nodiscard]] std::optional<Trouble> troubleOf(const Diagnosis &diagnosis, Standing standing);

} // namespace expectra::diagnosis
