// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/requestencoder.h"

#include "app/request/proxychoice.h"

namespace expectra::codec {

std::string requestTarget(const PreparedRequest &request)
{
    const auto &path = request.target.pathAndQuery;
    if (!isForwarded(request))
        return path;
    // "*" has no place in absolute-form: section 3.2.4.
    return request.target.scheme + "://" + request.target.authority() + (path == "*" ? std::string() : path);
}

std::string encodeHead(const PreparedRequest &request)
{
    std::string head;
    head.reserve(512);
    head.append(request.method).append(" ").append(requestTarget(request)).append(" ");
    // HTTP/2 was offered and not taken.
    const auto version = request.version == http::Version::Http2 ? http::Version::Http11 : request.version;
    head.append(http::versionOnTheWire(version)).append("\r\n");
    for (const auto &header : request.headers) {
        head.append(header.field.name).append(":");
        if (!header.field.value.empty())
            head.append(" ").append(header.field.value);
        head.append("\r\n");
    }
    return head.append("\r\n");
}

} // namespace expectra::codec
