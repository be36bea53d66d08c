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
    {"Accept-Patch", Response, Tokens, List,
     "The media types in which changes to this resource can be sent with PATCH.", "RFC 5789 section 3.1",
     "application/json-patch+json|application/merge-patch+json"},
    {"Accept-Post", Response, Tokens, List, "The media types that this resource takes with POST.",
     "W3C Linked Data Platform", "application/json|*/*"},
    {"Apply-To-Redirect-Ref", Request, Flag, Singleton,
     "Whether a WebDAV request means a redirecting resource itself or its target.", "RFC 4437 section 12.2",
     "T|F"},
    {"DAV", Both, Tokens, List, "Which classes of WebDAV the sender keeps to.", "RFC 4918 section 10.1",
     "1|2|3"},
    {"Destination", Request, Uri, Singleton, "Where a WebDAV COPY or MOVE goes to.", "RFC 4918 section 10.3",
     ""},
    {"Grpc-Accept-Encoding", Both, Tokens, List | Nonstandard,
     "The compressions of messages that a gRPC peer can undo.", "gRPC over HTTP/2", "identity|deflate|gzip"},
    {"Grpc-Encoding", Both, Token, Singleton | Nonstandard, "How the messages of a gRPC call are compressed.",
     "gRPC over HTTP/2", "identity|gzip|deflate|snappy"},
    {"Grpc-Message", Response, Text, Singleton | Nonstandard, "What went wrong in a gRPC call, in words.",
     "gRPC over HTTP/2", ""},
    {"Grpc-Status", Response, Number, Singleton | Nonstandard, "How a gRPC call ended; 0 means well.",
     "gRPC over HTTP/2", "0"},
    {"Grpc-Timeout", Request, Text, Singleton | Nonstandard, "How long a gRPC call may take.",
     "gRPC over HTTP/2", "1S|100m|1M"},
    {"If", Request, Text, Singleton, "Conditions on locks and versions, for WebDAV requests.",
     "RFC 4918 section 10.4", ""},
    {"If-Schedule-Tag-Match", Request, EntityTag, Singleton,
     "Change the calendar entry only if nobody rescheduled it meanwhile.", "RFC 6638 section 8.3", ""},
    {"Lock-Token", Both, Uri, Singleton, "The lock that a WebDAV request made or gives back.",
     "RFC 4918 section 10.5", ""},
    {"OData-EntityId", Response, Uri, Singleton, "The address of the entity that an OData service created.",
     "OData 4.01 Protocol", ""},
    {"OData-MaxVersion", Request, Text, Singleton, "The newest version of OData that the client understands.",
     "OData 4.01 Protocol", "4.0|4.01"},
    {"OData-Version", Both, Text, Singleton, "The version of OData in which the message is written.",
     "OData 4.01 Protocol", "4.0|4.01"},
    {"Overwrite", Request, Flag, Singleton, "Whether a WebDAV COPY or MOVE may replace what is there.",
     "RFC 4918 section 10.6", "T|F"},
    {"Preference-Applied", Response, Directives, List, "The client's preferences that the server followed.",
     "RFC 7240 section 3", "return=minimal|return=representation|respond-async"},
    {"Schedule-Reply", Request, Flag, Singleton, "Whether the organizer hears of a deleted calendar entry.",
     "RFC 6638 section 8.1", "T|F"},
    {"Schedule-Tag", Response, EntityTag, Singleton, "Names the state of a calendar entry's scheduling.",
     "RFC 6638 section 8.2", ""},
    {"Sec-WebSocket-Accept", Response, Text, Singleton,
     "Proves that the server understood the request for a WebSocket.", "RFC 6455 section 11.3.3", ""},
    {"Sec-WebSocket-Extensions", Both, Directives, List,
     "Extensions of the WebSocket that are offered or taken.", "RFC 6455 section 11.3.2",
     "permessage-deflate|permessage-deflate; client_max_window_bits"},
    {"Sec-WebSocket-Key", Request, Text, Singleton | ByBrowser,
     "A random value that the server must answer with its hash, so that no cache answers in its place.",
     "RFC 6455 section 11.3.1", ""},
    {"Sec-WebSocket-Protocol", Both, Tokens, List,
     "The protocols inside the WebSocket that are offered, or the one that was chosen.",
     "RFC 6455 section 11.3.4", "graphql-transport-ws|mqtt|wamp.2.json"},
    {"Sec-WebSocket-Version", Both, Tokens, List, "The version of the WebSocket protocol.",
     "RFC 6455 section 11.3.5", "13"},
    {"SOAPAction", Request, Text, Singleton, "What a SOAP 1.1 request means to do.", "W3C SOAP 1.1", "\"\""},
    {"Timeout", Request, Tokens, List, "For how long a WebDAV lock should be held.", "RFC 4918 section 10.7",
     "Infinite|Second-3600"},
    {"Topic", Request, Text, Singleton, "Replaces an undelivered push message of the same topic.",
     "RFC 8030 section 5.4", ""},
    {"TTL", Both, Seconds, Singleton,
     "For how long a push service keeps a message that it can't deliver yet.", "RFC 8030 section 5.2",
     "0|60|86400"},
    {"Tus-Extension", Response, Tokens, List | Nonstandard,
     "The extensions of the tus upload protocol that the server offers.", "tus 1.0",
     "creation|expiration|checksum|termination|concatenation"},
    {"Tus-Max-Size", Response, Number, Singleton | Nonstandard, "The largest upload that a tus server takes.",
     "tus 1.0", ""},
    {"Tus-Resumable", Both, Text, Singleton | Nonstandard, "The version of the tus upload protocol in use.",
     "tus 1.0", "1.0.0"},
    {"Upload-Complete", Both, Flag, Singleton, "Whether this part ends a resumable upload.",
     "Internet-Draft Resumable Uploads", "?1|?0"},
    {"Upload-Length", Both, Number, Singleton, "The whole size of a resumable upload in bytes.",
     "Internet-Draft Resumable Uploads", ""},
    {"Upload-Limit", Response, Directives, List, "The bounds that the server sets to resumable uploads.",
     "Internet-Draft Resumable Uploads", "max-size=1073741824"},
    {"Upload-Metadata", Both, Text, List | Nonstandard,
     "File name, type and the like of a tus upload, in base64.", "tus 1.0", ""},
    {"Upload-Offset", Both, Number, Singleton, "How many bytes of a resumable upload the server has.",
     "Internet-Draft Resumable Uploads", "0"},
    {"Urgency", Request, Token, Singleton,
     "How urgent a push message is, so that a device may sleep through the others.", "RFC 8030 section 5.3",
     "very-low|low|normal|high"},
});

} // namespace

std::span<const Field> extensionFields()
{
    return rows;
}

} // namespace expectra::http::tables
