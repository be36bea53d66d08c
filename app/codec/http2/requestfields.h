// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A request as HTTP/2 says it: pseudo-fields first, names in lower case, Host as :authority (RFC 9113 section
// 8.3.1). Law: what HTTP/2 forbids and is therefore left out is told, never lost in silence.

#include "app/request/preparedrequest.h"
#include "app/timeline/frame.h"

namespace expectra::codec::http2 {

struct RequestFields
{
    timeline::FrameFields fields;
    std::vector<std::string> leftOut; // names as typed: they speak of an HTTP/1 connection (section 8.2.2)
};

[[nodiscard]] RequestFields requestFields(const PreparedRequest &request);
/// RequestFields::leftOut alone.
[[nodiscard]] std::vector<std::string> fieldsLeftOut(const PreparedRequest &request);

/// The names of the trailer section in lower case.
[[nodiscard]] timeline::FrameFields trailerFields(const PreparedRequest &request);

/// One field a line and an empty line: HPACK's bytes can't be read, this can.
[[nodiscard]] std::string fieldText(const timeline::FrameFields &fields);

/// Connection, Keep-Alive, Proxy-Connection, Transfer-Encoding, Upgrade.
[[nodiscard]] bool isConnectionField(std::string_view name);

} // namespace expectra::codec::http2
