// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The values of -d and --data-binary, in their order, and the body that they make together: curl's rules.

#include "app/base/result.h"
#include "app/request/body.h"

#include <string>
#include <vector>

namespace expectra::cli {

struct DataPiece
{
    enum class Kind {
        Text,   // -d: "@file" is read without its line ends and NUL bytes
        Binary, // --data-binary: "@file" is read as it is
    };
    Kind kind = Kind::Text;
    std::string value; // "@-" is the standard input
};

/// The pieces joined with '&'; a single binary file stays a file and is read when it is sent.
/// Unreadable: a file that isn't there.
[[nodiscard]] Result<Body> bodyOf(const std::vector<DataPiece> &pieces);

} // namespace expectra::cli
