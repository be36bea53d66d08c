// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The cookies of an exchange: which were sent and why, which were set and what became of them. Whether the
// program knows why is the jar's to say, which is an argument: it may have changed since.

#include "app/cookies/jar.h"
#include "app/exchange/exchange.h"

#include <QString>

#include <vector>

namespace expectra {

struct SentCookie
{
    std::string name;
    std::string value;
    bool isTyped = false;                  // by the user or a header set; else the jar's
    std::optional<cookies::Cookie> stored; // what the jar has for it
};

struct AnsweredCookie
{
    std::string name;
    std::string value;
    std::optional<cookies::SetCookie> attributes; // nullopt: the field can't be read
    bool isStored = false;
    bool isTakenAway = false; // set to the past, as servers do to remove one
    std::string reason;       // why not
    ByteRange range;          // the field's line
};

struct CookieReading
{
    std::vector<SentCookie> sent;
    std::vector<AnsweredCookie> answered;

    [[nodiscard]] bool isEmpty() const { return sent.empty() && answered.empty(); }
};

[[nodiscard]] CookieReading readCookies(const Exchange &exchange, const std::vector<cookies::Cookie> &jar);

/// "from the jar: set for example.com and below, path /"; "typed".
[[nodiscard]] QString whySent(const SentCookie &cookie);
/// "until 2 Jan 2027 10:00:00 UTC", "for 1 h", "with the session".
[[nodiscard]] QString lifeText(const cookies::SetCookie &cookie);
[[nodiscard]] QString lifeText(const cookies::Cookie &cookie);
/// The same without the time of the day.
[[nodiscard]] QString shortLifeText(const cookies::Cookie &cookie);
/// "example.com and below", "a.example.com alone".
[[nodiscard]] QString placeText(const cookies::Cookie &cookie);
/// "Secure, HttpOnly, SameSite=Lax".
[[nodiscard]] QString flagsText(bool secure, bool httpOnly, cookies::SameSite sameSite);

} // namespace expectra
