// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/framing.h"

#include "app/http/status.h"
#include "app/http/syntax.h"

#include <charconv>

namespace expectra::codec {

namespace {

using http::DeviationKind;
using Kind = Framing::Kind;

ByteRange rangeOf(const http::Headers &headers, std::string_view name)
{
    const auto *field = headers.find(name);
    return field ? field->range : ByteRange{};
}

std::optional<ByteCount> parseLength(std::string_view text)
{
    ByteCount value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// One valid number, or the same one several times (RFC 9110 section 8.6). nullopt: unusable.
std::optional<ByteCount> readLength(const http::Headers &headers, std::vector<http::Deviation> &deviations)
{
    std::optional<ByteCount> length;
    std::size_t members = 0;
    for (const auto value : headers.values("Content-Length")) {
        for (const auto member : http::listMembers(value)) {
            const auto number = parseLength(member);
            if (!number || (length && *length != *number))
                return std::nullopt;
            length = number;
            ++members;
        }
    }
    if (members > 1)
        deviations.push_back({DeviationKind::RepeatedLength, rangeOf(headers, "Content-Length")});
    return length;
}

Framing codedFraming(const ResponseHead &head, std::vector<http::Deviation> &deviations)
{
    const auto coding = rangeOf(head.headers, "Transfer-Encoding");
    Framing framing{Kind::Chunked, 0, false};
    if (head.headers.contains("Content-Length")) {
        deviations.push_back({DeviationKind::BothLengths, rangeOf(head.headers, "Content-Length")});
        framing.mustClose = true;
    }
    if (head.version == "HTTP/1.0") {
        deviations.push_back({DeviationKind::ChunkedInHttp10, coding});
        framing.mustClose = true;
    }
    const auto combined = head.headers.combined("Transfer-Encoding").value_or(std::string());
    const auto codings = http::listMembers(combined);
    const bool chunkedLast = !codings.empty() && http::equalsIgnoringCase(codings.back(), "chunked");
    if (!chunkedLast || codings.size() > 1) {
        deviations.push_back({DeviationKind::UnknownCoding, coding});
        framing.mustClose = true;
    }
    if (!chunkedLast)
        return {Kind::UntilClose, 0, true};
    return framing;
}

} // namespace

Framing framingOf(const ResponseHead &head, bool requestWasHead, std::vector<http::Deviation> &deviations)
{
    const auto &headers = head.headers;
    const bool coded = headers.contains("Transfer-Encoding");
    const bool counted = headers.contains("Content-Length");

    // 1. No content for HEAD, 1xx, 204 and 304, whatever the fields say.
    const bool neverHasContent = http::isInterim(head.status) || head.status == 204;
    if (neverHasContent && (coded || counted))
        deviations.push_back({DeviationKind::LengthWhereNone,
                              rangeOf(headers, coded ? "Transfer-Encoding" : "Content-Length")});
    // Where content was announced that can't be, it may come all the same and pass for the next answer.
    const bool announced = coded || headers.value("Content-Length").value_or("0") != "0";
    if (requestWasHead || neverHasContent || head.status == 304)
        return {Kind::None, 0, neverHasContent && announced};

    // 2. concerns CONNECT, which is not an exchange of messages.
    // 3. and 4. Transfer-Encoding overrides Content-Length; without chunked last, the close is the end.
    if (coded)
        return codedFraming(head, deviations);

    // 5. and 6. A valid Content-Length, or the message can't be framed.
    if (counted) {
        const auto length = readLength(headers, deviations);
        if (length)
            return {Kind::Length, *length, false};
        deviations.push_back({DeviationKind::BadLength, rangeOf(headers, "Content-Length")});
        return {Kind::UntilClose, 0, true};
    }

    // 7. concerns requests. 8. Everything until the close.
    return {Kind::UntilClose, 0, true};
}

bool endsConnection(const ResponseHead &head, const Framing &framing)
{
    if (framing.mustClose || framing.kind == Kind::UntilClose || head.status == 101)
        return true;
    if (head.headers.hasMember("Connection", "close"))
        return true;
    return head.version == "HTTP/1.0" && !head.headers.hasMember("Connection", "keep-alive");
}

} // namespace expectra::codec
