// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/following/digestmemory.h"

namespace expectra::following {

namespace {

std::string keyOf(const http::Target &target, const DigestAuth &user)
{
    return target.scheme + "://" + target.hostAndPort() + "\n" + user.user + "\n" + user.password;
}

} // namespace

DigestMemory::Entry *DigestMemory::find(const http::Target &target, const DigestAuth &user)
{
    const auto found = m_entries.find(keyOf(target, user));
    return found == m_entries.end() ? nullptr : &found->second;
}

void DigestMemory::remember(const http::Target &target, const DigestAuth &user,
                            auth::DigestChallenge challenge)
{
    m_entries.insert_or_assign(keyOf(target, user), Entry{std::move(challenge), 0});
}

void DigestMemory::forget(const http::Target &target, const DigestAuth &user)
{
    m_entries.erase(keyOf(target, user));
}

} // namespace expectra::following
