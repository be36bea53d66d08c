// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of a request as it was meant and as far as it went: type, size, framing, source, how much of it
// was sent and why not more; and its first bytes, its fields and its parts to look at. A file is never read
// here: what is shown of it is what was sent.

#include "app/exchange/exchange.h"
#include "app/analysis/timing/connectionfacts.h"

#include <QString>

#include <vector>

namespace expectra {

/// True for a request with content to send, even if it is empty.
[[nodiscard]] bool hasPayload(const Exchange &exchange);

[[nodiscard]] std::vector<FactGroup> payloadFacts(const Exchange &exchange);

/// Why less than all of it was sent, in a sentence; empty when all was sent or the exchange still runs.
[[nodiscard]] QString withheldReason(const Exchange &exchange);

/// The first bytes of the content, without its framing, as far as they are known.
[[nodiscard]] std::string payloadWindow(const Exchange &exchange, ByteCount most);

/// Why the window is empty though there is content; else empty.
[[nodiscard]] QString emptyWindowReason(const Exchange &exchange);

/// One field of a form or one part of a multipart content.
struct PayloadPart
{
    QString name;  // escaped, as are all of them
    QString value; // of a field, or a short text's
    QString type;
    QString detail; // file name or path, size
};

/// The fields of a form, else the parts of multipart content; empty for anything else.
[[nodiscard]] std::vector<PayloadPart> payloadParts(const Exchange &exchange);

} // namespace expectra
