// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The challenges that were answered, so that the next request to the same place needs none of its own
// (RFC 7616 section 3.3: a client may go on with a nonce). Shared by all plays of a player.

#include "app/auth/digest.h"
#include "app/http/target.h"
#include "app/request/auth.h"

#include <map>

namespace expectra::following {

class DigestMemory final
{
public:
    struct Entry
    {
        auth::DigestChallenge challenge;
        std::uint32_t count = 0; // how often its nonce was used
    };

    /// nullptr: nothing is known yet.
    [[nodiscard]] Entry *find(const http::Target &target, const DigestAuth &user);
    void remember(const http::Target &target, const DigestAuth &user, auth::DigestChallenge challenge);
    void forget(const http::Target &target, const DigestAuth &user);

private:
    std::map<std::string, Entry> m_entries; // by origin and user
};

} // namespace expectra::following
