// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/requestencoder.h"

namespace expectra::codec {

std::string encodeHead(const PreparedRequest &request)
{
    std::string head;
    head.reserve(512);
    head.append(request.method).append(" ").append(request.target.pathAndQuery).append(" ");
    head.append(http::versionOnTheWire(request.version)).append("\r\n");
    for (const auto &header : request.headers) {
        head.append(header.field.name).append(":");
        if (!header.field.value.empty())
            head.append(" ").append(header.field.value);
        head.append("\r\n");
    }
    return head.append("\r\n");
}

} // namespace expectra::codec
