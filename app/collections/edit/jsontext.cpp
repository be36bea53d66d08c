// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/jsontext.h"

#include "app/collections/textfile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace expectra::collections {

namespace {

struct Member
{
    std::string name;
    std::size_t key = 0; // where its name begins
    std::size_t keyEnd = 0;
    std::size_t value = 0;
    std::size_t end = 0; // of the value
};

struct Object
{
    std::size_t begin = 0; // its braces
    std::size_t end = 0;
    std::vector<Member> members;
};

/// Finds places in a text that is known to be JSON.
class Scan final
{
public:
    Scan(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    Object object()
    {
        skipSpace();
        Object result{m_at++, 0, {}};
        for (skipSpace(); m_text[m_at] != '}'; skipSpace()) {
            Member member;
            member.key = m_at;
            skipValue();
            member.keyEnd = m_at;
            member.name =
                nlohmann::json::parse(m_text.substr(member.key, m_at - member.key)).get<std::string>();
            skipSpace();
            ++m_at; // the colon
            skipSpace();
            member.value = m_at;
            skipValue();
            member.end = m_at;
            result.members.push_back(std::move(member));
            skipSpace();
            if (m_text[m_at] == ',')
                ++m_at;
        }
        result.end = m_at + 1;
        return result;
    }

private:
    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    void skipString()
    {
        for (++m_at; m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
    }

    void skipValue()
    {
        std::size_t depth = 0;
        do {
            const char c = m_text[m_at];
            if (c == '"') {
                skipString();
                continue;
            }
            if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            ++m_at;
            if (depth == 0 && c != '}' && c != ']')
                m_at = std::min(m_text.find_first_of(",}] \t\r\n", m_at), m_text.size());
        } while (depth > 0);
    }

    std::string_view m_text;
    std::size_t m_at;
};

const Member *find(const Object &object, const std::string &name)
{
    // A later one of the same name counts.
    const auto found = std::find_if(object.members.rbegin(), object.members.rend(),
                                    [&name](const Member &each) { return each.name == name; });
    return found == object.members.rend() ? nullptr : &*found;
}

/// The object that holds the last name of the path; nullopt where the way to it ends before.
std::optional<Object> holder(std::string_view text, const JsonPath &path)
{
    auto object = Scan(text, byteOrderMark(text)).object();
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const auto *const member = find(object, path[i]);
        if (!member || text[member->value] != '{')
            return std::nullopt;
        object = Scan(text, member->value).object();
    }
    return object;
}

/// The white space that a line begins with.
std::string indentation(std::string_view text, std::size_t at)
{
    const auto line = text.find_last_of('\n', at);
    const auto begin = line == std::string_view::npos ? 0 : line + 1;
    return std::string(text.substr(begin, std::min(text.find_first_not_of(" \t", begin), at) - begin));
}

void insert(std::string &text, const Object &object, const std::string &member)
{
    if (object.members.empty()) {
        const auto lineEnd = lineEndOf(text);
        const auto outer = indentation(text, object.begin);
        text.replace(object.begin, object.end - object.begin,
                     "{" + lineEnd + outer + "  " + member + lineEnd + outer + "}");
        return;
    }
    // As the first member stands behind the brace, so the new one stands behind the comma.
    const auto space = text.substr(object.begin + 1, object.members.front().key - object.begin - 1);
    text.insert(object.members.back().end, "," + space + member);
}

} // namespace

Result<JsonText> JsonText::parse(std::string text)
{
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(byteOrderMark(text));
    if (!nlohmann::json::parse(begin, text.end(), nullptr, false).is_object())
        return fail(ErrorCode::Unreadable, "not a JSON object");
    return JsonText(std::move(text));
}

bool JsonText::has(const JsonPath &path) const
{
    const auto object = holder(m_text, path);
    return object && find(*object, path.back());
}

std::string JsonText::valueAt(const JsonPath &path) const
{
    const auto object = holder(m_text, path);
    const auto *const member = object ? find(*object, path.back()) : nullptr;
    return member ? m_text.substr(member->value, member->end - member->value) : std::string();
}

void JsonText::set(const JsonPath &path, const std::string &value)
{
    for (std::size_t size = 1; size < path.size(); ++size) {
        const JsonPath way(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(size));
        if (!valueAt(way).starts_with('{'))
            set(way, "{}");
    }
    const auto object = holder(m_text, path);
    if (const auto *const member = find(*object, path.back()))
        m_text.replace(member->value, member->end - member->value, value);
    else
        insert(m_text, *object, jsonString(path.back()) + ": " + value);
}

void JsonText::remove(const JsonPath &path)
{
    const auto object = holder(m_text, path);
    const auto *const member = object ? find(*object, path.back()) : nullptr;
    if (!member)
        return;
    const bool isFirst = member == &object->members.front();
    const bool isOnly = object->members.size() == 1;
    const auto begin = isOnly ? object->begin + 1 : isFirst ? member->key : (member - 1)->end;
    const auto end = isOnly ? object->end - 1 : isFirst ? (member + 1)->key : member->end;
    m_text.erase(begin, end - begin);
}

void JsonText::rename(const JsonPath &path, const std::string &name)
{
    const auto object = holder(m_text, path);
    if (const auto *const member = object ? find(*object, path.back()) : nullptr)
        m_text.replace(member->key, member->keyEnd - member->key, jsonString(name));
}

std::string jsonString(const std::string &text)
{
    // Bytes that are no UTF-8 can't stand in JSON.
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace expectra::collections
