// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the command line says about following: redirects, cookies and who one is. What was not said stays as
// the request has it.

#include "app/request/request.h"

#include <optional>

namespace expectra::cli {

struct FollowEdits
{
    bool redirects = false;
    bool trustsOtherOrigins = false;
    bool keepsMethod = false;
    std::optional<int> maximumRedirects;

    void applyTo(Request &request) const;
};

} // namespace expectra::cli
