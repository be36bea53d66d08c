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
    {"A-IM", Request, Weighted, List, "Which ways of sending only the changes the client understands.",
     "RFC 3229 section 10.5.3", "feed|vcdiff|gzip"},
    {"Accept", Request, Weighted, List, "The media types that the client can use, by preference.",
     "RFC 9110 section 12.5.1",
     "*/*|application/json|application/xml|text/html|text/plain|application/octet-stream|application/"
     "problem+json|application/x-ndjson|text/event-stream|text/csv|image/*|image/avif|image/webp|*/*;q=0.8"},
    {"Accept-Charset", Request, Weighted, List | Obsolete,
     "The character encodings that the client prefers; servers send UTF-8 today.", "RFC 9110 section 12.5.2",
     "utf-8|iso-8859-1"},
    {"Accept-Datetime", Request, Date, Singleton,
     "The past moment of which the client wants to see the resource.", "RFC 7089 section 2.1.1", ""},
    {"Accept-Encoding", Request, Weighted, List, "The compressions that the client can undo, by preference.",
     "RFC 9110 section 12.5.3", "gzip|br|zstd|deflate|identity|*;q=0|gzip, deflate, br"},
    {"Accept-Language", Request, Weighted, List, "The languages that the user reads, by preference.",
     "RFC 9110 section 12.5.4", "en|en-US|en-GB|de|fr|es|zh|ja|en;q=0.8|*;q=0.5"},
    {"Depth", Request, Token, Singleton, "How far below the resource a WebDAV request reaches.",
     "RFC 4918 section 10.2", "0|1|infinity"},
    {"From", Request, Text, Singleton,
     "The mail address of the person who is answerable for the program that asks.", "RFC 9110 section 10.1.2",
     ""},
    {"Idempotency-Key", Request, Text, Singleton,
     "Names this attempt, so that a repetition is not carried out twice.", "Internet-Draft Idempotency-Key",
     ""},
    {"If-Match", Request, EntityTags, List,
     "Carry the request out only if the resource still is the version named here; guards against lost "
     "updates.",
     "RFC 9110 section 13.1.1", "*|\"tag\""},
    {"If-Modified-Since", Request, Date, Singleton, "Send the content only if it changed after this time.",
     "RFC 9110 section 13.1.3", ""},
    {"If-None-Match", Request, EntityTags, List,
     "Send the content only if it is none of these versions; with * create only what does not exist yet.",
     "RFC 9110 section 13.1.2", "*|\"tag\"|W/\"tag\""},
    {"If-Range", Request, Text, Singleton,
     "Send only the range if the resource is unchanged, else the whole.", "RFC 9110 section 13.1.5",
     "\"tag\""},
    {"If-Unmodified-Since", Request, Date, Singleton,
     "Carry the request out only if the resource did not change after this time.", "RFC 9110 section 13.1.4",
     ""},
    {"Last-Event-ID", Request, Text, Singleton,
     "The last event that a client of an event stream saw before it lost the connection.", "WHATWG HTML", ""},
    {"Negotiate", Request, Tokens, List | Obsolete,
     "Which kinds of transparent negotiation the client takes.", "RFC 2295 section 8.4",
     "trans|vlist|guess-small"},
    {"Origin", Request, Uri, Singleton | ByBrowser, "The site whose page caused the request.",
     "RFC 6454 section 7", "null|https://example.com"},
    {"Ping-From", Request, Uri, Singleton | ByBrowser, "The page on which a link with auditing was followed.",
     "WHATWG HTML", ""},
    {"Ping-To", Request, Uri, Singleton | ByBrowser, "Where a link with auditing leads.", "WHATWG HTML", ""},
    {"Prefer", Request, Directives, List,
     "How the client would like the request to be handled; the server may pass it over.",
     "RFC 7240 section 2",
     "return=minimal|return=representation|respond-async|wait=10|handling=strict|handling=lenient|safe"},
    {"Range", Request, Text, Singleton, "The part of the content that the client wants.",
     "RFC 9110 section 14.2", "bytes=0-1023|bytes=1024-|bytes=-512"},
    {"Referer", Request, Uri, Singleton | ByBrowser,
     "The page from which the request came; the name lost an r in 1996 and kept it so.",
     "RFC 9110 section 10.1.3", ""},
    {"Service-Worker", Request, Flag, Singleton | ByBrowser,
     "Says that the script that is fetched will be a service worker.", "W3C Service Workers", "script"},
    {"Slug", Request, Text, Singleton,
     "What the client would like to see in the address of the resource that it creates.",
     "RFC 5023 section 9.7", ""},
    {"Upgrade-Insecure-Requests", Request, Flag, Singleton | ByBrowser,
     "Says that the client would rather be sent to the encrypted page.", "W3C Upgrade Insecure Requests",
     "1"},
    {"X-Csrf-Token", Request, Text, Singleton | Nonstandard,
     "Proves that the request comes from the site's own page and not from a forged one.", "de facto", ""},
    {"X-Http-Method-Override", Request, Token, Singleton | Nonstandard,
     "The method that is meant, where only GET and POST get through.", "de facto", "PUT|PATCH|DELETE"},
    {"X-Requested-With", Request, Text, Singleton | Nonstandard,
     "Says that a script and not a link made the request.", "de facto", "XMLHttpRequest"},
    {"X-Xsrf-Token", Request, Text, Singleton | Nonstandard,
     "Proves that the request comes from the site's own page; the name that Angular uses.", "de facto", ""},
});

} // namespace

std::span<const Field> requestFields()
{
    return rows;
}

} // namespace expectra::http::tables
