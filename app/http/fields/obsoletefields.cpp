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
    {"Accept-Features", Request, Tokens, List | Obsolete,
     "What a client of transparent negotiation can and cannot show.", "RFC 2295 section 8.2", ""},
    {"Alternates", Response, Directives, List | Obsolete,
     "The variants that transparent negotiation can choose from.", "RFC 2295 section 8.3", ""},
    {"Content-Base", Both, Uri, Singleton | Obsolete,
     "The address that relative links in the content start from.", "RFC 2068 section 14.11", ""},
    {"Content-MD5", Both, Text, Singleton | Obsolete,
     "An MD5 checksum of the content; Content-Digest took its place.", "RFC 2616 section 14.15", ""},
    {"Content-Version", Both, Text, Singleton | Obsolete, "The version of a resource that changes.",
     "RFC 2068 section 19.6.2.2", ""},
    {"Cookie2", Request, Text, Singleton | Obsolete,
     "Says which version of cookies the client understands; nobody asks any more.", "RFC 2965 section 3.3.5",
     "$Version=\"1\""},
    {"Digest", Both, Directives, List | Obsolete,
     "A checksum of the representation; Repr-Digest took its place.", "RFC 3230 section 4.3.2", "SHA-256="},
    {"Expect-CT", Response, Directives, List | Obsolete,
     "Demanded that the server's certificate is publicly logged; browsers demand that of all today.",
     "RFC 9163 section 2.1", "max-age=86400, enforce"},
    {"Feature-Policy", Response, Policies, List | Obsolete,
     "Which features of the browser a page may use; Permissions-Policy took its place.",
     "W3C Permissions Policy", ""},
    {"HTTP2-Settings", Request, Text, Singleton | HopByHop | Obsolete,
     "The client's settings for HTTP/2, sent with the request to change to it.", "RFC 7540 section 3.2.1",
     ""},
    {"Large-Allocation", Response, Number, Singleton | Obsolete | Nonstandard,
     "Told Firefox that the page needs much memory.", "Mozilla", ""},
    {"P3P", Response, Text, Singleton | Obsolete, "A statement on privacy that only Internet Explorer read.",
     "W3C P3P", ""},
    {"Proxy-Connection", Request, Tokens, List | HopByHop | Obsolete,
     "A misunderstanding of Connection by clients that talk to a proxy.", "RFC 9112 section C.2.2",
     "keep-alive|close"},
    {"Public", Response, Tokens, List | Obsolete, "The methods that the server as a whole understands.",
     "RFC 2068 section 14.35", ""},
    {"Public-Key-Pins", Response, Policies, Singleton | Obsolete,
     "Bound a host to certain keys; browsers gave it up.", "RFC 7469 section 2.1", ""},
    {"Public-Key-Pins-Report-Only", Response, Policies, Singleton | Obsolete,
     "Watched the keys of a host; browsers gave it up.", "RFC 7469 section 2.1", ""},
    {"Set-Cookie2", Response, Text, List | Obsolete, "A second form of cookies that never caught on.",
     "RFC 2965 section 3.2.2", ""},
    {"TCN", Response, Tokens, List | Obsolete, "Says that the resource is negotiated transparently.",
     "RFC 2295 section 8.5", "list|choice|adhoc"},
    {"Tk", Response, Token, Singleton | Obsolete, "Whether the server tracks the user, as it says itself.",
     "W3C Tracking Preference Expression", "N|T"},
    {"URI", Response, Uri, List | Obsolete, "Other addresses of the resource.", "RFC 2068 section 19.6.2.5",
     ""},
    {"Variant-Vary", Response, Tokens, List | Obsolete, "What a variant of a negotiated resource depends on.",
     "RFC 2295 section 8.6", ""},
    {"Want-Digest", Both, Weighted, List | Obsolete,
     "Which checksums the sender would like to have; Want-Repr-Digest took its place.",
     "RFC 3230 section 4.3.1", "SHA-256"},
    {"Warning", Both, Text, List | Obsolete, "More about the state of a stored response.",
     "RFC 9111 section 5.5", "110 - \"Response is Stale\""},
    {"X-Download-Options", Response, Flag, Singleton | Obsolete | Nonstandard,
     "Kept Internet Explorer from opening a download at once.", "Microsoft Internet Explorer", "noopen"},
    {"X-Pingback", Response, Uri, Singleton | Obsolete | Nonstandard,
     "Where a blog wants to be told of links to it.", "Pingback 1.0", ""},
    {"X-UA-Compatible", Response, Text, Singleton | Obsolete | Nonstandard,
     "The version of Internet Explorer that the page was made for.", "Microsoft Internet Explorer",
     "IE=edge"},
    {"X-Wap-Profile", Request, Uri, Singleton | Obsolete | Nonstandard,
     "Where the description of a mobile phone is found.", "Open Mobile Alliance", ""},
    {"X-XSS-Protection", Response, Policies, Singleton | Obsolete | Nonstandard,
     "Switched a filter in old browsers that did more harm than good.", "de facto", "0|1; mode=block"},
});

} // namespace

std::span<const Field> obsoleteFields()
{
    return rows;
}

} // namespace expectra::http::tables
