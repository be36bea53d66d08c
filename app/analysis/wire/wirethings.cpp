// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/wire/wirethings.h"

#include "app/exchange/passedbytes.h"
#include "app/http/syntax.h"
#include "app/analysis/heads/messageheads.h"
#include "app/analysis/wire/framewords.h"

#include <algorithm>
#include <charconv>

namespace expectra {

namespace {

bool beginsBefore(const WireThing &a, const WireThing &b)
{
    return a.bytes.begin < b.bytes.begin;
}

/// The value of a boundary parameter, without its quotes.
std::string boundaryOf(std::string_view contentType)
{
    constexpr std::string_view word = "boundary=";
    const auto at = http::toLower(contentType).find(word);
    if (!http::toLower(contentType).starts_with("multipart/") || at == std::string::npos)
        return {};
    auto value = http::trimmed(contentType.substr(at + word.size()));
    value = value.substr(0, value.find(';'));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    return std::string(value);
}

std::string requestBoundary(const Exchange &exchange)
{
    for (const auto &header : exchange.request->headers) {
        if (http::equalsIgnoringCase(header.field.name, "Content-Type"))
            return boundaryOf(header.field.value);
    }
    return {};
}

WireThingKind lineKind(HeadKind kind)
{
    return kind == HeadKind::Request ? WireThingKind::RequestLine : WireThingKind::StatusLine;
}

/// A chunk's line: its size and how long the line is; nothing when it is none.
std::optional<std::pair<ByteCount, ByteCount>> chunkLine(const ByteStore &store, ByteCount offset)
{
    constexpr ByteCount longest = 4096; // extensions and all
    const auto bytes = store.read({offset, offset + longest});
    const auto end = bytes.find('\n');
    ByteCount size = 0;
    const auto read = std::from_chars(bytes.data(), bytes.data() + std::min(end, bytes.size()), size, 16);
    if (end == std::string::npos || read.ec != std::errc())
        return std::nullopt;
    return std::pair(size, ByteCount(end + 1));
}

} // namespace

WireThings::WireThings(const Exchange &exchange)
{
    // The stores are the wire's until the exchange has ended.
    m_sent.store = exchange.isComplete ? exchange.outbound : nullptr;
    m_received.store = exchange.isComplete ? exchange.inbound : nullptr;
    m_sent.size = m_sent.store ? m_sent.store->size() : 0;
    m_received.size = m_received.store ? m_received.store->size() : 0;
    if (isStream(exchange)) {
        addFrames(exchange);
        return;
    }
    addHeads(exchange);
    m_sentBody = exchange.sent.head.size();
    if (exchange.request)
        m_boundary = requestBoundary(exchange);
    if (!exchange.response)
        return;
    m_receivedBody = exchange.response->range.end;
    if (exchange.response->headers.hasMember("Transfer-Encoding", "chunked"))
        m_chunkAt = m_receivedBody;
}

void WireThings::addHeads(const Exchange &exchange)
{
    if (!exchange.request)
        return;
    for (const auto &head : messageHeads(exchange)) {
        auto &things = sideOf(head.direction).things;
        auto at = head.range.begin;
        const bool isTrailers = head.kind == HeadKind::Trailers;
        const auto add = [&](WireThingKind kind, ByteRange bytes, std::string name) {
            if (!bytes.isEmpty())
                things.push_back({kind, head.direction, bytes, std::move(name), 0});
            at = std::max(at, bytes.end);
        };
        for (const auto &[field, origin, setName, remark] : head.fields) {
            if (!isTrailers && at == head.range.begin)
                add(lineKind(head.kind), {at, std::max(at, field.range.begin)}, std::to_string(head.status));
            add(isTrailers ? WireThingKind::Trailer : WireThingKind::Field, field.range, field.name);
        }
        if (!isTrailers && at == head.range.begin && head.range.size() > 2)
            add(lineKind(head.kind), {at, head.range.end - 2}, std::to_string(head.status));
        if (!isTrailers)
            add(WireThingKind::HeadEnd, {at, head.range.end}, {});
    }
    for (auto *side : {&m_sent, &m_received})
        std::stable_sort(side->things.begin(), side->things.end(), beginsBefore);
}

void WireThings::addFrames(const Exchange &exchange)
{
    for (const auto &event : exchange.timeline.events()) {
        if (const auto *sent = std::get_if<timeline::FrameSent>(&event.payload))
            addFrame(Direction::Sent, sent->frame);
        else if (const auto *received = std::get_if<timeline::FrameReceived>(&event.payload))
            addFrame(Direction::Received, received->frame);
        else if (const auto *preface = std::get_if<timeline::Sent>(&event.payload))
            m_sent.things.push_back({WireThingKind::Preface, Direction::Sent, preface->bytes, {}, 0});
    }
}

void WireThings::addFrame(Direction direction, const timeline::Frame &frame)
{
    auto &things = sideOf(direction).things;
    const auto name = frameWords(frame).toStdString();
    if (frame.content.isEmpty()) {
        things.push_back({WireThingKind::Frame, direction, frame.bytes, name, 0});
        return;
    }
    things.push_back(
        {WireThingKind::FrameHead, direction, {frame.bytes.begin, frame.content.begin}, name, 0});
    things.push_back({WireThingKind::Content, direction, frame.content, {}, 0});
}

void WireThings::readChunks(ByteCount until)
{
    auto &things = m_received.things;
    const auto before = things.size();
    while (m_received.store && m_chunkAt > 0 && m_chunkAt <= until && m_chunks < mostChunks) {
        const auto line = chunkLine(*m_received.store, m_chunkAt);
        if (!line) {
            m_chunkAt = 0;
            break;
        }
        const auto [size, length] = *line;
        const auto data = m_chunkAt + length;
        const auto add = [&](WireThingKind kind, ByteCount begin, ByteCount end) {
            things.push_back({kind, Direction::Received, {begin, std::min(end, m_received.size)}, {}, size});
        };
        add(size == 0 ? WireThingKind::LastChunk : WireThingKind::ChunkSize, m_chunkAt, data);
        ++m_chunks;
        m_chunkAt = size == 0 || data + size >= m_received.size ? 0 : data + size;
        if (size > 0 && data < m_received.size)
            add(WireThingKind::ChunkData, data, data + size);
        if (m_chunkAt == 0)
            break;
        const auto end = m_received.store->read({m_chunkAt, m_chunkAt + 2});
        const ByteCount lineEnd = end == "\r\n" ? 2 : end.starts_with('\n') ? 1 : 0;
        if (lineEnd > 0)
            add(WireThingKind::ChunkEnd, m_chunkAt, m_chunkAt + lineEnd);
        m_chunkAt = lineEnd > 0 ? m_chunkAt + lineEnd : 0;
    }
    if (things.size() > before) // trailers stand behind them already
        std::stable_sort(things.begin(), things.end(), beginsBefore);
}

/// What was kept of the request's body: a delimiter, the part's fields, an empty line, its content.
void WireThings::readParts()
{
    const auto delimiter = "--" + std::exchange(m_boundary, {});
    if (!m_sent.store || delimiter.size() == 2)
        return;
    const auto bytes = m_sent.store->read({m_sentBody, m_sent.size});
    ByteCount part = 0;
    const auto add = [&](WireThingKind kind, std::size_t begin, std::size_t end, std::string name) {
        if (end > begin)
            m_sent.things.push_back(
                {kind, Direction::Sent, {m_sentBody + begin, m_sentBody + end}, std::move(name), part});
    };
    for (auto at = bytes.find(delimiter); at != std::string::npos;) {
        ++part;
        auto line = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        const bool isLast = bytes.compare(at + delimiter.size(), 2, "--") == 0;
        add(WireThingKind::Delimiter, at, line, {});
        if (isLast)
            return;
        while (line < bytes.size()) {
            const auto end = std::min(bytes.find('\n', line), bytes.size() - 1) + 1;
            const bool isEmpty = end - line <= 2;
            const auto text = std::string_view(bytes).substr(line, end - line);
            add(isEmpty ? WireThingKind::HeadEnd : WireThingKind::PartField, line, end,
                isEmpty ? std::string() : std::string(text.substr(0, std::min(text.find(':'), text.size()))));
            line = end;
            if (isEmpty)
                break;
        }
        const auto next = bytes.find("\n" + delimiter, line - 1);
        at = next == std::string::npos ? next : next + 1;
        add(WireThingKind::PartContent, line, at == std::string::npos ? bytes.size() : at, {});
    }
}

std::optional<WireThing> WireThings::at(Direction direction, ByteCount offset)
{
    auto &side = sideOf(direction);
    if (offset >= std::max(side.size, side.things.empty() ? 0 : side.things.back().bytes.end))
        return std::nullopt;
    if (direction == Direction::Received)
        readChunks(offset);
    else if (!m_boundary.empty() && offset >= m_sentBody)
        readParts();
    const auto after =
        std::upper_bound(side.things.begin(), side.things.end(), offset,
                         [](ByteCount at, const WireThing &thing) { return at < thing.bytes.begin; });
    if (after != side.things.begin() && std::prev(after)->bytes.contains(offset))
        return *std::prev(after);
    return rest(direction, offset);
}

/// What lies between the things that have a name: content, or bytes that nobody knows.
WireThing WireThings::rest(Direction direction, ByteCount offset)
{
    auto &side = sideOf(direction);
    const auto body = direction == Direction::Sent ? m_sentBody : m_receivedBody;
    const bool isContent = body > 0 && offset >= body;
    ByteRange bytes{isContent ? body : 0, side.size};
    for (const auto &thing : side.things) {
        if (thing.bytes.end <= offset)
            bytes.begin = std::max(bytes.begin, thing.bytes.end);
        else if (thing.bytes.begin > offset)
            bytes.end = std::min(bytes.end, thing.bytes.begin);
    }
    return {isContent ? WireThingKind::Content : WireThingKind::Other, direction, bytes, {}, 0};
}

std::optional<WireThing> WireThings::next(const WireThing &thing)
{
    return at(thing.direction, thing.bytes.end);
}

std::optional<WireThing> WireThings::previous(const WireThing &thing)
{
    return thing.bytes.begin == 0 ? std::nullopt : at(thing.direction, thing.bytes.begin - 1);
}

} // namespace expectra
