// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/requesthead.h"

#include "app/http/syntax.h"

#include <charconv>
#include <optional>

namespace expectra::lab {

namespace {

tl::unexpected<Refusal> refuse(int status, std::string sentence)
{
    return tl::unexpected<Refusal>(Refusal{status, std::move(sentence)});
}

std::string_view takeLine(std::string_view &rest)
{
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

http::Headers parseFields(std::string_view rest)
{
    std::vector<http::Header> fields;
    while (!rest.empty()) {
        const auto line = takeLine(rest);
        if (!fields.empty() && (line.starts_with(' ') || line.starts_with('\t'))) {
            fields.back().value.append(" ").append(http::trimmed(line)); // folded, RFC 9112 section 5.2
            continue;
        }
        // A line without a colon makes no field; an echo still shows it among the bytes.
        const auto colon = line.find(':');
        if (colon != std::string_view::npos)
            fields.push_back(
                {std::string(line.substr(0, colon)), std::string(http::trimmed(line.substr(colon + 1))), {}});
    }
    return http::Headers(std::move(fields));
}

std::optional<ByteCount> parseLength(std::string_view text)
{
    ByteCount length = 0;
    const auto *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, length);
    if (text.empty() || stop != end || error != std::errc())
        return std::nullopt;
    return length;
}

/// RFC 9112 section 6.3, as far as it speaks of requests; the steps are its own.
std::optional<Refusal> findFraming(RequestHead &head)
{
    const auto codings = head.headers.combined("Transfer-Encoding");
    const auto lengths = head.headers.values("Content-Length");

    // Steps 3 and 4: the coding wins over a length, and must end in chunked.
    if (codings) {
        const auto members = http::listMembers(*codings);
        if (members.empty() || !http::equalsIgnoringCase(members.back(), "chunked"))
            return Refusal{
                501,
                "The transfer coding of this request doesn't end in chunked, so its end can't be found."};
        head.framing = Framing::Chunked;
        head.hasBothLengths = !lengths.empty();
        return std::nullopt;
    }

    // Steps 5 and 6: repeated lengths must agree.
    for (const auto &text : lengths) {
        const auto length = parseLength(text);
        if (!length || (head.framing == Framing::Length && head.length != *length))
            return Refusal{
                400, "The Content-Length of this request is no number, or there are several that differ."};
        head.framing = Framing::Length;
        head.length = *length;
    }
    return std::nullopt; // step 7: neither field, no body
}

/// The byte that "%41" at this position stands for; nullopt where there is no such escape.
std::optional<char> escapedByte(std::string_view text, std::size_t at)
{
    if (text[at] != '%' || at + 2 >= text.size())
        return std::nullopt;
    unsigned value = 0;
    const auto *const end = text.data() + at + 3;
    const auto [stop, error] = std::from_chars(text.data() + at + 1, end, value, 16);
    return error == std::errc() && stop == end ? std::optional(static_cast<char>(value)) : std::nullopt;
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto byte = escapedByte(text, i)) {
            decoded += *byte;
            i += 2;
        } else {
            decoded += text[i] == '+' ? ' ' : text[i];
        }
    }
    return decoded;
}

} // namespace

bool RequestHead::allowsKeeping() const
{
    // A request with both lengths is suspect: RFC 9112 section 6.1 wants its connection closed.
    if (isPartial || hasBothLengths || headers.hasMember("Connection", "close"))
        return false;
    return !line.isHttp10 || headers.hasMember("Connection", "keep-alive");
}

std::string_view RequestHead::onlyExpectation() const
{
    const auto values = headers.values("Expect");
    return values.size() == 1 ? http::trimmed(values.front()) : std::string_view();
}

bool RequestHead::asksForContinue() const
{
    return !line.isHttp10 && http::equalsIgnoringCase(onlyExpectation(), "100-continue");
}

tl::expected<RequestLine, Refusal> parseRequestLine(std::string_view line)
{
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return refuse(400, "The request line is not of the form METHOD TARGET HTTP/1.1.");

    const auto method = line.substr(0, first);
    const auto version = line.substr(last + 1);
    if (!http::isToken(method))
        return refuse(400, "The request line doesn't begin with a method.");
    if (version != "HTTP/1.0" && version != "HTTP/1.1")
        return refuse(505, "The lab speaks HTTP/1.0 and HTTP/1.1 only.");
    return RequestLine{std::string(method), std::string(line.substr(first + 1, last - first - 1)),
                       version == "HTTP/1.0"};
}

tl::expected<RequestHead, Refusal> parseRequestHead(std::string bytes)
{
    RequestHead head;
    head.bytes = std::move(bytes);
    std::string_view rest = head.bytes;
    auto line = parseRequestLine(takeLine(rest));
    if (!line)
        return tl::unexpected(line.error());

    head.line = std::move(*line);
    head.headers = parseFields(rest);
    if (auto refusal = findFraming(head))
        return tl::unexpected(std::move(*refusal));
    return head;
}

Address parseAddress(std::string_view target)
{
    // The absolute form, as sent to a proxy: the authority doesn't matter here (RFC 9112 section 3.2.2).
    if (const auto scheme = target.find("://");
        scheme != std::string_view::npos && !target.starts_with('/')) {
        const auto slash = target.find('/', scheme + 3);
        target = slash == std::string_view::npos ? "/" : target.substr(slash);
    }

    const auto mark = std::min(target.find('?'), target.size());
    Address address{std::string(target.substr(0, mark)), {}};
    auto rest = target.substr(std::min(mark + 1, target.size()));
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto pair = rest.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        address.query.emplace_back(percentDecoded(pair.substr(0, equals)),
                                   percentDecoded(pair.substr(std::min(equals + 1, pair.size()))));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return address;
}

} // namespace expectra::lab
