// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/script/conditionfile.h"

#include "app/http/syntax.h"

namespace expectra::lab {

Condition readCondition(const Json &json, const std::string &place)
{
    allowOnly(
        json, place,
        {"expect", "expect-exactly", "expect-contains", "http10", "body", "method", "header", "password"});
    if (json.empty())
        throw Problem(place, "must ask for something");
    Condition condition;
    for (const auto &[key, value] : json.items()) {
        auto inner = place;
        inner.append(".").append(key);
        if (key == "expect" && value.is_boolean())
            condition.hasExpect = value.get<bool>();
        else if (key == "expect")
            condition.expect = word(value, inner);
        else if (key == "expect-exactly")
            condition.expectExactly = word(value, inner);
        else if (key == "expect-contains")
            condition.expectContains = http::toLower(word(value, inner));
        else if (key == "http10")
            condition.isHttp10 = truth(value, inner);
        else if (key == "body")
            condition.hasBody = truth(value, inner);
        else if (key == "method")
            condition.methods = wordsOf(value, inner);
        else if (key == "password")
            condition.password = word(value, inner);
        else
            condition.header = word(value, inner);
    }
    return condition;
}

std::vector<std::string> wordsOf(const Json &json, const std::string &place)
{
    if (!json.is_array())
        return {word(json, place)};
    std::vector<std::string> list;
    for (const auto &each : json)
        list.push_back(word(each, place));
    return list;
}

} // namespace expectra::lab
