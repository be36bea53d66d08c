// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What each deviation from HTTP means to people: one entry a kind, ids fixed for good.

#include "app/http/deviation.h"
#include "app/analysis/finding.h"

namespace expectra::checks {

struct DeviationText
{
    const char *id; // "HTTP-013"
    Severity severity;
    const char *citation;
    QString summary;
    QString explanation;
    QString advice;
};

DeviationText deviationText(http::DeviationKind kind);

} // namespace expectra::checks
