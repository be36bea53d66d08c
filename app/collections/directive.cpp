// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/directive.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace expectra::collections {

namespace {

using expect::Mode;
using expect::OnEarlyFinal;
using expect::OnRefusal;

Result<std::uint64_t> wholeNumber(std::string_view text, std::string_view what)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return fail(ErrorCode::InvalidInput,
                    std::string(what) + " '" + std::string(text) + "' is not a whole number");
    return value;
}

/// The largest number of units that a Duration can hold.
template <class Unit>
constexpr std::uint64_t mostOf()
{
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<Unit>(Duration(std::numeric_limits<Duration::rep>::max())).count());
}

template <class Unit>
Result<Duration> durationOf(std::string_view digits, std::string_view what)
{
    const auto number = wholeNumber(digits, what);
    if (!number)
        return tl::unexpected<Error>(number.error());
    if (*number > mostOf<Unit>())
        return fail(ErrorCode::InvalidInput,
                    std::string(what) + " '" + std::string(digits) + "' is too long");
    return Duration(Unit(static_cast<typename Unit::rep>(*number)));
}

/// "600", "600 ms", "2 m": seconds where no unit is named, as the JetBrains client has it.
Result<Duration> readTimeLimit(std::string_view text, std::string_view what)
{
    const auto unitBegin = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto digits = text.substr(0, unitBegin);
    const auto unit = http::trimmed(text.substr(unitBegin));
    if (unit.empty() || unit == "s")
        return durationOf<std::chrono::seconds>(digits, what);
    if (unit == "ms")
        return durationOf<std::chrono::milliseconds>(digits, what);
    if (unit == "m")
        return durationOf<std::chrono::minutes>(digits, what);
    return fail(ErrorCode::InvalidInput,
                std::string(what) + " has the unit '" + std::string(unit) + "'; it can be ms, s or m");
}

Result<void> readWait(std::string_view value, ExpectationChoice &choice)
{
    choice.mode = Mode::Wait;
    if (value == "forever") {
        choice.limit.reset();
        return {};
    }
    const auto limit = durationOf<std::chrono::milliseconds>(value, "the wait");
    if (!limit)
        return tl::unexpected<Error>(limit.error());
    choice.limit = *limit;
    return {};
}

Result<void> readExpectWord(std::string_view word, ExpectationChoice &choice)
{
    const auto equals = word.find('=');
    const auto key = word.substr(0, equals);
    const auto value = equals == std::string_view::npos ? std::string_view() : word.substr(equals + 1);
    if (word == "wait")
        choice.mode = Mode::Wait;
    else if (word == "header-only")
        choice.mode = Mode::HeaderOnly;
    else if (word == "none")
        choice.mode = Mode::None;
    else if (key == "wait")
        return readWait(value, choice);
    else if (word == "on-417=retry")
        choice.onRefusal = OnRefusal::RetryWithout;
    else if (word == "on-417=report")
        choice.onRefusal = OnRefusal::Report;
    else if (word == "early=close")
        choice.onEarlyFinal = OnEarlyFinal::Close;
    else if (word == "early=finish")
        choice.onEarlyFinal = OnEarlyFinal::FinishBody;
    else
        return fail(ErrorCode::InvalidInput,
                    "@expect can't be '" + std::string(word) +
                        "'; it can be wait, wait=MILLISECONDS, wait=forever, header-only, none, "
                        "on-417=retry|report, early=close|finish");
    return {};
}

Result<void> readExpect(std::string_view rest, RequestOptions &options)
{
    if (rest.empty())
        return fail(ErrorCode::InvalidInput, "@expect says nothing");
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of(" \t"), rest.size());
        if (auto read = readExpectWord(rest.substr(0, end), options.expectation); !read)
            return read;
        rest = http::trimmed(rest.substr(end));
    }
    return {};
}

Result<void> readHeaderSets(std::string_view rest, RequestOptions &options)
{
    const auto names = http::listMembers(rest);
    if (names.empty())
        return fail(ErrorCode::InvalidInput, "@header-set names no set");
    options.headerSets.insert(options.headerSets.end(), names.begin(), names.end());
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

Result<void> readBodySize(std::string_view rest, RequestOptions &options)
{
    const auto size = wholeNumber(rest, "@body-size");
    if (!size)
        return tl::unexpected<Error>(size.error());
    options.generatedBody = *size;
    return {};
}

Result<void> readTimeout(std::string_view rest, RequestOptions &options)
{
    const auto limit = readTimeLimit(rest, "@timeout");
    if (!limit)
        return tl::unexpected<Error>(limit.error());
    options.idleLimit = *limit;
    return {};
}

Result<void> readConnectionTimeout(std::string_view rest, RequestOptions &options)
{
    const auto limit = readTimeLimit(rest, "@connection-timeout");
    if (!limit)
        return tl::unexpected<Error>(limit.error());
    options.connectionLimit = *limit;
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
    const auto place = wholeNumber(rest.substr(0, end), what);
    if (!place)
        return tl::unexpected<Error>(place.error());
    rest = http::trimmed(rest.substr(end));
    return static_cast<std::size_t>(*place);
}

Result<void> readDisabledHeader(std::string_view rest, RequestOptions &options)
{
    const auto place = takePlace(rest, "@disabled-header");
    if (!place)
        return tl::unexpected<Error>(place.error());
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "@disabled-header holds no colon");
    options.disabledHeaders.push_back(
        {*place,
         {std::string(rest.substr(0, colon)), std::string(http::trimmed(rest.substr(colon + 1))), {}}});
    return {};
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

struct Reader
{
    std::string_view word;
    Result<void> (*read)(std::string_view rest, RequestOptions &options);
};

constexpr std::array<Reader, 11> readers{{
    {"@name", readName},
    {"@header-set", readHeaderSets},
    {"@expect", readExpect},
    {"@body-size", readBodySize},
    {"@timeout", readTimeout},
    {"@connection-timeout", readConnectionTimeout},
    {"@no-auto-encoding", readNoAutoEncoding},
    {"@disabled-header", readDisabledHeader},
    {"@disabled-param", readDisabledParameter},
    {"@connect-to", readConnectTo},
    {"@resolve", readAddresses},
}};

} // namespace

Result<void> readDirective(std::string_view comment, RequestOptions &options)
{
    const auto end = std::min(comment.find_first_of(" \t="), comment.size());
    const auto word = comment.substr(0, end);
    const auto *const reader = std::find_if(readers.begin(), readers.end(),
                                            [word](const Reader &known) { return known.word == word; });
    return reader == readers.end() ? Result<void>()
                                   : reader->read(http::trimmed(comment.substr(end)), options);
}

} // namespace expectra::collections
