// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expect/expectation.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::expect {

namespace {

std::string_view takeToken(std::string_view &text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), http::isTokenCharacter);
    const auto token = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(token.size());
    return token;
}

/// RFC 9110 section 5.6.4. Takes the whole quoted string, or nothing.
bool takeQuotedString(std::string_view &text)
{
    if (!text.starts_with('"'))
        return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            const bool legal =
                http::isFieldValue(text.substr(0, i)); // qdtext and quoted-pair hold no controls
            text.remove_prefix(i + 1);
            return legal;
        }
    }
    return false;
}

bool takeValue(std::string_view &text)
{
    return takeQuotedString(text) || !takeToken(text).empty();
}

/// parameters = *( OWS ";" OWS [ parameter ] ), RFC 9110 section 5.6.6: empty ones are allowed.
bool takeParameters(std::string_view &text)
{
    while (!text.empty()) {
        text = http::trimmed(text);
        if (!text.starts_with(';'))
            return false;
        text = http::trimmed(text.substr(1));
        if (text.empty() || text.starts_with(';'))
            continue;
        if (takeToken(text).empty() || !text.starts_with('='))
            return false;
        text.remove_prefix(1);
        if (!takeValue(text))
            return false;
    }
    return true;
}

Expectation parseMember(std::string_view member)
{
    Expectation result;
    result.text = member;
    auto rest = member;
    result.name = takeToken(rest);
    if (result.name.empty())
        return result;
    if (rest.empty()) {
        result.wellFormed = true;
        return result;
    }
    if (!rest.starts_with('='))
        return result;
    result.hasValue = true;
    rest.remove_prefix(1);
    result.wellFormed = takeValue(rest) && takeParameters(rest);
    return result;
}

} // namespace

bool Expectation::isContinue() const
{
    return wellFormed && !hasValue && http::equalsIgnoringCase(name, continueToken);
}

std::vector<Expectation> parseExpectations(std::string_view combinedValue)
{
    std::vector<Expectation> result;
    for (const auto member : http::listMembers(combinedValue))
        result.push_back(parseMember(member));
    return result;
}

bool isExactlyContinue(std::string_view combinedValue)
{
    const auto members = parseExpectations(combinedValue);
    return members.size() == 1 && members.front().isContinue();
}

} // namespace expectra::expect
