// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/deviationtexts.h"

#include <QCoreApplication>

#include <array>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeviationTexts)
};

using Kind = http::DeviationKind;

struct Row
{
    Kind kind;
    const char *id;
    Severity severity;
    const char *citation;
    const char *summary;
    const char *explanation;
    const char *advice;
};

// In the order of DeviationKind. An id once given stays with its kind.
constexpr auto rows = std::to_array<Row>({
    {Kind::BareLineFeed, "HTTP-001", Severity::Warning, "RFC 9112 section 2.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "A line of the answer ends with LF alone."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Recipients may accept it, and those that don't see the head end elsewhere: such "
                       "differences are what response splitting lives on."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: end every line of the head with CR LF.")},
    {Kind::BareCarriageReturn, "HTTP-002", Severity::Warning, "RFC 9112 section 2.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "A CR stands inside a line of the answer."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Some recipients take it for a line end, others for a space, others refuse the "
                       "message."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: remove CR from field values; look for values copied from user "
                       "input.")},
    {Kind::LeadingEmptyLine, "HTTP-003", Severity::Warning, "RFC 9112 section 2.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "An empty line stands before the status line."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Usually the answer before it was longer by a line end than its length said."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: announce the length that is really sent, also for the answer "
                       "before this one.")},
    {Kind::OddVersion, "HTTP-004", Severity::Warning, "RFC 9112 section 2.3",
     QT_TRANSLATE_NOOP("DeviationTexts", "The answer names a version of HTTP/1 that doesn't exist."),
     QT_TRANSLATE_NOOP("DeviationTexts", "It is read as HTTP/1.1. Other clients may refuse it."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: write HTTP/1.1.")},
    {Kind::MissingReasonSeparator, "HTTP-005", Severity::Info, "RFC 9112 section 4",
     QT_TRANSLATE_NOOP("DeviationTexts", "No space follows the status code."),
     QT_TRANSLATE_NOOP("DeviationTexts", "The phrase may be missing, the space before it may not."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: send a space behind the code, even without a phrase.")},
    {Kind::EmptyReason, "HTTP-006", Severity::Info, "RFC 9112 section 4",
     QT_TRANSLATE_NOOP("DeviationTexts", "The answer has no reason phrase."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "It is legal, though some clients demand three parts in the status line."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Nothing must change; a phrase helps old clients.")},
    {Kind::StatusOutOfRange, "HTTP-007", Severity::Warning, "RFC 9110 section 15",
     QT_TRANSLATE_NOOP("DeviationTexts", "The status code lies outside 100 to 599."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Clients should treat it as a server error."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: use a registered status code.")},
    {Kind::SpaceBeforeColon, "HTTP-008", Severity::Warning, "RFC 9112 section 5.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "White space stands between a field's name and its colon."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "A proxy must remove it, and recipients disagree about the name: a known way to "
                       "smuggle fields past a filter."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: write the colon right behind the name.")},
    {Kind::ObsoleteFold, "HTTP-009", Severity::Warning, "RFC 9112 section 5.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "A field value is folded over several lines."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Folding is obsolete. Clients must replace it with spaces; some take the second "
                       "line for a field of its own."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: write each field on one line.")},
    {Kind::FieldWithoutColon, "HTTP-010", Severity::Warning, "RFC 9112 section 5",
     QT_TRANSLATE_NOOP("DeviationTexts", "A line among the fields holds no colon."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "It is no field. Clients drop the line, the rest of the head, or the answer."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: look for a line end inside a field value, or for output before "
                       "the head was complete.")},
    {Kind::IllegalFieldName, "HTTP-011", Severity::Warning, "RFC 9110 section 5.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "A field name holds characters that names may not have."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Names are tokens: letters, digits and a few signs. Intermediaries may drop the "
                       "field or the answer."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: rename the field.")},
    {Kind::IllegalFieldValue, "HTTP-012", Severity::Warning, "RFC 9110 section 5.5",
     QT_TRANSLATE_NOOP("DeviationTexts", "A field value holds control characters."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "CR, LF and NUL are dangerous in values, other control characters invalid: "
                       "recipients drop or replace them."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: encode or remove them before the field is written.")},
    {Kind::BothLengths, "HTTP-013", Severity::Error, "RFC 9112 section 6.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "Content-Length and Transfer-Encoding stand in one answer."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "The coding wins, but who reads the length instead sees another message: this "
                       "may be an attempt at smuggling."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server or the intermediary in front of it: send only one of them.")},
    {Kind::RepeatedLength, "HTTP-014", Severity::Warning, "RFC 9112 section 6.3",
     QT_TRANSLATE_NOOP("DeviationTexts", "Content-Length stands more than once, with the same number."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Recipients may take it as one, or refuse the message."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: set the length in one place; often the application and the "
                       "framework both do.")},
    {Kind::LengthWhereNone, "HTTP-015", Severity::Warning, "RFC 9110 section 8.6",
     QT_TRANSLATE_NOOP("DeviationTexts", "An interim or 204 answer announces content, which it can't have."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Clients that wait for the announced bytes hang, or read the next answer as "
                       "content."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: leave out Content-Length and Transfer-Encoding here.")},
    {Kind::UnknownCoding, "HTTP-016", Severity::Warning, "RFC 9112 section 6.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "The answer uses a transfer coding other than chunked."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Its end can't be known but by the end of the connection."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: use chunked, and Content-Encoding for compression.")},
    {Kind::ChunkedInHttp10, "HTTP-017", Severity::Warning, "RFC 9112 section 6.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "An HTTP/1.0 answer uses Transfer-Encoding."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "HTTP/1.0 doesn't know it: recipients must treat the framing as faulty and close "
                       "the connection."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: answer HTTP/1.1, or end the content by closing.")},
    {Kind::ChunkLineEnd, "HTTP-018", Severity::Warning, "RFC 9112 section 7.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "A chunk ends with LF alone."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Parsers that demand CR LF lose their place in the content."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: end chunk sizes and chunks with CR LF.")},
    {Kind::SurplusBytes, "HTTP-019", Severity::Warning, "RFC 9112 section 6.3",
     QT_TRANSLATE_NOOP("DeviationTexts", "Bytes follow the end of the answer."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "On a kept connection they would be read as the answer to the next request."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: announce the length that is really sent; an answer to HEAD, 204 "
                       "and 304 has no content.")},
    {Kind::AnsweredBeforeRequest, "HTTP-020", Severity::Warning, "RFC 9112 section 9.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "The server answered before the request was sent."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Such bytes are no answer to this request: they are a rest of another one, a "
                       "notice of an idle limit (408), or no HTTP at all."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: close idle connections silently. Check that the port speaks "
                       "HTTP.")},
    {Kind::InterimAfterFinal, "HTTP-021", Severity::Warning, "RFC 9110 section 15.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "An interim response came behind the final one."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "On a kept connection it would be read as an answer to the next request."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: send interim responses before the final one.")},
    {Kind::NoCloseNotify, "TLS-010", Severity::Warning, "RFC 9112 section 9.8",
     QT_TRANSLATE_NOOP("DeviationTexts", "TLS ended without saying so."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "The content lasts until the connection ends, and its end came without close_notify: "
                       "anybody on the way could have cut it short."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: announce the content's length, or close TLS with its alert.")},
    {Kind::CodingBroken, "HTTP-033", Severity::Error, "RFC 9110 section 8.4",
     QT_TRANSLATE_NOOP("DeviationTexts", "The content doesn't decode as Content-Encoding says."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "It is coded in another way, not at all, or was changed on its way."),
     QT_TRANSLATE_NOOP(
         "DeviationTexts",
         "At the server or intermediary: let one layer compress and name the coding. Look at the "
         "raw bytes: what coding do they begin with?")},
    {Kind::CodingCut, "HTTP-034", Severity::Error, "RFC 9110 section 8.4",
     QT_TRANSLATE_NOOP("DeviationTexts", "The coded content ends before its own end."),
     QT_TRANSLATE_NOOP(
         "DeviationTexts",
         "The message is complete as framed, yet the compressor never finished: it was cut before "
         "it was framed."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: flush and finish the compressor before the response ends.")},
    {Kind::CodingSurplus, "HTTP-035", Severity::Warning, "RFC 9110 section 8.4",
     QT_TRANSLATE_NOOP("DeviationTexts", "Bytes stand behind the end of the coded content."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Clients differ in whether they pass over them or give up."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: write nothing behind the compressor's end; look for output past it.")},
    {Kind::UpperCaseFieldName, "H2-006", Severity::Error, "RFC 9113 section 8.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "A field name of the answer holds capital letters."),
     QT_TRANSLATE_NOOP("DeviationTexts", "In HTTP/2 every name is sent in lower case; clients must call such "
                                         "an answer malformed and many reset the stream."),
     QT_TRANSLATE_NOOP(
         "DeviationTexts",
         "At the server: send field names in lower case. Often a module writes HTTP/1 names unchanged.")},
    {Kind::ConnectionField, "H2-007", Severity::Error, "RFC 9113 section 8.2.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "The answer holds a field that speaks of an HTTP/1 connection."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Connection, Keep-Alive, Proxy-Connection, Transfer-Encoding and Upgrade mean nothing "
                       "in HTTP/2; clients must call such an answer malformed."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server or gateway: drop these fields where HTTP/1 is turned into HTTP/2.")},
    {Kind::OddPseudoField, "H2-008", Severity::Error, "RFC 9113 section 8.3",
     QT_TRANSLATE_NOOP("DeviationTexts", "The answer holds a pseudo-field that may not stand there."),
     QT_TRANSLATE_NOOP("DeviationTexts", "A response has :status alone, once, before all other fields, and a "
                                         "trailer section has none; anything else is malformed."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: send :status first and no other name that begins with a colon.")},
    {Kind::SwitchedProtocol, "H2-009", Severity::Warning, "RFC 9113 section 8.6",
     QT_TRANSLATE_NOOP("DeviationTexts", "The answer is 101, which HTTP/2 does not have."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Upgrade and 101 belong to HTTP/1. It was taken as an interim answer like any other."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server or gateway: answer an upgrade over HTTP/2 with the "
                                         "extended CONNECT of RFC 8441, or not at all.")},
    {Kind::LengthMismatch, "H2-010", Severity::Error, "RFC 9113 section 8.1.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "The content is not as long as Content-Length says."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "In HTTP/2 the frames tell where the content ends, so nothing is lost; clients must "
                       "still call the answer malformed, and a gateway to HTTP/1 would cut or stall it."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: send the length that the content has, or leave Content-Length out.")},
    {Kind::SectionAmidContent, "H2-011", Severity::Error, "RFC 9113 section 8.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "A field section behind the final status does not end the stream."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Only trailers may follow the content and they are the last of "
                                         "their stream; clients must call the answer malformed."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: set END_STREAM on the HEADERS frame that carries the trailers.")},
    {Kind::SecondFinal, "H2-012", Severity::Error, "RFC 9113 section 8.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "A second final status came on the same stream."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "One request has one final answer. The first was kept, the second was passed over."),
     QT_TRANSLATE_NOOP(
         "DeviationTexts",
         "At the server or gateway: look for an error page that is sent behind an answer that had begun.")},
    {Kind::NotHttp, "HTTP-022", Severity::Error, "RFC 9112 section 4",
     QT_TRANSLATE_NOOP("DeviationTexts", "What came is no HTTP/1 answer."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "The first line is no status line: another protocol speaks on this port (often "
                       "TLS or HTTP/2), or content was sent where a head must begin."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Check scheme and port. At the server: look for content that is longer than its "
                       "announced length.")},
    {Kind::BadStatus, "HTTP-023", Severity::Error, "RFC 9112 section 4",
     QT_TRANSLATE_NOOP("DeviationTexts", "The status code is not three digits."),
     QT_TRANSLATE_NOOP("DeviationTexts", "No client can tell what the answer means."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: send a status of three digits.")},
    {Kind::BadLength, "HTTP-024", Severity::Error, "RFC 9112 section 6.3",
     QT_TRANSLATE_NOOP("DeviationTexts", "Content-Length is unusable."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "It is no number, too large, or there are two that differ: where the answer ends "
                       "can't be known."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server or intermediary: send one Content-Length with the real size.")},
    {Kind::BadChunkSize, "HTTP-025", Severity::Error, "RFC 9112 section 7.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "A chunk size is no hexadecimal number, or too large."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "From here on the content can't be read. The chunk before may be longer than its "
                       "size says, or content was sent without chunk framing."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: let one place write the chunks; look for a layer that sends "
                       "content past the encoder.")},
    {Kind::BadChunkEnd, "HTTP-026", Severity::Error, "RFC 9112 section 7.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "Data runs on where a chunk must end."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "The chunk is longer than its size says; from here on the content can't be "
                       "read."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: count bytes, not characters, for the chunk size.")},
    {Kind::LineTooLong, "HTTP-027", Severity::Error, "RFC 9110 section 2.3",
     QT_TRANSLATE_NOOP("DeviationTexts", "A line of the answer is longer than the limit."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "No line end came within what is kept of a line; every client has such a limit, "
                       "most a far lower one."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: shorten the field, often a cookie or a policy.")},
    {Kind::HeadTooLarge, "HTTP-028", Severity::Error, "RFC 9110 section 5.4",
     QT_TRANSLATE_NOOP("DeviationTexts", "The head of the answer is larger than the limit."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "It goes on beyond what is kept of a head; most clients stop far earlier."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: find what repeats or grows, often cookies.")},
    {Kind::TooManyFields, "HTTP-029", Severity::Error, "RFC 9110 section 5.4",
     QT_TRANSLATE_NOOP("DeviationTexts", "The answer has more fields than the limit."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "A head without end looks like this; most clients stop far earlier."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: find the loop that adds the fields.")},
    {Kind::TooManyInterims, "HTTP-030", Severity::Error, "RFC 9110 section 15.2",
     QT_TRANSLATE_NOOP("DeviationTexts", "More interim responses came than the limit allows."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "Any number is legal, but a server that sends no final answer would keep the "
                       "client for ever."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: send 102 seldom, and end with a final answer.")},
    {Kind::TruncatedHead, "HTTP-031", Severity::Error, "RFC 9112 section 8",
     QT_TRANSLATE_NOOP("DeviationTexts", "The connection ended inside the head of the answer."),
     QT_TRANSLATE_NOOP("DeviationTexts", "The server or a hop before it gave up while it wrote."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: look for a crash or a restart at this time in its log.")},
    {Kind::TruncatedBody, "HTTP-032", Severity::Error, "RFC 9112 section 8",
     QT_TRANSLATE_NOOP("DeviationTexts", "The connection ended before the content was complete."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Fewer bytes came than were announced, so the content is cut off."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: look for a wrong length, a crash or a time limit while it wrote; "
                       "at intermediaries: for their read limits.")},
    {Kind::BadFrame, "H2-001", Severity::Error, "RFC 9113 section 5.4",
     QT_TRANSLATE_NOOP("DeviationTexts", "A frame breaks HTTP/2."),
     QT_TRANSLATE_NOOP("DeviationTexts", "From here on nothing on the connection can be trusted."),
     QT_TRANSLATE_NOOP(
         "DeviationTexts",
         "At the server or intermediary: see the frame in Wire. Check that the port speaks HTTP/2.")},
    {Kind::BadFieldSection, "H2-002", Severity::Error, "RFC 9113 section 8.1.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "The response's field section is malformed."),
     QT_TRANSLATE_NOOP(
         "DeviationTexts",
         "A field name in capitals, a connection field, a wrong pseudo-field or a content-length that "
         "doesn't hold: clients must not use such a response."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: correct the field that stands in the evidence.")},
    {Kind::InterimEndsStream, "H2-003", Severity::Error, "RFC 9113 section 8.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "An interim response ends its stream."),
     QT_TRANSLATE_NOOP("DeviationTexts", "A final response must follow a 1xx, and none can."),
     QT_TRANSLATE_NOOP("DeviationTexts", "At the server: send interim responses without END_STREAM.")},
    {Kind::NotHttp2, "H2-004", Severity::Error, "RFC 9113 section 3.4",
     QT_TRANSLATE_NOOP("DeviationTexts", "What came is no HTTP/2."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "The first thing that a server says on such a connection is a SETTINGS frame. An "
                       "answer in HTTP/1 means that it does not speak HTTP/2 at this port."),
     QT_TRANSLATE_NOOP(
         "DeviationTexts",
         "Use HTTP/1.1 here, or https, where both sides agree on a version before the request is sent.")},
    {Kind::ContentBeforeHead, "H2-005", Severity::Error, "RFC 9113 section 8.1",
     QT_TRANSLATE_NOOP("DeviationTexts", "Content came before a final status."),
     QT_TRANSLATE_NOOP("DeviationTexts", "Without a status the content answers nothing."),
     QT_TRANSLATE_NOOP("DeviationTexts",
                       "At the server: send HEADERS with :status before the first DATA frame.")},
});

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind != static_cast<Kind>(i))
            return false;
    }
    return rows.size() == static_cast<std::size_t>(Kind::ContentBeforeHead) + 1;
}
static_assert(isInOrder(), "one row for each deviation, in the order of the enumeration");

} // namespace

DeviationText deviationText(Kind kind)
{
    const auto &row = rows[static_cast<std::size_t>(kind)];
    return {row.id,
            row.severity,
            row.citation,
            Words::tr(row.summary),
            Words::tr(row.explanation),
            Words::tr(row.advice)};
}

} // namespace expectra::checks
