// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/fields/fieldtables.h"

#include <array>

namespace expectra::http::tables {

namespace {

using enum FieldUse;
using enum Trait;
using enum ValueForm;

constexpr auto rows = std::to_array<Field>({
    {"Accept-Ranges", Response, Tokens, List, "Whether parts of the content can be asked for.",
     "RFC 9110 section 14.3", "bytes|none"},
    {"Age", Response, Seconds, Singleton, "For how many seconds a cache has held the response.",
     "RFC 9111 section 5.1", ""},
    {"Cache-Control", Both, Directives, List,
     "Who may store the message, for how long, and when it must be checked again.", "RFC 9111 section 5.2",
     "no-cache|no-store|max-age=0|max-age=3600|max-age=31536000|public|private|must-revalidate|immutable|s-"
     "maxage=3600|stale-while-revalidate=60|stale-if-error=86400|no-transform|only-if-cached|max-stale|min-"
     "fresh=60|proxy-revalidate|must-understand"},
    {"Cache-Status", Response, Directives, List,
     "What each cache on the way did with the request: hit, forwarded, stored.", "RFC 9211 section 2", ""},
    {"CDN-Cache-Control", Response, Directives, List, "Cache rules for content delivery networks alone.",
     "RFC 9213 section 3", "max-age=3600|no-store|must-revalidate"},
    {"Delta-Base", Response, EntityTag, Singleton, "The version that the sent changes must be applied to.",
     "RFC 3229 section 10.5.1", ""},
    {"ETag", Response, EntityTag, Singleton,
     "Names this version of the content; a client sends it back to learn whether there is a newer one.",
     "RFC 9110 section 8.8.3", ""},
    {"Expires", Response, Date, Singleton,
     "When the response goes stale; max-age in Cache-Control counts before it.", "RFC 9111 section 5.3", "0"},
    {"IM", Response, Tokens, List, "Which ways of sending only the changes were used.",
     "RFC 3229 section 10.5.2", "feed|vcdiff"},
    {"Last-Modified", Response, Date, Singleton, "When the content changed last, as far as the server knows.",
     "RFC 9110 section 8.8.2", ""},
    {"Memento-Datetime", Response, Date, Singleton, "The past moment whose state of the resource this is.",
     "RFC 7089 section 2.1.1", ""},
    {"No-Vary-Search", Response, Text, Singleton,
     "Which parameters in the address make no difference to the content.", "Internet-Draft No-Vary-Search",
     "key-order|params"},
    {"Pragma", Both, Directives, List | Obsolete,
     "The word of HTTP/1.0 caches; Cache-Control took its place.", "RFC 9111 section 5.4", "no-cache"},
    {"Surrogate-Control", Response, Directives, List | Nonstandard,
     "Cache rules for reverse proxies, which remove the field.", "W3C Edge Architecture",
     "max-age=3600|no-store"},
    {"Surrogate-Key", Response, Text, Nonstandard,
     "Names by which a stored response can be removed from a content delivery network.", "Fastly", ""},
    {"Vary", Response, Tokens, List,
     "The request fields that the content depends on; a cache keeps one copy for each of their values.",
     "RFC 9110 section 12.5.5", "Accept-Encoding|Accept|Accept-Language|Origin|Cookie|User-Agent|*"},
    {"X-Cache", Response, Text, List | Nonstandard, "Whether a cache on the way had the content.", "de facto",
     "HIT|MISS"},
    {"X-Cache-Hits", Response, Text, List | Nonstandard,
     "How often the caches on the way gave out this content.", "Fastly", ""},
    {"X-Cache-Lookup", Response, Text, List | Nonstandard,
     "What a Squid proxy found when it looked into its cache.", "Squid", ""},
    {"X-Varnish", Response, Text, Nonstandard,
     "The number that Varnish gave to this request, and to the one that filled its cache.", "Varnish", ""},
});

} // namespace

std::span<const Field> cacheFields()
{
    return rows;
}

} // namespace expectra::http::tables
