// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/bodykind.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra {

namespace {

constexpr std::size_t looked = 4096; // enough bytes to tell words from pictures
constexpr std::size_t oneIn = 20;    // so many control bytes make it binary

struct Signature
{
    std::string_view bytes;
    std::string_view format;
    BodyKind kind;
};

constexpr std::array signatures{
    Signature{"\x89PNG\r\n\x1a\n", "PNG", BodyKind::Image},
    Signature{"\xff\xd8\xff", "JPEG", BodyKind::Image},
    Signature{"GIF87a", "GIF", BodyKind::Image},
    Signature{"GIF89a", "GIF", BodyKind::Image},
    Signature{"BM", "BMP", BodyKind::Image},
    Signature{std::string_view("\0\0\1\0", 4), "ICO", BodyKind::Image},
    Signature{"\x1f\x8b", "gzip", BodyKind::Binary},
    Signature{"PK\x03\x04", "ZIP", BodyKind::Binary},
    Signature{"%PDF-", "PDF", BodyKind::Binary},
    Signature{"\x28\xb5\x2f\xfd", "Zstandard", BodyKind::Binary},
    Signature{"\x7f"
              "ELF",
              "ELF", BodyKind::Binary},
    Signature{"wOF2", "WOFF2", BodyKind::Binary},
    Signature{std::string_view("\0asm", 4), "WebAssembly", BodyKind::Binary},
};

bool isOddControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7f || (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view withoutBlanks(std::string_view text)
{
    const auto begin = std::find_if_not(text.begin(), text.end(), isBlank);
    return text.substr(static_cast<std::size_t>(begin - text.begin()));
}

bool startsWithWord(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() && http::equalsIgnoringCase(text.substr(0, word.size()), word);
}

/// JSON begins with a bracket and what may follow it; a bare word or number is JSON only where it says so.
bool looksLikeJson(std::string_view text)
{
    text = withoutBlanks(text);
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return false;
    const auto rest = withoutBlanks(text.substr(1));
    constexpr std::string_view inArray = "]{[\"-0123456789tfn";
    if (rest.empty())
        return true;
    return text.front() == '{' ? rest.front() == '"' || rest.front() == '}'
                               : inArray.find(rest.front()) != std::string_view::npos;
}

bool looksLikeSvg(std::string_view text)
{
    const auto at = text.find("<svg");
    return at != std::string_view::npos && text.substr(0, at).find("<html") == std::string_view::npos;
}

bool looksLikeHtml(std::string_view text)
{
    return startsWithWord(text, "<!doctype html") || startsWithWord(text, "<html") ||
           startsWithWord(text, "<head") || startsWithWord(text, "<body");
}

/// From the bytes alone; Text where they are just words.
BodyType sniffed(std::string_view front, std::string_view text)
{
    for (const auto &signature : signatures) {
        const bool isSure = signature.bytes.size() > 2 || looksBinary(front);
        if (front.starts_with(signature.bytes) && isSure)
            return {signature.kind, std::string(signature.format), {}, false};
    }
    if (front.starts_with("RIFF") && front.substr(0, 12).ends_with("WEBP"))
        return {BodyKind::Image, "WebP", {}, false};
    if (looksBinary(text))
        return {BodyKind::Binary, {}, {}, false};
    const auto begin = withoutBlanks(text);
    if (looksLikeJson(begin))
        return {BodyKind::Json, {}, {}, false};
    if (looksLikeHtml(begin))
        return {BodyKind::Html, {}, {}, false};
    if (begin.starts_with("<svg") || (begin.starts_with("<?xml") && looksLikeSvg(begin)))
        return {BodyKind::Image, "SVG", {}, false};
    if (begin.starts_with("<?xml"))
        return {BodyKind::Xml, {}, {}, false};
    return {BodyKind::Text, {}, {}, false};
}

/// What the declared type can be when the bytes only say that they are words.
bool mayBeWords(BodyKind declared, std::string_view text)
{
    switch (declared) {
    case BodyKind::Json: { // a bare value is JSON too; broken JSON is shown as JSON with its error
        const auto begin = withoutBlanks(text);
        constexpr std::string_view starts = "{[\"-0123456789tfn";
        return begin.empty() || starts.find(begin.front()) != std::string_view::npos;
    }
    case BodyKind::Xml:
    case BodyKind::Html: return withoutBlanks(text).starts_with('<') || declared == BodyKind::Html;
    case BodyKind::Image: return false;
    default: return true;
    }
}

bool agrees(const BodyType &found, BodyKind declared)
{
    if (found.kind == declared || declared == BodyKind::Binary || declared == BodyKind::Text)
        return true;
    if (found.format == "SVG")
        return declared == BodyKind::Xml || declared == BodyKind::Image;
    // XHTML and HTML are told apart by nothing that matters here.
    return (found.kind == BodyKind::Html || found.kind == BodyKind::Xml) &&
           (declared == BodyKind::Html || declared == BodyKind::Xml);
}

} // namespace

std::string mediaTypeOf(std::string_view contentType)
{
    return http::toLower(http::trimmed(contentType.substr(0, contentType.find(';'))));
}

BodyKind declaredKind(std::string_view type)
{
    if (type.ends_with("/json") || type.ends_with("+json"))
        return BodyKind::Json;
    if (type == "text/html" || type == "application/xhtml+xml")
        return BodyKind::Html;
    if (type.starts_with("image/"))
        return BodyKind::Image;
    if (type.ends_with("/xml") || type.ends_with("+xml"))
        return BodyKind::Xml;
    if (type.ends_with("/javascript") || type.ends_with("/ecmascript"))
        return BodyKind::Script;
    if (type == "text/css")
        return BodyKind::Style;
    return type.starts_with("text/") ? BodyKind::Text : BodyKind::Binary;
}

std::string parameterOf(std::string_view contentType, std::string_view name)
{
    for (auto at = contentType.find(';'); at != std::string_view::npos; at = contentType.find(';', at)) {
        ++at;
        auto part = http::trimmed(contentType.substr(at, contentType.find(';', at) - at));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos ||
            !http::equalsIgnoringCase(http::trimmed(part.substr(0, equals)), name))
            continue;
        part = http::trimmed(part.substr(equals + 1));
        if (part.size() >= 2 && part.front() == '"' && part.back() == '"')
            part = part.substr(1, part.size() - 2);
        return std::string(part);
    }
    return {};
}

bool looksBinary(std::string_view bytes)
{
    const auto sample = bytes.substr(0, looked);
    if (sample.find('\0') != std::string_view::npos)
        return true;
    const auto odd = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), isOddControl));
    return odd > sample.size() / oneIn;
}

BodyType bodyTypeOf(std::string_view front, std::string_view text, std::string_view contentType)
{
    const auto mediaType = mediaTypeOf(contentType);
    if (front.empty())
        return {BodyKind::Empty, {}, mediaType, false};
    auto type = sniffed(front, text);
    type.declared = mediaType;
    const auto declared = declaredKind(mediaType);
    if (type.kind == BodyKind::Text) {
        type.contradicts = !mayBeWords(declared, text);
        if (!type.contradicts && declared != BodyKind::Binary)
            type.kind = declared;
        return type;
    }
    if (declared == BodyKind::Text && type.kind != BodyKind::Binary && type.kind != BodyKind::Image)
        return type; // JSON as text/plain is a habit, not a lie
    const bool isWordsOnly =
        declared == BodyKind::Text || declared == BodyKind::Script || declared == BodyKind::Style;
    type.contradicts =
        isWordsOnly ? type.kind == BodyKind::Binary || type.kind == BodyKind::Image : !agrees(type, declared);
    return type;
}

} // namespace expectra
