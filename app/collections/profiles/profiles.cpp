// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/profiles/profiles.h"

#include "app/collections/headersetfile.h"
#include "app/collections/profiles/builtinprofiles.h"
#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

namespace {

std::vector<HeaderSet> readProfiles()
{
    std::vector<HeaderSet> profiles;
    for (const auto &file : builtinProfiles()) {
        // A test reads every one of them; one that can't be read is left out, not shown half.
        if (auto set = parseHeaderSet(file.content, std::string(file.name)))
            profiles.push_back(std::move(*set));
    }
    return profiles;
}

} // namespace

const std::vector<HeaderSet> &clientProfiles()
{
    static const std::vector<HeaderSet> profiles = readProfiles();
    return profiles;
}

std::string_view profileText(std::string_view name)
{
    for (const auto &file : builtinProfiles()) {
        if (file.name.substr(0, file.name.rfind('.')) == name)
            return file.content;
    }
    return {};
}

std::string profileDescription(std::string_view name)
{
    std::string description;
    for (const auto &line : linesOf(profileText(name))) {
        const auto text = http::trimmed(line.text);
        if (!text.starts_with('#'))
            break;
        const auto words = http::trimmed(text.substr(1));
        if (words.starts_with('@'))
            break;
        description += (description.empty() ? "" : " ") + std::string(words);
    }
    return description;
}

std::vector<HeaderSet> withProfiles(std::vector<HeaderSet> sets)
{
    const auto own = sets.size();
    for (const auto &profile : clientProfiles()) {
        const auto isOwn = [&profile](const HeaderSet &set) { return set.name == profile.name; };
        if (std::none_of(sets.begin(), sets.begin() + static_cast<std::ptrdiff_t>(own), isOwn))
            sets.push_back(profile);
    }
    return sets;
}

} // namespace expectra::collections
