// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One TLS handshake as an object of the JSON contract.

#include "app/exchange/exchange.h"
#include "app/formats/jsonwriter.h"

namespace expectra {

/// Writes nothing where no TLS was spoken with this hop.
void writeTls(JsonWriter &json, std::string_view key, const Exchange &exchange, timeline::Hop hop);

} // namespace expectra
