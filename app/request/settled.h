// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who settled a part of a request: the user among the headers, a header set, or nobody.

#include "app/http/syntax.h"
#include "app/request/preparedrequest.h"
#include "app/request/request.h"

#include <algorithm>
#include <string_view>

namespace expectra {

/// The Content-Type that the user or a header set gives; a later set counts before an earlier one.
[[nodiscard]] inline std::string_view typedContentType(const Request &request)
{
    if (const auto value = request.headers.value("Content-Type"))
        return *value;
    for (auto set = request.headerSets.rbegin(); set != request.headerSets.rend(); ++set) {
        if (const auto value = set->headers.value("Content-Type"))
            return *value;
    }
    return {};
}

/// Whether an Expect field stands there that was not computed.
[[nodiscard]] inline bool hasTypedExpect(const PreparedRequest &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(), [](const PreparedHeader &header) {
        return header.origin != Origin::Computed && http::equalsIgnoringCase(header.field.name, "Expect");
    });
}

/// The header set whose rule chose the expectation; nullptr where the request itself did, or nobody.
[[nodiscard]] inline const HeaderSet *decidingSet(const Request &request, const PreparedRequest &prepared)
{
    if (request.expectation.mode || request.headers.contains("Expect"))
        return nullptr;
    for (auto set = request.headerSets.rbegin(); set != request.headerSets.rend(); ++set) {
        for (const auto &rule : set->rules) {
            if (rule.choice.mode && rule.meets(prepared.method, prepared.bodySize))
                return &*set;
        }
    }
    return nullptr;
}

} // namespace expectra
