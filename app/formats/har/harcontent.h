// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Contents in a HAR entry: text as text while it is small and valid UTF-8, anything else in base64, piece by
// piece, however large it is.

#include "app/exchange/exchange.h"
#include "app/formats/har/harwriter.h"

namespace expectra {
class JsonWriter;
}

namespace expectra::har {

void writePostData(JsonWriter &json, const PreparedRequest &request); // nothing without a body
/// Hands what the writer holds to the sink on its way.
void writeContent(JsonWriter &json, const Exchange &exchange, const HarWriter::Sink &sink);

} // namespace expectra::har
