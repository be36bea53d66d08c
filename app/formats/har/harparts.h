// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lists of a HAR entry that are read from heads and addresses: fields, cookies, the query.

#include "app/http/headers.h"

namespace expectra {
class JsonWriter;
}

namespace expectra::har {

void writeHeaders(JsonWriter &json, const http::Headers &headers);
void writeCookies(JsonWriter &json, const http::Headers &headers);    // of a request
void writeSetCookies(JsonWriter &json, const http::Headers &headers); // of an answer
/// Names and values decoded: %41 is A, + is a space.
void writeQuery(JsonWriter &json, std::string_view pathAndQuery);

} // namespace expectra::har
