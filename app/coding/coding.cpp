// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/coding.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::coding {

namespace {

Coding codingNamed(std::string_view name)
{
    if (name == "gzip" || name == "x-gzip")
        return Coding::Gzip;
    if (name == "deflate")
        return Coding::Deflate;
    if (name == "br")
        return Coding::Brotli;
    return name == "zstd" ? Coding::Zstd : Coding::Unknown;
}

} // namespace

Codings codingsOf(const http::Headers &headers)
{
    Codings codings;
    const auto field = headers.combined("Content-Encoding");
    if (!field)
        return codings;
    for (const auto member : http::listMembers(*field)) {
        auto name = http::toLower(member);
        if (name != "identity")
            codings.push_back({codingNamed(name), name});
    }
    return codings;
}

bool canDecode(const Codings &codings)
{
    return !codings.empty() && codings.size() <= mostLayers &&
           std::none_of(codings.begin(), codings.end(),
                        [](const AppliedCoding &each) { return each.coding == Coding::Unknown; });
}

std::string joinedNames(const Codings &codings)
{
    std::string names;
    for (const auto &each : codings)
        names += (names.empty() ? "" : ", ") + each.name;
    return names;
}

} // namespace expectra::coding
