// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a play may do by itself with an answer that points elsewhere, and whether cookies are kept.

namespace expectra {

struct Following
{
    bool redirects = false;          // -L
    int maximumRedirects = 50;       // --max-redirs
    bool keepsMethod = false;        // a POST stays one behind 301, 302 and 303 (--post301 and so on)
    bool trustsOtherOrigins = false; // credentials go along to another origin (--location-trusted)
    bool cookies = false;            // the jar is read and written

    friend bool operator==(const Following &, const Following &) = default;
};

} // namespace expectra
