// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/json/jsonindex.h"

#include <algorithm>

namespace expectra {

namespace {

bool beginsEarlier(const JsonContainer &a, const JsonContainer &b)
{
    return a.bytes.begin < b.bytes.begin;
}

} // namespace

const JsonContainer *JsonIndex::at(ByteCount begin) const
{
    const auto found = std::lower_bound(containers.begin(), containers.end(),
                                        JsonContainer{{begin, begin}, 0, false, false, {}}, beginsEarlier);
    return found != containers.end() && found->bytes.begin == begin ? &*found : nullptr;
}

JsonIndexer::JsonIndexer(const Content &content) : m_window(content) {}

bool JsonIndexer::read(ByteCount bytes)
{
    const auto until = m_scanner.offset() + bytes;
    while (m_scanner.offset() < until) {
        const auto piece = m_scanner.next(m_window);
        if (piece.token == JsonToken::End || piece.token == JsonToken::Fault) {
            m_index.fault = m_scanner.fault();
            m_index.isComplete = true;
            return false;
        }
        take(piece);
    }
    return true;
}

void JsonIndexer::take(const JsonPiece &piece)
{
    const bool isObject = piece.token == JsonToken::ObjectBegin;
    switch (piece.token) {
    case JsonToken::ObjectBegin:
    case JsonToken::ArrayBegin:
        member(piece.bytes.begin, false);
        m_open.push_back({{piece.bytes.begin, 0}, 0, isObject, false, {}});
        m_index.depth = std::max(m_index.depth, m_open.size());
        return;
    case JsonToken::ObjectEnd:
    case JsonToken::ArrayEnd: return close(piece.bytes.end);
    case JsonToken::Key:
    case JsonToken::String:
    case JsonToken::Number:
    case JsonToken::Word:
        if (piece.begins)
            member(piece.bytes.begin, piece.token == JsonToken::Key);
        return;
    default: return;
    }
}

/// A key begins a member of an object, a value one of an array.
void JsonIndexer::member(ByteCount begin, bool isKey)
{
    if (!isKey)
        ++m_index.values;
    if (m_open.empty() || m_open.back().isObject != isKey)
        return;
    auto &container = m_open.back();
    if (container.count > 0 && container.count % JsonIndex::membersPerStop == 0)
        container.stops.push_back(begin);
    ++container.count;
}

void JsonIndexer::close(ByteCount end)
{
    auto container = std::move(m_open.back());
    m_open.pop_back();
    container.bytes.end = end;
    if (container.bytes.size() >= JsonIndex::large)
        m_index.containers.push_back(std::move(container));
}

JsonIndex JsonIndexer::index() const
{
    auto index = m_index;
    index.read = m_scanner.offset();
    for (auto container : m_open) {
        container.bytes.end = m_scanner.offset();
        container.isCut = true;
        index.containers.push_back(std::move(container));
    }
    std::sort(index.containers.begin(), index.containers.end(), beginsEarlier);
    return index;
}

} // namespace expectra
