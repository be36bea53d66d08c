// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/condition.h"

#include "app/http/syntax.h"
#include "app/lab/proxy/credentials.h"

#include <algorithm>

namespace expectra::lab {

namespace {

bool someExpectContains(const RequestHead &head, std::string_view lowerCase)
{
    const auto values = head.headers.values("Expect");
    return std::any_of(values.begin(), values.end(), [&](std::string_view value) {
        return http::toLower(value).find(lowerCase) != std::string::npos;
    });
}

} // namespace

bool holds(const Condition &condition, const RequestHead &head)
{
    const auto only = head.onlyExpectation();
    if (condition.hasExpect && *condition.hasExpect != head.headers.contains("Expect"))
        return false;
    if (condition.expect && !http::equalsIgnoringCase(only, *condition.expect))
        return false;
    if (condition.expectExactly && only != *condition.expectExactly)
        return false;
    if (condition.expectContains && !someExpectContains(head, *condition.expectContains))
        return false;
    if (condition.isHttp10 && *condition.isHttp10 != head.line.isHttp10)
        return false;
    if (condition.hasBody && *condition.hasBody != head.hasBody())
        return false;
    const auto &methods = condition.methods;
    if (!methods.empty() && std::find(methods.begin(), methods.end(), head.line.method) == methods.end())
        return false;
    if (condition.password && *condition.password != proxyCredentials(head).password)
        return false;
    return !condition.header || head.headers.contains(*condition.header);
}

} // namespace expectra::lab
