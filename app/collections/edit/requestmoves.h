// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the requests of a collection went from one reading to the next, so that what is known by file and
// place, such as an open tab, stays with its request. Law: a request is never taken for another one that is
// still there.

#include "app/collections/collection.h"

#include <optional>
#include <string>
#include <vector>

namespace expectra::collections {

struct RequestPlace
{
    std::string file;
    std::size_t index = 0;

    friend bool operator==(const RequestPlace &, const RequestPlace &) = default;
};

struct RequestMove
{
    RequestPlace from;
    std::optional<RequestPlace> to; // nullopt: it is gone

    friend bool operator==(const RequestMove &, const RequestMove &) = default;
};

/// Only those that stand elsewhere now.
[[nodiscard]] std::vector<RequestMove> movesBetween(const Collection &before, const Collection &after);

} // namespace expectra::collections
