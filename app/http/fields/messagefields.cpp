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
    {"Allow", Response, Tokens, List, "The methods that this resource answers to.", "RFC 9110 section 10.2.1",
     "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS"},
    {"ALPN", Request, Tokens, List,
     "The protocols that a client means to speak inside the tunnel that it asks for with CONNECT.",
     "RFC 7639 section 2", "h2|http%2F1.1"},
    {"Alt-Svc", Response, Directives, List,
     "Other places, and newer protocols, at which the same origin can be reached.", "RFC 7838 section 3",
     "h3=\":443\"; ma=86400|h2=\":443\"|clear"},
    {"Alt-Used", Request, Host, Singleton, "The alternative service that the client chose for this request.",
     "RFC 7838 section 5", ""},
    {"Capsule-Protocol", Both, Flag, Singleton,
     "Says that the data stream behind this message is a sequence of capsules.", "RFC 9297 section 3.4",
     "?1"},
    {"CDN-Loop", Request, Tokens, List,
     "The content delivery networks that this request passed, so that a loop is noticed.",
     "RFC 8586 section 2", ""},
    {"Connection", Both, Tokens, List | HopByHop,
     "What holds for this connection alone: whether it stays open, and which fields must not be forwarded.",
     "RFC 9110 section 7.6.1", "close|keep-alive|Upgrade|TE"},
    {"Content-Digest", Both, Bytes, List, "A checksum of the content as it was sent in this message.",
     "RFC 9530 section 2", "sha-256=::|sha-512=::"},
    {"Content-Disposition", Both, Policies, Singleton,
     "Whether the content is to be shown or saved, and under which file name.", "RFC 6266 section 4",
     "inline|attachment|attachment; filename=\"file.bin\"|form-data; name=\"field\""},
    {"Content-Encoding", Both, Tokens, List,
     "How the content was compressed before it was sent; the receiver undoes it to get the media type.",
     "RFC 9110 section 8.4", "gzip|br|zstd|deflate|compress|identity"},
    {"Content-Language", Both, Tokens, List, "The languages of the people that the content is meant for.",
     "RFC 9110 section 8.5", "en|de|fr|es|zh|ja"},
    {"Content-Length", Both, Number, Singleton,
     "The size of the content in bytes, by which the receiver knows where the message ends.",
     "RFC 9110 section 8.6", ""},
    {"Content-Location", Both, Uri, Singleton, "The address of exactly the representation that is enclosed.",
     "RFC 9110 section 8.7", ""},
    {"Content-Range", Both, Text, Singleton, "Which part of the whole this content is.",
     "RFC 9110 section 14.4", "bytes 0-1023/4096|bytes */4096"},
    {"Content-Type", Both, MediaType, Singleton,
     "The media type of the content, and for text often its character encoding.", "RFC 9110 section 8.3",
     "application/json|application/octet-stream|application/x-www-form-urlencoded|multipart/form-data|text/"
     "plain; charset=utf-8|text/html; charset=utf-8|application/xml|text/xml; "
     "charset=utf-8|text/csv|application/x-ndjson|application/problem+json|application/"
     "json-patch+json|application/merge-patch+json|application/grpc|application/pdf|application/"
     "zip|application/gzip|image/png|image/jpeg|image/svg+xml|image/webp|text/event-stream"},
    {"Date", Both, Date, Singleton, "When the message was made, by the sender's clock.",
     "RFC 9110 section 6.6.1", ""},
    {"Deprecation", Response, Number, Singleton,
     "Since when, or from when on, this resource should not be used any more.", "RFC 9745 section 2", ""},
    {"Early-Data", Request, Flag, Singleton,
     "Says that the request travelled in TLS early data and could have been replayed.",
     "RFC 8470 section 5.1", "1"},
    {"Expect", Request, Tokens, List,
     "What the server must be able to do before it handles the request; 100-continue asks for its word "
     "before the content is sent.",
     "RFC 9110 section 10.1.1", "100-continue"},
    {"Forwarded", Request, Directives, List,
     "What proxies on the way hide otherwise: the client's address, the host asked for and the protocol.",
     "RFC 7239 section 4", "for=192.0.2.1|proto=https|host=example.com|by=203.0.113.1"},
    {"Host", Request, Host, Singleton,
     "The host and port that the request is meant for; HTTP/1.1 does not work without it.",
     "RFC 9110 section 7.2", ""},
    {"Keep-Alive", Both, Directives, List | HopByHop,
     "How long, and for how many more requests, the sender means to keep the connection open.",
     "RFC 2068 section 19.7.1.1", "timeout=5|timeout=5, max=100"},
    {"Link", Both, Directives, List,
     "Related resources and how they relate: the next page, a style sheet to load early, a licence.",
     "RFC 8288 section 3",
     "</style.css>; rel=preload; as=style|</next>; rel=next|<https://example.com>; rel=preconnect"},
    {"Location", Response, Uri, Singleton,
     "Where to go on: the target of a redirection, or the resource that was created.",
     "RFC 9110 section 10.2.2", ""},
    {"Max-Forwards", Request, Number, Singleton,
     "How many more proxies may pass a TRACE or OPTIONS request on before one of them must answer it.",
     "RFC 9110 section 7.6.2", "0|1|10"},
    {"MIME-Version", Both, Text, Singleton, "Says that the message was built by the rules of MIME.",
     "RFC 9112 section B.1", "1.0"},
    {"Priority", Both, Directives, List,
     "How urgent the response is and whether parts of it are useful on their own.", "RFC 9218 section 5",
     "u=0|u=3|u=5, i|i"},
    {"Repr-Digest", Both, Bytes, List, "A checksum of the whole representation, independent of ranges.",
     "RFC 9530 section 3", "sha-256=::|sha-512=::"},
    {"Retry-After", Response, DateOrSeconds, Singleton, "How long to wait before the request is tried again.",
     "RFC 9110 section 10.2.3", "1|5|60|120|3600"},
    {"Server", Response, Text, Singleton, "The software that answered, as it calls itself.",
     "RFC 9110 section 10.2.4", ""},
    {"Server-Timing", Response, Directives, List, "How long the server says its own steps took.",
     "W3C Server Timing", "db;dur=53|cache;desc=\"hit\""},
    {"Sunset", Response, Date, Singleton, "When this resource is expected to stop working.",
     "RFC 8594 section 3", ""},
    {"TE", Request, Weighted, List | HopByHop,
     "Which transfer codings the client takes besides chunked, and whether it wants trailers.",
     "RFC 9110 section 10.1.4", "trailers|gzip|deflate"},
    {"Trailer", Both, Tokens, List | HopByHop, "The fields that will follow behind the content.",
     "RFC 9110 section 6.6.2", "Content-Digest|Server-Timing|ETag"},
    {"Transfer-Encoding", Both, Tokens, List | HopByHop,
     "How the content is framed on this connection; chunked sends it in pieces without a length known "
     "before.",
     "RFC 9112 section 6.1", "chunked|gzip, chunked"},
    {"Upgrade", Both, Tokens, List | HopByHop,
     "Other protocols that the sender would like to speak on this connection.", "RFC 9110 section 7.8",
     "websocket|h2c|TLS/1.3"},
    {"User-Agent", Request, Text, Singleton | ByBrowser,
     "The program that sends the request, as it calls itself.", "RFC 9110 section 10.1.5",
     "expectra/1.0|curl/8.5.0|Mozilla/5.0"},
    {"Via", Both, Tokens, List,
     "The gateways and proxies that the message passed, nearest to its origin first.",
     "RFC 9110 section 7.6.3", ""},
    {"Want-Content-Digest", Both, Directives, List,
     "Which checksums of the content the sender would like to have, by preference.", "RFC 9530 section 4",
     "sha-256=10|sha-512=3"},
    {"Want-Repr-Digest", Both, Directives, List,
     "Which checksums of the whole representation the sender would like to have, by preference.",
     "RFC 9530 section 4", "sha-256=10|sha-512=3"},
});

} // namespace

std::span<const Field> messageFields()
{
    return rows;
}

} // namespace expectra::http::tables
