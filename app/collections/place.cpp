// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/place.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace expectra::collections {

std::string Place::toString() const
{
    return line == 0 ? path : path + ":" + std::to_string(line);
}

Problem problemIn(const std::string &path, const Error &error)
{
    std::string_view rest = error.detail;
    if (!rest.starts_with(path + ":"))
        return {{path, 0}, error.detail};
    rest.remove_prefix(path.size() + 1);
    int line = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), line);
    if (read.ec == std::errc() && read.ptr != rest.data() + rest.size() && *read.ptr == ':')
        rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()) + 1);
    else
        line = 0;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return {{path, line}, std::string(rest)};
}

tl::unexpected<Error> failAt(ErrorCode code, const Place &place, const std::string &reason)
{
    return fail(code, place.toString() + ": " + reason);
}

} // namespace expectra::collections
