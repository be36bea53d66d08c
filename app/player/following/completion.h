// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an intended request gets at the moment when it is sent, because only then it is known: the jar's
// cookies, the answer to a Digest challenge, a signature with its time. Law: what is typed stays as it is and
// wins; what is added has Origin::Computed.

#include "app/cookies/jar.h"
#include "app/player/following/digestmemory.h"
#include "app/request/preparedrequest.h"

namespace expectra::following {

struct Sources
{
    cookies::SharedJar *jar = nullptr; // nullptr: no cookies
    DigestMemory &digests;
    std::chrono::sys_seconds now;
};

/// Unreadable: a file that must be hashed isn't there.
[[nodiscard]] Result<PreparedRequest> completed(PreparedRequest intended, const Sources &sources);

/// The same without its content: what asks for a challenge, so that the content need not be sent twice.
[[nodiscard]] PreparedRequest emptied(PreparedRequest request);

} // namespace expectra::following
