// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/challenge.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::auth {

namespace {

class Reader final
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

    void skip(std::string_view characters)
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(characters), m_rest.size()));
    }

    std::string_view takeToken()
    {
        const auto *const end = std::find_if_not(m_rest.begin(), m_rest.end(), http::isTokenCharacter);
        return take(static_cast<std::size_t>(end - m_rest.begin()));
    }

    /// token68 fills all up to a comma; a single '=' in the middle makes a parameter of it.
    std::optional<std::string_view> takeToken68()
    {
        const auto part = http::trimmed(m_rest.substr(0, m_rest.find(',')));
        const auto last = part.find_last_not_of('=');
        const auto isOne = [](char c) {
            return http::isTokenCharacter(c)
                       ? std::string_view("!#$%&'*^`|").find(c) == std::string_view::npos
                       : c == '/';
        };
        const auto body = part.substr(0, last == std::string_view::npos ? 0 : last + 1);
        if (body.empty() || !std::all_of(body.begin(), body.end(), isOne))
            return std::nullopt;
        take(std::min(m_rest.find(','), m_rest.size()));
        return part;
    }

    /// False, and nothing is taken, when what follows is no "name=value".
    bool takeParameter(Parameters &parameters)
    {
        const auto before = m_rest;
        const auto name = takeToken();
        skip(" \t");
        if (name.empty() || !m_rest.starts_with('=')) {
            m_rest = before;
            return false;
        }
        take(1);
        skip(" \t");
        parameters.emplace_back(name, m_rest.starts_with('"') ? takeQuoted() : std::string(takeToken()));
        return true;
    }

private:
    std::string_view take(std::size_t count)
    {
        const auto part = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return part;
    }

    std::string takeQuoted()
    {
        std::string value;
        take(1);
        while (!m_rest.empty()) {
            const char c = take(1).front();
            if (c == '"')
                break;
            value += c == '\\' && !m_rest.empty() ? take(1).front() : c;
        }
        return value;
    }

    std::string_view m_rest;
};

void takeParameters(Reader &reader, Parameters &parameters)
{
    while (reader.takeParameter(parameters))
        reader.skip(" \t,");
}

void takeChallenges(std::string_view value, std::vector<Challenge> &challenges)
{
    Reader reader(value);
    for (reader.skip(" \t,"); !reader.isAtEnd(); reader.skip(" \t,")) {
        Challenge challenge;
        challenge.scheme = reader.takeToken();
        if (challenge.scheme.empty())
            return;
        reader.skip(" \t");
        if (const auto token = reader.takeToken68())
            challenge.token = *token;
        else
            takeParameters(reader, challenge.parameters);
        challenges.push_back(std::move(challenge));
    }
}

} // namespace

std::vector<Challenge> parseChallenges(const http::Headers &headers, std::string_view field)
{
    std::vector<Challenge> challenges;
    for (const auto value : headers.values(field))
        takeChallenges(value, challenges);
    return challenges;
}

Parameters parseParameters(std::string_view value)
{
    Reader reader(value);
    reader.skip(" \t,");
    Parameters parameters;
    takeParameters(reader, parameters);
    return parameters;
}

std::optional<std::string_view> parameter(const Parameters &parameters, std::string_view name)
{
    const auto found = std::find_if(parameters.begin(), parameters.end(), [name](const auto &each) {
        return http::equalsIgnoringCase(each.first, name);
    });
    return found == parameters.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

} // namespace expectra::auth
