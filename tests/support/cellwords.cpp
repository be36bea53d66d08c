// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cellwords.h"

#include <QtGlobal>

#include <charconv>

namespace expectra::test {

using namespace diagnosis;

namespace {

constexpr std::string_view openers = "(\"<";
constexpr std::string_view closers = ")\">";

std::string trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t") + 1 - begin));
}

/// Parts at each of the separators that stands in no brackets.
std::vector<std::string> partsOf(std::string_view text, std::string_view separators)
{
    std::vector<std::string> parts;
    std::string part;
    char awaited = 0;
    const auto endPart = [&] {
        if (auto whole = trimmed(part); !whole.empty())
            parts.push_back(std::move(whole));
        part.clear();
    };
    for (const auto c : text) {
        if (awaited == 0 && separators.find(c) != std::string_view::npos) {
            endPart();
            continue;
        }
        if (awaited != 0)
            awaited = c == awaited ? char(0) : awaited;
        else if (const auto opener = openers.find(c); opener != std::string_view::npos)
            awaited = closers[opener];
        part += c;
    }
    endPart();
    return parts;
}

std::string_view withoutBrackets(std::string_view token)
{
    return token.substr(1, token.size() - 2);
}

Arrived arrivedOf(std::string_view words)
{
    Arrived arrived{"PUT", "HTTP/1.1", {}, 5, false};
    for (const auto &part : partsOf(words, ";")) {
        if (part == "100")
            arrived.sentContinue = true;
        else if (part.starts_with("HTTP/"))
            arrived.version = part;
        else if (const auto colon = part.find(':'); colon != std::string::npos)
            arrived.headers.append(part.substr(0, colon), trimmed(std::string_view(part).substr(colon + 1)));
        else
            qFatal("nothing arrives like '%s'", part.c_str());
    }
    return arrived;
}

Duration millisecondsOf(std::string_view token)
{
    int count = 0;
    const auto read = std::from_chars(token.data(), token.data() + token.size(), count);
    if (std::string_view(read.ptr, std::size_t(token.data() + token.size() - read.ptr)) != "ms")
        qFatal("'@%s' is no time", std::string(token).c_str());
    return std::chrono::milliseconds(count);
}

void takeToken(const std::string &token, PlayWords &play)
{
    if (token.front() == '(') {
        for (const auto &field : partsOf(withoutBrackets(token), ";"))
            play.fields += field + "\r\n";
    } else if (token.front() == '"') {
        play.text = withoutBrackets(token);
    } else if (token.front() == '<') {
        play.arrived = arrivedOf(withoutBrackets(token));
    } else if (token.front() == '@') {
        play.untilAnswer = millisecondsOf(std::string_view(token).substr(1));
    } else if (token == "close") {
        play.closes = true;
    } else {
        play.reading += (play.reading.empty() ? "" : " ") + token;
    }
}

} // namespace

std::string quotedText(std::string_view words)
{
    const auto begin = words.find('"');
    const auto end = words.rfind('"');
    return begin == end ? std::string() : std::string(words.substr(begin + 1, end - begin - 1));
}

std::vector<std::string> linesOf(std::string_view words)
{
    return partsOf(words, "\n;");
}

std::vector<CellWords> cellsOf(std::string_view line)
{
    std::vector<CellWords> cells;
    for (auto token : partsOf(line, " \t")) {
        const auto equals = token.find('=');
        if (const auto probe = probeNamed(token.substr(0, equals)); probe && equals != std::string::npos) {
            cells.push_back({*probe, {PlayWords()}});
            token.erase(0, equals + 1);
        }
        if (cells.empty())
            qFatal("'%s' is no probe", token.c_str());
        if (token == "/")
            cells.back().plays.emplace_back();
        else if (!token.empty())
            takeToken(token, cells.back().plays.back());
    }
    return cells;
}

} // namespace expectra::test
