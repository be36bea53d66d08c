// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/directive.h"

#include "app/collections/text/directivetable.h"
#include "app/collections/text/expectwords.h"
#include "app/collections/text/quoted.h"
#include "app/collections/text/timelimit.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::collections {

namespace {

Result<void> readExpect(std::string_view rest, RequestOptions &options)
{
    return readExpectWords(rest, options.expectation);
}

Result<void> readHeaderSets(std::string_view rest, RequestOptions &options)
{
    const auto names = http::listMembers(rest);
    if (names.empty())
        return fail(ErrorCode::InvalidInput, "@header-set names no set");
    options.headerSets.insert(options.headerSets.end(), names.begin(), names.end());
    return {};
}

/// "Digest: x", or name and value quoted where a line can't carry them.
Result<void> readTrailer(std::string_view rest, RequestOptions &options)
{
    if (rest.starts_with('"')) {
        auto name = takeQuoted(rest);
        auto value = name ? takeQuoted(rest) : name;
        if (!value)
            return tl::unexpected<Error>(value.error());
        options.trailers.append(std::move(*name), std::move(*value));
        return {};
    }
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return fail(ErrorCode::InvalidInput, "@trailer is no 'NAME: VALUE'");
    options.trailers.append(std::string(http::trimmed(rest.substr(0, colon))),
                            std::string(http::trimmed(rest.substr(colon + 1))));
    return {};
}

/// "login" and, as some programs write it, "= login".
Result<void> readName(std::string_view rest, RequestOptions &options)
{
    if (rest.starts_with('='))
        rest = http::trimmed(rest.substr(1));
    if (rest.empty())
        return fail(ErrorCode::InvalidInput, "@name gives no name");
    options.name = rest;
    return {};
}

Result<void> readSuppressed(std::string_view rest, RequestOptions &options)
{
    const auto names = http::listMembers(rest);
    if (names.empty())
        return fail(ErrorCode::InvalidInput, "@suppress names no header");
    options.suppressed.insert(options.suppressed.end(), names.begin(), names.end());
    return {};
}

Result<void> readBodySize(std::string_view rest, RequestOptions &options)
{
    const auto size = readWholeNumber(rest, "@body-size");
    if (!size)
        return tl::unexpected<Error>(size.error());
    options.generatedBody = *size;
    return {};
}

Result<void> readBoundary(std::string_view rest, RequestOptions &options)
{
    auto boundary = takeQuoted(rest);
    if (!boundary)
        return fail(ErrorCode::InvalidInput, "@boundary: " + boundary.error().detail);
    options.boundary = std::move(*boundary);
    return {};
}

Result<void> readLimit(std::string_view rest, std::string_view word, std::optional<Duration> &limit)
{
    const auto read = readTimeLimit(rest, PlainUnit::Seconds, word);
    if (!read)
        return tl::unexpected<Error>(read.error());
    limit = *read;
    return {};
}

Result<void> readTimeout(std::string_view rest, RequestOptions &options)
{
    return readLimit(rest, "@timeout", options.idleLimit);
}

Result<void> readConnectionTimeout(std::string_view rest, RequestOptions &options)
{
    return readLimit(rest, "@connection-timeout", options.connectionLimit);
}

Result<void> readLookupTimeout(std::string_view rest, RequestOptions &options)
{
    return readLimit(rest, "@lookup-timeout", options.lookupLimit);
}

Result<void> readMaxTime(std::string_view rest, RequestOptions &options)
{
    return readLimit(rest, "@max-time", options.wholeLimit);
}

Result<void> readFresh(std::string_view, RequestOptions &options)
{
    options.freshConnection = true;
    return {};
}

Result<void> readUnsafe(std::string_view, RequestOptions &options)
{
    options.allowsUnsafe = true;
    return {};
}

Result<void> readNoAutoEncoding(std::string_view, RequestOptions &options)
{
    options.encodesTarget = false;
    return {};
}

/// The number of those that stand before it, which is taken off the text.
Result<std::size_t> takePlace(std::string_view &rest, std::string_view what)
{
    const auto end = std::min(rest.find_first_of(" \t"), rest.size());
    const auto place = readWholeNumber(rest.substr(0, end), what);
    if (!place)
        return tl::unexpected<Error>(place.error());
    rest = http::trimmed(rest.substr(end));
    return static_cast<std::size_t>(*place);
}

Result<void> readDisabledParameter(std::string_view rest, RequestOptions &options)
{
    const auto place = takePlace(rest, "@disabled-param");
    if (!place)
        return tl::unexpected<Error>(place.error());
    options.disabledParameters.push_back({*place, std::string(rest)});
    return {};
}

Result<void> readConnectTo(std::string_view rest, RequestOptions &options)
{
    if (rest.empty())
        return fail(ErrorCode::InvalidInput, "@connect-to names no place");
    options.connectTo = rest;
    return {};
}

Result<void> readAddresses(std::string_view rest, RequestOptions &options)
{
    const auto addresses = http::listMembers(rest);
    if (addresses.empty())
        return fail(ErrorCode::InvalidInput, "@resolve names no address");
    options.addresses.insert(options.addresses.end(), addresses.begin(), addresses.end());
    return {};
}

constexpr std::array<DirectiveReader<RequestOptions>, 17> readers{{
    {"@name", readName},
    {"@header-set", readHeaderSets},
    {"@suppress", readSuppressed},
    {"@trailer", readTrailer},
    {"@expect", readExpect},
    {"@body-size", readBodySize},
    {"@boundary", readBoundary},
    {"@timeout", readTimeout},
    {"@connection-timeout", readConnectionTimeout},
    {"@lookup-timeout", readLookupTimeout},
    {"@max-time", readMaxTime},
    {"@fresh", readFresh},
    {"@unsafe", readUnsafe},
    {"@no-auto-encoding", readNoAutoEncoding},
    {"@disabled-param", readDisabledParameter},
    {"@connect-to", readConnectTo},
    {"@resolve", readAddresses},
}};

} // namespace

std::string_view directiveWord(std::string_view comment)
{
    return comment.substr(0, comment.find_first_of(" \t="));
}

Result<void> readDirective(std::string_view comment, RequestOptions &options)
{
    const auto word = directiveWord(comment);
    const auto rest = http::trimmed(comment.substr(word.size()));
    auto read = readFromTable(readers, word, rest, options);
    if (read && !*read)
        read = readNetworkDirective(word, rest, options.network);
    if (read && !*read)
        read = readFollowDirective(word, rest, options.follow);
    return read ? Result<void>() : tl::unexpected<Error>(read.error());
}

} // namespace expectra::collections
