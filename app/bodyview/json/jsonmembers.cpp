// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/json/jsonmembers.h"

#include <algorithm>

namespace expectra {

namespace {

std::optional<JsonValueKind> kindOf(char first)
{
    switch (first) {
    case '{': return JsonValueKind::Object;
    case '[': return JsonValueKind::Array;
    case '"': return JsonValueKind::String;
    case 't': return JsonValueKind::True;
    case 'f': return JsonValueKind::False;
    case 'n': return JsonValueKind::Null;
    default:
        return (first >= '0' && first <= '9') || first == '-' ? std::optional(JsonValueKind::Number)
                                                              : std::nullopt;
    }
}

bool isContentEnd(JsonToken token)
{
    return token == JsonToken::End || token == JsonToken::Fault;
}

bool isContainerEnd(JsonToken token)
{
    return token == JsonToken::ObjectEnd || token == JsonToken::ArrayEnd;
}

} // namespace

JsonMembers::JsonMembers(Content content, std::shared_ptr<const JsonIndex> index)
    : m_window(std::move(content)), m_index(std::move(index))
{}

std::optional<JsonMember> JsonMembers::root()
{
    JsonScanner scanner;
    return read(scanner);
}

std::vector<JsonMember> JsonMembers::of(const JsonMember &container, std::uint64_t first, std::uint64_t count)
{
    std::vector<JsonMember> members;
    const auto stop = first / JsonIndex::membersPerStop;
    auto number = stop * JsonIndex::membersPerStop;
    auto scanner = JsonScanner::inside(container.kind == JsonValueKind::Object, stopFor(container, stop));
    for (; number < first + count; ++number) {
        auto member = read(scanner);
        if (!member)
            break;
        if (number >= first)
            members.push_back(*member);
    }
    return members;
}

std::optional<std::uint64_t> JsonMembers::numberOf(const JsonMember &container, ByteCount offset)
{
    std::uint64_t stop = 0;
    if (const auto *known = m_index->at(container.value.begin)) {
        const auto after = std::upper_bound(known->stops.begin(), known->stops.end(), offset);
        stop = static_cast<std::uint64_t>(after - known->stops.begin());
    }
    const auto members = of(container, stop * JsonIndex::membersPerStop, JsonIndex::membersPerStop);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].bytes().contains(offset))
            return stop * JsonIndex::membersPerStop + i;
    }
    return std::nullopt;
}

ByteCount JsonMembers::stopFor(const JsonMember &container, std::uint64_t stop)
{
    const auto *known = m_index->at(container.value.begin);
    if (stop == 0 || !known || known->stops.empty())
        return container.value.begin + 1;
    return known->stops[static_cast<std::size_t>(std::min<std::uint64_t>(stop, known->stops.size()) - 1)];
}

/// One member from where the scanner stands. A large container is stepped over by what is known of it.
std::optional<JsonMember> JsonMembers::read(JsonScanner &scanner)
{
    JsonMember member;
    for (;;) {
        const auto piece = scanner.next(m_window);
        if (isContentEnd(piece.token) || isContainerEnd(piece.token))
            return std::nullopt;
        if (piece.token == JsonToken::Key) {
            member.key = {piece.begins ? piece.bytes.begin : member.key->begin, piece.bytes.end};
            continue;
        }
        if (piece.token == JsonToken::Blank || piece.token == JsonToken::Comma ||
            piece.token == JsonToken::Colon)
            continue;
        const auto first = m_window.read({piece.bytes.begin, piece.bytes.begin + 1});
        if (piece.begins)
            member.kind = kindOf(first.front()).value_or(JsonValueKind::Null);
        member.value = {piece.begins ? piece.bytes.begin : member.value.begin, piece.bytes.end};
        if (member.isContainer())
            readContainer(member, scanner);
        if (piece.ends)
            return member;
    }
}

void JsonMembers::readContainer(JsonMember &member, JsonScanner &scanner)
{
    if (const auto *known = m_index->at(member.value.begin)) {
        member.value.end = known->bytes.end;
        member.count = known->count;
        member.isCut = known->isCut;
        scanner.stepOver(known->bytes.end);
        return;
    }
    const bool isObject = member.kind == JsonValueKind::Object;
    const auto inside = scanner.depth();
    for (;;) {
        const auto piece = scanner.next(m_window);
        member.value.end = piece.bytes.end;
        member.isCut = isContentEnd(piece.token);
        if (member.isCut || (isContainerEnd(piece.token) && scanner.depth() < inside))
            return;
        const bool opens = piece.token == JsonToken::ObjectBegin || piece.token == JsonToken::ArrayBegin;
        const bool isHere = scanner.depth() == (opens ? inside + 1 : inside);
        const bool isKey = piece.token == JsonToken::Key;
        const bool isValue = opens || piece.token == JsonToken::String || piece.token == JsonToken::Number ||
                             piece.token == JsonToken::Word;
        if (isHere && piece.begins && (isObject ? isKey : isValue))
            ++member.count;
    }
}

std::string JsonMembers::front(ByteRange bytes, std::size_t most)
{
    bytes.end = std::min(bytes.end, bytes.begin + most);
    return std::string(m_window.read(bytes));
}

} // namespace expectra
