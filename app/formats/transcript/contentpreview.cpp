// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/transcript/contentpreview.h"

#include "app/analysis/wiretext.h"
#include "app/coding/decodedcontent.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr ByteCount shownBytes = 2048;
constexpr int shownLines = 20;

/// Text has no NUL and few other control bytes, in whatever encoding.
bool looksLikeText(std::string_view bytes)
{
    const auto isOdd = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' &&
               c != '\x1b';
    };
    const auto odd = std::count_if(bytes.begin(), bytes.end(), isOdd);
    return bytes.find('\0') == std::string_view::npos &&
           odd * 20 <= static_cast<std::ptrdiff_t>(bytes.size());
}

std::string_view firstLines(std::string_view bytes)
{
    std::size_t end = 0;
    for (int line = 0; line < shownLines; ++line) {
        end = bytes.find('\n', end);
        if (end == std::string_view::npos)
            return bytes;
        ++end;
    }
    return bytes.substr(0, end);
}

/// A UTF-8 sequence that the bound cut in two would turn the whole text into Latin-1.
std::string_view withoutCutSequence(std::string_view bytes)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(4, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue; // inside a sequence
        const std::size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length > back ? bytes.substr(0, bytes.size() - back) : bytes;
    }
    return bytes;
}

struct Front
{
    std::string bytes;             // decoded
    std::optional<ByteCount> size; // of all of it; nothing where that is not known
};

Front frontOf(const Content &content, const coding::Codings &codings)
{
    const auto size = content.size();
    if (codings.empty())
        return {content.read({0, std::min(size, shownBytes)}), size};
    if (!coding::canDecode(codings))
        return {};
    auto decoded = coding::decodeContent(content, codings, coding::DecodeLimit::front(shownBytes));
    const bool isAll = decoded.end != coding::DecodedContent::End::Limit;
    return {decoded.content.read(), isAll ? std::optional(decoded.content.size()) : content.decodedSize};
}

/// "312 B", "8.4 MiB, 1.2 MiB as gzip".
QString sizesText(const Content &content, const http::Headers &headers)
{
    const auto coded = sizeText(content.size());
    const auto names = coding::joinedNames(coding::codingsOf(headers));
    if (names.empty())
        return coded;
    const auto decoded =
        content.decodedSize ? sizeText(*content.decodedSize) + QStringLiteral(", ") : QString();
    return decoded + QStringLiteral("%1 as %2").arg(coded, shortText(names, 40));
}

void writeLines(Page &page, std::string_view text)
{
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        page.entry(QStringLiteral("  │ "), Ink::Dim, escapedText(line), Ink::Plain, Wrap::Anywhere);
    }
}

} // namespace

void writeContentPreview(Page &page, const Exchange &exchange)
{
    const auto size = exchange.content.size();
    if (!exchange.response || size == 0)
        return;
    page.blank();
    const auto &headers = exchange.response->headers;
    const auto kind = headers.value("Content-Type").value_or("Content of no named type");
    const auto front = frontOf(exchange.content, coding::codingsOf(headers));
    const auto title = shortText(kind, 60) + QStringLiteral(", ") + sizesText(exchange.content, headers);
    if (front.bytes.empty() || !looksLikeText(front.bytes))
        return page.line(title + QStringLiteral(", not shown"), Ink::Dim);
    page.line(title, Ink::Dim);
    const auto shown = firstLines(withoutCutSequence(front.bytes));
    writeLines(page, shown);
    if (front.size && shown.size() < *front.size)
        page.line(QStringLiteral("  … %1 more").arg(sizeText(*front.size - shown.size())), Ink::Dim);
    else if (!front.size)
        page.line(QStringLiteral("  … and more"), Ink::Dim);
}

} // namespace expectra
