// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a draft comes from, found again in a file that others may have written meanwhile.

#include "app/collections/httpfile.h"
#include "app/drafts/session.h"

#include <optional>

namespace expectra::drafts {

struct Origin
{
    enum class State {
        Same,    // its text stands there, perhaps at another place
        Changed, // the request that stands at its place, or has its name, says something else
        Gone,    // neither is there
    };
    State state = State::Gone;
    std::size_t index = 0; // not for Gone
};

[[nodiscard]] Origin findAgain(const Draft &draft, const collections::HttpFile &file);

/// The bytes of a request in its file.
[[nodiscard]] std::string textOf(const collections::HttpFile &file, std::size_t index);

} // namespace expectra::drafts
