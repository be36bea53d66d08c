// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an exchange says of its body, kept while the body is shown: the exchange itself is not.

#include "app/coding/coding.h"
#include "app/exchange/exchange.h"

#include <QtCore/QString>

namespace expectra {

struct BodyOrigin
{
    std::uint64_t exchange = 0; // its id
    Content content;            // as it came, without its transfer coding
    std::string contentType;
    coding::Codings codings;
    ByteCount wireBytes = 0; // what the body took on the wire
    bool isCutShort = false;
    QString cutShort; // why, in a sentence; empty when the body is whole
    http::Headers trailers;
    QString path; // of the address, without its query

    [[nodiscard]] bool isDecodable() const { return coding::canDecode(codings) && content.size() > 0; }
};

/// Of an exchange with a response.
[[nodiscard]] BodyOrigin bodyOrigin(const Exchange &exchange);

} // namespace expectra
