// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Access to JSON that insists: a slip throws a Problem with its place. For the one source of a folder that
// reads its files, because nlohmann's header is slow to compile, and because a Problem is caught there.

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

namespace expectra {

using Json = nlohmann::ordered_json; // things are listed in the order of the file

struct Problem final : std::runtime_error
{
    Problem(const std::string &place, const std::string &reason) : std::runtime_error(place + ": " + reason)
    {}
};

inline const std::string &word(const Json &json, const std::string &place)
{
    if (!json.is_string())
        throw Problem(place, "must be text");
    return json.get_ref<const std::string &>();
}

inline bool truth(const Json &json, const std::string &place)
{
    if (!json.is_boolean())
        throw Problem(place, "must be true or false");
    return json.get<bool>();
}

inline void mustBeTrue(const Json &json, const std::string &place)
{
    if (!truth(json, place))
        throw Problem(place, "can only be true");
}

inline void allowOnly(const Json &json, const std::string &place,
                      std::initializer_list<std::string_view> words)
{
    if (!json.is_object())
        throw Problem(place, "must be an object");
    for (const auto &[key, value] : json.items()) {
        if (std::find(words.begin(), words.end(), key) == words.end())
            throw Problem(place, "\"" + key + "\" is not known here");
    }
}

inline const Json &member(const Json &json, const char *key, const std::string &place)
{
    const auto found = json.find(key);
    if (found == json.end())
        throw Problem(place, std::string("\"") + key + "\" is missing");
    return *found;
}

} // namespace expectra
