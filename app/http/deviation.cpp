// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/deviation.h"

namespace expectra::http {

bool isFatal(DeviationKind kind)
{
    return kind >= DeviationKind::NotHttp;
}

std::string_view deviationName(DeviationKind kind)
{
    switch (kind) {
    case DeviationKind::BareLineFeed: return "bare-line-feed";
    case DeviationKind::BareCarriageReturn: return "bare-carriage-return";
    case DeviationKind::LeadingEmptyLine: return "leading-empty-line";
    case DeviationKind::OddVersion: return "odd-version";
    case DeviationKind::MissingReasonSeparator: return "missing-reason-separator";
    case DeviationKind::EmptyReason: return "empty-reason";
    case DeviationKind::StatusOutOfRange: return "status-out-of-range";
    case DeviationKind::SpaceBeforeColon: return "space-before-colon";
    case DeviationKind::ObsoleteFold: return "obsolete-fold";
    case DeviationKind::FieldWithoutColon: return "field-without-colon";
    case DeviationKind::IllegalFieldName: return "illegal-field-name";
    case DeviationKind::IllegalFieldValue: return "illegal-field-value";
    case DeviationKind::BothLengths: return "both-lengths";
    case DeviationKind::RepeatedLength: return "repeated-length";
    case DeviationKind::LengthWhereNone: return "length-where-none";
    case DeviationKind::UnknownCoding: return "unknown-coding";
    case DeviationKind::ChunkedInHttp10: return "chunked-in-http-1-0";
    case DeviationKind::ChunkLineEnd: return "chunk-line-end";
    case DeviationKind::SurplusBytes: return "surplus-bytes";
    case DeviationKind::AnsweredBeforeRequest: return "answered-before-request";
    case DeviationKind::InterimAfterFinal: return "interim-after-final";
    case DeviationKind::NoCloseNotify: return "no-close-notify";
    case DeviationKind::CodingBroken: return "coding-broken";
    case DeviationKind::CodingCut: return "coding-cut";
    case DeviationKind::CodingSurplus: return "coding-surplus";
    case DeviationKind::UpperCaseFieldName: return "upper-case-field-name";
    case DeviationKind::ConnectionField: return "connection-field";
    case DeviationKind::OddPseudoField: return "odd-pseudo-field";
    case DeviationKind::SwitchedProtocol: return "switched-protocol";
    case DeviationKind::LengthMismatch: return "length-mismatch";
    case DeviationKind::SectionAmidContent: return "section-amid-content";
    case DeviationKind::SecondFinal: return "second-final";
    case DeviationKind::NotHttp: return "not-http";
    case DeviationKind::BadStatus: return "bad-status";
    case DeviationKind::BadLength: return "bad-length";
    case DeviationKind::BadChunkSize: return "bad-chunk-size";
    case DeviationKind::BadChunkEnd: return "bad-chunk-end";
    case DeviationKind::LineTooLong: return "line-too-long";
    case DeviationKind::HeadTooLarge: return "head-too-large";
    case DeviationKind::TooManyFields: return "too-many-fields";
    case DeviationKind::TooManyInterims: return "too-many-interims";
    case DeviationKind::TruncatedHead: return "truncated-head";
    case DeviationKind::TruncatedBody: return "truncated-body";
    case DeviationKind::BadFrame: return "bad-frame";
    case DeviationKind::BadFieldSection: return "bad-field-section";
    case DeviationKind::InterimEndsStream: return "interim-ends-stream";
    case DeviationKind::NotHttp2: return "not-http2";
    case DeviationKind::ContentBeforeHead: return "content-before-head";
    }
    return "";
}

} // namespace expectra::http
