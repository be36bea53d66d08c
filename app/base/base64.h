// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Base64 with padding and without line breaks (RFC 4648 section 4), as HTTP's fields carry bytes.

#include <string>
#include <string_view>

namespace expectra {

[[nodiscard]] std::string base64(std::string_view bytes);

} // namespace expectra
