// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A named list of header fields that can be switched on for any request.

#include "app/http/headers.h"
#include "app/request/expectrule.h"

#include <string>
#include <vector>

namespace expectra {

struct HeaderSet
{
    std::string name;
    http::Headers headers;
    std::vector<ExpectRule> rules{};       // when it asks for an expectation
    std::vector<std::string> suppressed{}; // computed headers that the client it stands for doesn't send

    friend bool operator==(const HeaderSet &, const HeaderSet &) = default;
};

} // namespace expectra
