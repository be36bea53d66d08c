// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/expectwords.h"

#include "app/collections/text/quoted.h"
#include "app/collections/text/timelimit.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

namespace {

using expect::Mode;
using expect::OnEarlyFinal;
using expect::OnRefusal;

Result<void> readLimit(std::string_view text, ExpectationChoice &choice)
{
    if (text == "forever") {
        choice.limit.reset();
        return {};
    }
    const auto limit = readTimeLimit(text, PlainUnit::Milliseconds, "the wait");
    if (!limit)
        return tl::unexpected<Error>(limit.error());
    choice.limit = *limit;
    return {};
}

Result<void> readWord(std::string_view word, ExpectationChoice &choice)
{
    if (word == "wait" || word.starts_with("wait="))
        choice.mode = Mode::Wait;
    if (word.starts_with("wait=") || word.starts_with("limit="))
        return readLimit(word.substr(word.find('=') + 1), choice);
    if (word == "header-only")
        choice.mode = Mode::HeaderOnly;
    else if (word == "none")
        choice.mode = Mode::None;
    else if (word == "on-417=retry")
        choice.onRefusal = OnRefusal::RetryWithout;
    else if (word == "on-417=report")
        choice.onRefusal = OnRefusal::Report;
    else if (word == "early=close")
        choice.onEarlyFinal = OnEarlyFinal::Close;
    else if (word == "early=finish")
        choice.onEarlyFinal = OnEarlyFinal::FinishBody;
    else if (word != "wait")
        return fail(ErrorCode::InvalidInput,
                    "@expect can't be '" + std::string(word) +
                        "'; it can be wait, wait=MILLISECONDS, wait=forever, header-only, none, "
                        "limit=MILLISECONDS, limit=forever, value=\"TEXT\", on-417=retry|report, "
                        "early=close|finish");
    return {};
}

std::string modeWord(const ExpectationChoice &choice)
{
    const auto limit = choice.limit ? writeTimeLimit(*choice.limit, PlainUnit::Milliseconds) : "forever";
    const bool isDefault = choice.limit == ExpectationChoice{}.limit;
    if (choice.mode == Mode::Wait)
        return isDefault ? "wait" : "wait=" + limit;
    const std::string mode = !choice.mode ? "" : choice.mode == Mode::HeaderOnly ? "header-only" : "none";
    if (isDefault)
        return mode;
    return mode + (mode.empty() ? "limit=" : " limit=") + limit;
}

} // namespace

Result<void> readExpectWords(std::string_view words, ExpectationChoice &choice)
{
    static constexpr std::string_view valueKey = "value=";
    words = http::trimmed(words);
    if (words.empty())
        return fail(ErrorCode::InvalidInput, "@expect says nothing");
    bool namesUsualValue = false;
    while (!words.empty()) {
        if (words.starts_with(valueKey)) {
            words.remove_prefix(valueKey.size());
            auto value = takeQuoted(words);
            if (!value)
                return tl::unexpected<Error>(value.error());
            choice.value = std::move(*value);
            namesUsualValue = choice.value == ExpectationChoice{}.value;
            continue;
        }
        const auto end = std::min(words.find_first_of(" \t"), words.size());
        if (auto read = readWord(words.substr(0, end), choice); !read)
            return read;
        words = http::trimmed(words.substr(end));
    }
    if (namesUsualValue && !choice.mode)
        choice.mode = Mode::Wait; // any other value asks by itself
    return {};
}

Result<ExpectRule> readExpectRule(std::string_view words)
{
    ExpectRule rule;
    words = http::trimmed(words);
    while (words.starts_with("for=") || words.starts_with("over=")) {
        const auto word = words.substr(0, words.find_first_of(" \t"));
        const auto value = word.substr(word.find('=') + 1);
        words = http::trimmed(words.substr(word.size()));
        if (word.starts_with("for=")) {
            const auto methods = http::listMembers(value);
            rule.methods.assign(methods.begin(), methods.end());
            continue;
        }
        const auto size = readWholeNumber(value, "@expect over=");
        if (!size)
            return tl::unexpected<Error>(size.error());
        rule.over = *size;
    }
    if (const auto read = readExpectWords(words, rule.choice); !read)
        return tl::unexpected<Error>(read.error());
    return rule;
}

std::string writeExpectWords(const ExpectationChoice &choice)
{
    std::string words = modeWord(choice);
    const auto add = [&words](const std::string &word) { words += (words.empty() ? "" : " ") + word; };
    if (choice.value != ExpectationChoice{}.value)
        add("value=" + quoted(choice.value));
    if (choice.onRefusal)
        add(*choice.onRefusal == OnRefusal::RetryWithout ? "on-417=retry" : "on-417=report");
    if (choice.onEarlyFinal != ExpectationChoice{}.onEarlyFinal)
        add("early=finish");
    return words;
}

} // namespace expectra::collections
