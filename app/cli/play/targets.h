// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the targets of a command line to requests that are ready for the wire, in the order in which they will
// be played. Everything that can be wrong before the first byte leaves is found here: nothing is played when
// one request of many can't be.

#include "app/cli/play/playsettings.h"
#include "app/request/preparedrequest.h"

#include <string_view>
#include <vector>

namespace expectra::cli {

enum class TargetKind {
    Address,   // "http://host/path", or the same without its scheme
    HttpFile,  // "FILE.http", "FILE.http#NAME"
    Directory, // a collection
};

struct PlayTarget
{
    TargetKind kind = TargetKind::Address;
    std::string place;       // the address or path
    std::string requestName; // behind '#'; empty for all requests
};

/// A directory is what is one; a file what ends in .http or .rest; anything with a scheme is an address.
[[nodiscard]] PlayTarget parsePlayTarget(const std::string &text);

/// As they are composed, with what the command line changes; each can be prepared. Errors name the target,
/// the file and the line.
[[nodiscard]] Result<std::vector<Request>> composeRequests(const PlaySettings &settings);
/// The same, prepared.
[[nodiscard]] Result<std::vector<PreparedRequest>> collectRequests(const PlaySettings &settings);

} // namespace expectra::cli
