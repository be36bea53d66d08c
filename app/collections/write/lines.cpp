// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/write/lines.h"

#include "app/collections/filepart.h"
#include "app/collections/requestline.h"
#include "app/collections/text/exact.h"
#include "app/collections/text/quoted.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

namespace {

bool isOneLine(std::string_view text)
{
    return !http::hasLineBreakOrNul(text) && isPlainText(text);
}

/// True when the line, first behind a request line, is read as this header.
bool isReadAs(const std::string &line, const FieldLine &field)
{
    static const std::string head = "GET http://host\n";
    const auto parts = takeApart(head + line, {});
    if (!parts || parts->size() != 2 || parts->back().kind != PartKind::Field)
        return false;
    const auto colon = line.find(':');
    return line.substr(0, colon) == field.name && http::trimmed(line.substr(colon + 1)) == field.value;
}

bool isPlainMethod(const std::string &method)
{
    return !method.empty() && !method.starts_with('#') && !isOtherKind(method) && isOneLine(method) &&
           parseRequestLine(method + " /").method == method;
}

/// A path alone and "*" mean something else in a file than in an address.
bool isPlainTarget(const std::string &target, const std::string &line)
{
    return !target.empty() && target != "*" && !target.starts_with('/') && isOneLine(target) &&
           parseRequestLine(line).target == target;
}

} // namespace

bool isPlainText(std::string_view bytes)
{
    return bytes.find('\0') == std::string_view::npos && isUtf8(bytes);
}

std::string onOneLine(std::string_view text)
{
    std::string result(text);
    std::replace_if(
        result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return std::string(http::trimmed(result));
}

std::vector<FieldLine> fieldLinesOf(const Request &request)
{
    std::vector<FieldLine> lines;
    for (const auto &field : request.headers)
        lines.push_back({field.name, field.value, true});
    std::size_t earlier = 0; // of those that are switched off
    for (const auto &[before, field] : request.disabledHeaders) {
        const auto at = std::min(before + earlier++, lines.size());
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), {field.name, field.value, false});
    }
    return lines;
}

std::string fieldText(const FieldLine &field)
{
    const auto &[name, value, isOn] = field;
    const auto line = value.empty() ? name + ":" : name + ": " + value;
    const bool isWhole = isOneLine(line) && http::trimmed(value) == value;
    if (isOn)
        return isWhole && isReadAs(line, field) ? line : writeExact({Exact::Kind::Header, name, value});
    const bool isPlain = isWhole && name.find(':') == std::string::npos && http::trimmed(name) == name;
    return isPlain ? "# @disabled-header " + line : writeExact({Exact::Kind::DisabledHeader, name, value});
}

std::vector<std::string> titleLines(const std::string &title)
{
    const auto line = title.empty() ? "###" : "### " + onOneLine(title);
    if (commentText(line) == title && isPlainText(title))
        return {line};
    return {line, writeExact({Exact::Kind::Name, title})};
}

RequestLineText requestLineText(const std::string &method, const std::string &url, std::string_view version)
{
    RequestLineText result;
    if (!isPlainMethod(method))
        result.directives.push_back(writeExact({Exact::Kind::Method, method}));
    const auto behind = version.empty() ? std::string() : " " + std::string(version);
    const auto shownMethod = isPlainMethod(method) ? method : "GET";
    result.line = shownMethod + " " + url + behind;
    if (isPlainTarget(url, result.line)) {
        if (encodedTarget(url) != url)
            result.directives.push_back("# @no-auto-encoding");
        return result;
    }
    // Other programs show something near to it.
    const auto shown = encodedTarget(onOneLine(url));
    result.directives.push_back(writeExact({Exact::Kind::Target, url}));
    result.line = shownMethod + " " + (shown.empty() ? "/" : shown) + behind;
    if (parseRequestLine(result.line).version != version)
        result.line += " HTTP/1.1"; // what stands there is an address that looks like one
    return result;
}

} // namespace expectra::collections
