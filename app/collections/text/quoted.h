// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Any bytes as one word on one line: "a\r\nb". Escapes are \" \\ \t \r \n and \xHH; UTF-8 stands as it is,
// other bytes are escaped. Law: what is taken out is what was put in.

#include "app/base/result.h"

#include <string>
#include <string_view>

namespace expectra::collections {

[[nodiscard]] std::string quoted(std::string_view bytes);

/// Takes a quoted word from the front of `text`, and the white space behind it. InvalidInput: it holds none,
/// or one that is broken.
[[nodiscard]] Result<std::string> takeQuoted(std::string_view &text);

/// True for well-formed UTF-8 (RFC 3629).
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace expectra::collections
