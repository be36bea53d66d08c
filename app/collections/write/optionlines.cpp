// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/write/optionlines.h"

#include "app/collections/directive.h"
#include "app/collections/text/exact.h"
#include "app/collections/text/expectwords.h"
#include "app/collections/text/followdirective.h"
#include "app/collections/text/networkdirective.h"
#include "app/collections/text/quoted.h"
#include "app/collections/text/timelimit.h"
#include "app/collections/write/lines.h"
#include "app/http/syntax.h"
#include "app/request/multipart.h"

#include <algorithm>

namespace expectra::collections {

namespace {

using Lines = std::vector<std::string>;

std::string joined(const std::vector<std::string> &members)
{
    std::string text;
    for (const auto &member : members)
        text += (text.empty() ? "" : ", ") + member;
    return text;
}

bool isPlainLine(std::string_view text)
{
    return !text.empty() && http::trimmed(text) == text && !http::hasLineBreakOrNul(text) &&
           isPlainText(text);
}

/// All members in one line; each in one of its own where one of them does not read back from it.
Lines listLines(std::string_view word, Exact::Kind kind, const Lines &members)
{
    if (members.empty())
        return {};
    const auto text = joined(members);
    const auto read = http::listMembers(text);
    if (isPlainLine(text) && std::equal(read.begin(), read.end(), members.begin(), members.end()))
        return {"# " + std::string(word) + " " + text};
    Lines lines;
    for (const auto &member : members)
        lines.push_back(writeExact({kind, member}));
    return lines;
}

Lines headerSetLines(const Request &request)
{
    Lines names;
    for (const auto &set : request.headerSets)
        names.push_back(set.name);
    return listLines("@header-set", Exact::Kind::HeaderSet, names);
}

Lines parameterLines(const Request &request)
{
    Lines lines;
    for (const auto &[before, text] : request.disabledParameters) {
        const auto place = std::to_string(before);
        lines.push_back(isPlainLine(text) ? "# @disabled-param " + place + " " + text
                                          : writeExact({Exact::Kind::DisabledParameter, place, text}));
    }
    return lines;
}

Lines connectLines(const Request &request)
{
    const auto &place = request.connectTo;
    if (place.empty())
        return {};
    return {isPlainLine(place) ? "# @connect-to " + place : writeExact({Exact::Kind::ConnectTo, place})};
}

/// Only names of headers are ever computed.
Lines suppressedLines(const Request &request)
{
    Lines names = request.suppressed;
    std::erase_if(names, [](const std::string &name) { return !http::isToken(name); });
    return names.empty() ? Lines() : Lines{"# @suppress " + joined(names)};
}

Lines trailerLines(const Request &request)
{
    Lines lines;
    for (const auto &[name, value, range] : request.trailers) {
        const bool isPlain = http::isToken(name) && (value.empty() || isPlainLine(value));
        lines.push_back("# @trailer " + (isPlain ? name + ": " + value : quoted(name) + " " + quoted(value)));
    }
    return lines;
}

Lines expectLines(const Request &request)
{
    const auto words = writeExpectWords(request.expectation);
    return words.empty() ? Lines() : Lines{"# @expect " + words};
}

Lines bodySizeLines(const Request &request)
{
    const auto *const body = std::get_if<GeneratedBody>(&request.body);
    return body ? Lines{"# @body-size " + std::to_string(body->size)} : Lines();
}

/// Only where the Content-Type does not tell.
Lines boundaryLines(const Request &request)
{
    const auto *const body = std::get_if<MultipartBody>(&request.body);
    const auto type = request.headers.value("Content-Type").value_or(std::string_view());
    if (!body || (!body->boundary.empty() && boundaryOf(type) == body->boundary))
        return {};
    return {"# @boundary " + quoted(body->boundary)};
}

Lines limitLines(std::string_view word, std::optional<Duration> limit, std::optional<Duration> usual)
{
    if (limit == usual || !limit)
        return {};
    // JetBrains counts seconds where no unit stands, httpyac milliseconds whatever stands: "5000 ms" is the
    // same to both.
    auto text = writeTimeLimit(*limit, PlainUnit::Milliseconds);
    const auto unit = text.find_first_not_of("0123456789");
    text.insert(std::min(unit, text.size()), unit == std::string::npos ? " ms" : " ");
    return {"# " + std::string(word) + " " + text};
}

Lines flagLines(std::string_view word, bool isOn)
{
    return isOn ? Lines{"# " + std::string(word)} : Lines();
}

} // namespace

std::vector<OptionLines> optionLinesOf(const Request &request)
{
    const Limits usual;
    const auto &limits = request.limits;
    std::vector<OptionLines> lines{
        {"@header-set", headerSetLines(request)},
        {"@suppress", suppressedLines(request)},
        {"@trailer", trailerLines(request)},
        {"@disabled-param", parameterLines(request)},
        {"@expect", expectLines(request)},
        {"@body-size", bodySizeLines(request)},
        {"@boundary", boundaryLines(request)},
        {"@connect-to", connectLines(request)},
        {"@resolve", listLines("@resolve", Exact::Kind::Address, request.addresses)},
        {"@timeout", limitLines("@timeout", limits.idle, usual.idle)},
        {"@connection-timeout", limitLines("@connection-timeout", limits.connect, usual.connect)},
        {"@lookup-timeout", limitLines("@lookup-timeout", limits.lookup, usual.lookup)},
        {"@max-time", limitLines("@max-time", limits.whole, usual.whole)},
        {"@fresh", flagLines("@fresh", request.freshConnection)},
        {"@unsafe", flagLines("@unsafe", request.allowUnsafe)},
    };
    for (auto &[word, written] : networkLines(networkOptionsOf(request)))
        lines.push_back({word, std::move(written)});
    for (auto &[word, written] : followLines(followOptionsOf(request)))
        lines.push_back({word, std::move(written)});
    return lines;
}

std::string_view optionOf(std::string_view comment)
{
    const auto word = directiveWord(comment);
    if (word != exactWord)
        return word;
    const auto exact = readExact(http::trimmed(comment.substr(word.size())));
    if (!exact)
        return word;
    switch (exact->kind) {
    case Exact::Kind::HeaderSet: return "@header-set";
    case Exact::Kind::DisabledParameter: return "@disabled-param";
    case Exact::Kind::ConnectTo: return "@connect-to";
    case Exact::Kind::Address: return "@resolve";
    case Exact::Kind::Name:
    case Exact::Kind::Method:
    case Exact::Kind::Target:
    case Exact::Kind::Header:
    case Exact::Kind::DisabledHeader:
    case Exact::Kind::File:
    case Exact::Kind::Body: break;
    }
    return word;
}

} // namespace expectra::collections
