// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a response departs from RFC 9110 or RFC 9112. The decoder notes it with its bytes and decodes on;
// only a fatal kind ends the decoding. One channel for both, so that nothing a peer did goes unseen.

#include "app/base/byterange.h"

#include <string>
#include <string_view>

namespace expectra::http {

enum class DeviationKind {
    // Lines
    BareLineFeed,       // a line ended with LF alone (RFC 9112 section 2.2: may be accepted)
    BareCarriageReturn, // CR inside a line (RFC 9112 section 2.2: replace or reject)
    LeadingEmptyLine,   // an empty line stood before the status line
    // Status line
    OddVersion,             // HTTP/1.x with x other than 0 or 1
    MissingReasonSeparator, // no space after the status code (RFC 9112 section 4 wants it)
    EmptyReason,            // "HTTP/1.1 100 " without a phrase: legal, but some clients choke on it
    StatusOutOfRange,       // three digits, but not between 100 and 599
    // Fields
    SpaceBeforeColon,  // "Name : value" (RFC 9112 section 5.1)
    ObsoleteFold,      // a field value folded over lines (RFC 9112 section 5.2)
    FieldWithoutColon, // a line among the fields that holds no colon: kept as bytes, no field made
    IllegalFieldName,  // a name that is no token
    IllegalFieldValue, // a value with control bytes
    // Framing
    BothLengths,           // Content-Length beside Transfer-Encoding (RFC 9112 section 6.1): the coding wins
    RepeatedLength,        // the same Content-Length more than once
    LengthWhereNone,       // Content-Length or Transfer-Encoding on a 1xx or 204
    UnknownCoding,         // a transfer coding that isn't chunked: read until close
    ChunkedInHttp10,       // Transfer-Encoding in an HTTP/1.0 response: faulty framing
    ChunkLineEnd,          // no CRLF where a chunk must end, but LF
    SurplusBytes,          // bytes after the end of the final response
    AnsweredBeforeRequest, // bytes of an answer before the request's head was sent
    InterimAfterFinal,     // a 1xx that came behind the final response
    NoCloseNotify, // TLS ended without its alert where the content lasts until the end (RFC 9112 section 9.8)
    // Content codings (RFC 9110 section 8.4)
    CodingBroken,  // content that doesn't decode as Content-Encoding says
    CodingCut,     // coded content that ends before its own end
    CodingSurplus, // bytes behind the end of coded content
    // HTTP/2 (RFC 9113): a message that a client should call malformed, yet can be read
    UpperCaseFieldName, // a field name with a capital (section 8.2)
    ConnectionField,    // a field that speaks of an HTTP/1 connection (section 8.2.2)
    OddPseudoField,     // a pseudo-field that isn't :status, or stands behind another field (section 8.3)
    SwitchedProtocol,   // 101, which HTTP/2 doesn't have (section 8.6)
    LengthMismatch,     // the DATA frames hold more or less than Content-Length says (section 8.1.1)
    SectionAmidContent, // a field section behind the final one that doesn't end the stream (section 8.1)
    SecondFinal,        // another final status behind the first
    // Fatal
    NotHttp,           // the first line is no HTTP status line
    BadStatus,         // the status is not three digits
    BadLength,         // Content-Length is no number, too large, or two that differ
    BadChunkSize,      // the chunk size is no hexadecimal number or too large
    BadChunkEnd,       // data runs on where a chunk must end
    LineTooLong,       // a line longer than the limit
    HeadTooLarge,      // a head larger than the limit
    TooManyFields,     // more fields than the limit
    TooManyInterims,   // more interim responses than the limit
    TruncatedHead,     // the connection ended inside a head
    TruncatedBody,     // the connection ended before the announced end of the body
    BadFrame,          // an HTTP/2 frame that breaks the protocol (RFC 9113 section 5.4)
    BadFieldSection,   // HTTP/2 fields that are malformed (RFC 9113 section 8.1.1)
    InterimEndsStream, // a 1xx that ends its stream (RFC 9113 section 8.1)
    NotHttp2,          // what came is no HTTP/2
    ContentBeforeHead, // DATA without a final status before it
};

[[nodiscard]] bool isFatal(DeviationKind kind);
/// A stable word in kebab case, for files and tests: "both-lengths".
[[nodiscard]] std::string_view deviationName(DeviationKind kind);

struct Deviation
{
    DeviationKind kind = DeviationKind::NotHttp;
    ByteRange range{}; // in the bytes received

    friend bool operator==(const Deviation &, const Deviation &) = default;
};

} // namespace expectra::http
