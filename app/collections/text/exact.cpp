// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/exact.h"

#include "app/collections/text/quoted.h"
#include "app/collections/text/timelimit.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::collections {

namespace {

using Kind = Exact::Kind;

struct Word
{
    std::string_view text;
    Kind kind;
};

constexpr std::array<Word, 11> words{{
    {"name", Kind::Name},
    {"method", Kind::Method},
    {"target", Kind::Target},
    {"header", Kind::Header},
    {"disabled-header", Kind::DisabledHeader},
    {"disabled-param", Kind::DisabledParameter},
    {"header-set", Kind::HeaderSet},
    {"connect-to", Kind::ConnectTo},
    {"resolve", Kind::Address},
    {"file", Kind::File},
    {"body", Kind::Body},
}};

bool hasValue(Kind kind)
{
    return kind == Kind::Header || kind == Kind::DisabledHeader || kind == Kind::DisabledParameter;
}

} // namespace

std::size_t Exact::number() const
{
    return static_cast<std::size_t>(readWholeNumber(text, "@exact").value_or(0));
}

Result<Exact> readExact(std::string_view rest)
{
    const auto text = rest.substr(0, rest.find_first_of(" \t\""));
    const auto *const word =
        std::find_if(words.begin(), words.end(), [text](const Word &each) { return each.text == text; });
    if (word == words.end())
        return fail(ErrorCode::InvalidInput, "@exact can't be '" + std::string(text) + "'");
    rest = http::trimmed(rest.substr(text.size()));
    auto first = takeQuoted(rest);
    auto second = first && hasValue(word->kind) ? takeQuoted(rest) : Result<std::string>();
    if (!first || !second)
        return fail(ErrorCode::InvalidInput, "@exact " + std::string(text) + ": " +
                                                 (first ? second.error().detail : first.error().detail));
    if (!rest.empty())
        return fail(ErrorCode::InvalidInput,
                    "@exact " + std::string(text) + ": '" + std::string(rest) + "' is too much");
    if (word->kind == Kind::DisabledParameter) {
        if (const auto place = readWholeNumber(*first, "@exact disabled-param"); !place)
            return tl::unexpected<Error>(place.error());
    }
    return Exact{word->kind, std::move(*first), std::move(*second)};
}

std::string writeExact(const Exact &exact)
{
    const auto *const word = std::find_if(words.begin(), words.end(),
                                          [&exact](const Word &each) { return each.kind == exact.kind; });
    auto line = "# @exact " + std::string(word->text) + " " + quoted(exact.text);
    return hasValue(exact.kind) ? line + " " + quoted(exact.value) : line;
}

} // namespace expectra::collections
