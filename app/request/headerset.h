// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A named list of header fields that can be switched on for any request.

#include "app/http/headers.h"

#include <string>

namespace expectra {

struct HeaderSet
{
    std::string name;
    http::Headers headers;

    friend bool operator==(const HeaderSet &, const HeaderSet &) = default;
};

} // namespace expectra
