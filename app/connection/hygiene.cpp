// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/hygiene.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::connection {

namespace {

bool isLegible(const PreparedRequest &request)
{
    const auto &path = request.target.pathAndQuery;
    const bool pathIsOneWord =
        std::none_of(path.begin(), path.end(), [](char c) { return c == ' ' || c == '\t'; });
    return http::isToken(request.method) && pathIsOneWord && http::isFieldValue(path) &&
           std::all_of(request.headers.begin(), request.headers.end(), [](const PreparedHeader &header) {
               return http::isToken(header.field.name) && http::isFieldValue(header.field.value);
           });
}

bool announcesItsContent(const PreparedRequest &request)
{
    const auto fields = request.fields();
    const auto lengths = fields.values("Content-Length");
    if (const auto coding = fields.combined("Transfer-Encoding"))
        return lengths.empty() && request.version == http::Version::Http11 &&
               http::equalsIgnoringCase(http::trimmed(*coding), "chunked");
    if (lengths.empty())
        return !request.hasBody();
    return lengths.size() == 1 && http::trimmed(lengths.front()) == std::to_string(request.bodySize);
}

} // namespace

bool hasCertainEnd(const PreparedRequest &request)
{
    return isLegible(request) && announcesItsContent(request);
}

} // namespace expectra::connection
