// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/expectrule.h"

#include "app/request/request.h"

#include <algorithm>

namespace expectra {

namespace {

/// Parts of the request's choice that differ from what is so by itself are its own.
ExpectationChoice withOwnParts(ExpectationChoice choice, const ExpectationChoice &own)
{
    const ExpectationChoice open;
    if (own.value != open.value)
        choice.value = own.value;
    if (own.limit != open.limit)
        choice.limit = own.limit;
    if (own.onRefusal)
        choice.onRefusal = own.onRefusal;
    if (own.onEarlyFinal != open.onEarlyFinal)
        choice.onEarlyFinal = own.onEarlyFinal;
    return choice;
}

} // namespace

bool ExpectRule::meets(std::string_view method, ByteCount content) const
{
    const bool isAbout =
        methods.empty() || std::find(methods.begin(), methods.end(), method) != methods.end();
    return isAbout && (choice.mode == expect::Mode::None || content > over);
}

ExpectationChoice settledChoice(const Request &request, ByteCount content)
{
    const auto &own = request.expectation;
    if (own.mode || request.headers.contains("Expect") || request.version == http::Version::Http10)
        return own;
    for (auto set = request.headerSets.rbegin(); set != request.headerSets.rend(); ++set) {
        for (const auto &rule : set->rules) {
            if (rule.meets(request.method, content))
                return withOwnParts(rule.choice, own);
        }
    }
    return own;
}

} // namespace expectra
