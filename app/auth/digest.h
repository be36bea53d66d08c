// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Digest authentication (RFC 7616): a challenge read, and answered. Random values and the count of uses are
// arguments, so that the RFC's own examples come out.

#include "app/auth/challenge.h"
#include "app/auth/hash.h"
#include "app/base/result.h"

namespace expectra::auth {

struct DigestChallenge
{
    std::string realm;
    std::string nonce;
    std::optional<std::string> opaque;
    std::string algorithm; // as it stands; empty: none was named, which means MD5
    HashKind hash = HashKind::Md5;
    bool isSession = false; // "-sess"
    enum class Protection {
        None,    // of the time before qop (RFC 2069)
        Request, // auth: the method and the address
        Content, // auth-int: the content too
    } protection = Protection::None;
    bool isStale = false;    // only the nonce was too old
    bool hashesUser = false; // userhash

    friend bool operator==(const DigestChallenge &, const DigestChallenge &) = default;
};

/// InvalidInput says what can't be answered: an unknown algorithm or qop by its name, a missing nonce.
[[nodiscard]] Result<DigestChallenge> readDigest(const Challenge &challenge);

/// The first that can be answered, as RFC 7616 section 3.7 has it; else why none can.
[[nodiscard]] Result<DigestChallenge> chooseDigest(const std::vector<Challenge> &challenges);

struct DigestUse
{
    std::string method;
    std::string uri; // the target exactly as the request line has it
    std::string user;
    std::string password;
    std::string cnonce;
    std::uint32_t count = 1; // how often the nonce was used, this time included
    std::string contentHash; // of the content, in hexadecimal digits, for Protection::Content
};

/// The value of Authorization.
[[nodiscard]] std::string digestAuthorization(const DigestChallenge &challenge, const DigestUse &use);

/// What the server must say in Authentication-Info's rspauth when it knows the password too.
[[nodiscard]] std::string expectedServerProof(const DigestChallenge &challenge, const DigestUse &use);

} // namespace expectra::auth
