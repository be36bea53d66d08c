// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/reference.h"

#include <algorithm>
#include <optional>

namespace expectra::http {

namespace {

/// The five parts of RFC 3986 section 3; absent is not the same as empty.
struct Parts
{
    std::optional<std::string_view> scheme;
    std::optional<std::string_view> authority;
    std::string_view path;
    std::optional<std::string_view> query;
    std::optional<std::string_view> fragment;
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isScheme(std::string_view text)
{
    return !text.empty() && isLetter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    });
}

/// What stands behind `mark`, which is cut off.
std::optional<std::string_view> takeBehind(std::string_view &text, char mark)
{
    const auto at = text.find(mark);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto behind = text.substr(at + 1);
    text = text.substr(0, at);
    return behind;
}

Parts partsOf(std::string_view text)
{
    Parts parts;
    parts.fragment = takeBehind(text, '#');
    parts.query = takeBehind(text, '?');
    const auto colon = text.find(':');
    if (colon != std::string_view::npos && isScheme(text.substr(0, colon))) {
        parts.scheme = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        const auto slash = std::min(text.find('/'), text.size());
        parts.authority = text.substr(0, slash);
        text.remove_prefix(slash);
    }
    parts.path = text;
    return parts;
}

/// RFC 3986 section 5.2.3.
std::string merged(const Parts &base, std::string_view path)
{
    if (base.authority && base.path.empty())
        return "/" + std::string(path);
    const auto slash = base.path.rfind('/');
    const auto folder = slash == std::string_view::npos ? std::string_view() : base.path.substr(0, slash + 1);
    return std::string(folder) + std::string(path);
}

/// RFC 3986 section 5.3.
std::string composed(const Parts &parts, std::string_view path)
{
    std::string result;
    if (parts.scheme)
        result.append(*parts.scheme).append(":");
    if (parts.authority)
        result.append("//").append(*parts.authority);
    result.append(path);
    if (parts.query)
        result.append("?").append(*parts.query);
    if (parts.fragment)
        result.append("#").append(*parts.fragment);
    return result;
}

} // namespace

std::string withoutDotSegments(std::string_view input)
{
    std::string output;
    const auto dropLast = [&output] { output.resize(std::min(output.rfind('/'), output.size())); };
    while (!input.empty()) {
        if (input.starts_with("../")) { // A
            input.remove_prefix(3);
        } else if (input.starts_with("./")) {
            input.remove_prefix(2);
        } else if (input.starts_with("/./")) { // B
            input.remove_prefix(2);
        } else if (input == "/.") {
            input = "/";
        } else if (input.starts_with("/../")) { // C
            input.remove_prefix(3);
            dropLast();
        } else if (input == "/..") {
            input = "/";
            dropLast();
        } else if (input == "." || input == "..") { // D
            input = {};
        } else { // E
            const auto end = std::min(input.find('/', 1), input.size());
            output.append(input.substr(0, end));
            input.remove_prefix(end);
        }
    }
    return output;
}

/// RFC 3986 section 5.2.2, strictly.
std::string resolvedReference(std::string_view baseText, std::string_view reference)
{
    const auto base = partsOf(baseText);
    auto parts = partsOf(reference);
    if (!parts.fragment)
        parts.fragment = base.fragment;
    if (parts.scheme)
        return composed(parts, withoutDotSegments(parts.path));
    parts.scheme = base.scheme;
    if (parts.authority)
        return composed(parts, withoutDotSegments(parts.path));
    parts.authority = base.authority;
    if (parts.path.empty()) {
        if (!parts.query)
            parts.query = base.query;
        return composed(parts, base.path);
    }
    if (parts.path.starts_with('/'))
        return composed(parts, withoutDotSegments(parts.path));
    return composed(parts, withoutDotSegments(merged(base, parts.path)));
}

std::string percentEncodedAddress(std::string_view address)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f)
            result += c;
        else
            result.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return result;
}

} // namespace expectra::http
