// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One TLS handshake as an object of the JSON contract. What it agreed on is the same for every exchange of
// its connection, a chain of certificates most of it, so that is put into words once.

#include "app/exchange/exchange.h"
#include "app/formats/jsonwriter.h"

namespace expectra {

class TlsWords final
{
public:
    /// The beginning of the object: all but its messages. Valid until the next call.
    [[nodiscard]] std::string_view of(const std::shared_ptr<const timeline::TlsFacts> &facts);

private:
    struct Known
    {
        std::shared_ptr<const timeline::TlsFacts> facts;
        std::string text;
    };
    std::vector<Known> m_known; // the latest ones
    std::size_t m_oldest = 0;
};

/// Writes nothing where no TLS was spoken with this hop.
void writeTls(JsonWriter &json, std::string_view key, const Exchange &exchange, timeline::Hop hop,
              TlsWords &words);

} // namespace expectra
