// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The domains under which anybody may register a name: "com", "co.uk", "github.io".

#include <string_view>

namespace expectra::cookies {

/// After the public suffix list of the system, or the one that libpsl was built with; a name that the list
/// doesn't know is one where it has no dot. Without any list every name is one, so that no cookie goes to
/// strangers.
[[nodiscard]] bool isPublicSuffix(std::string_view domain);

} // namespace expectra::cookies
