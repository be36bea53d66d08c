// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/decodedcontent.h"

#include <algorithm>

namespace expectra::coding {

namespace {

constexpr ByteCount pieceSize = 64 * 1024;

using End = DecodedContent::End;

/// Lets bytes through to `next` up to the limit.
class Gauge final
{
public:
    Gauge(DecodeLimit limit, Sink next) : m_limit(limit), m_next(std::move(next)) {}

    void beginPiece(ByteCount coded) { m_allowed = m_limit.allowed(coded); }
    bool take(std::string_view bytes)
    {
        const auto room = m_allowed - std::min(m_allowed, m_made);
        const auto fitting =
            bytes.substr(0, static_cast<std::size_t>(std::min<ByteCount>(room, bytes.size())));
        m_made += fitting.size();
        return m_next(fitting) && fitting.size() == bytes.size();
    }

private:
    DecodeLimit m_limit;
    Sink m_next;
    ByteCount m_allowed = 0;
    ByteCount m_made = 0;
};

struct Ending
{
    End end = End::Whole;
    std::optional<Fault> fault;
};

Ending readThrough(const Content &coded, const Codings &codings, const DecodeLimit &limit,
                   const std::atomic<bool> &isCancelled, const Told &told, const Sink &sink)
{
    ContentDecoder decoder(codings);
    Gauge gauge(limit, [&](std::string_view bytes) { return sink(bytes) && !isCancelled; });
    const Sink gauged = [&gauge](std::string_view bytes) { return gauge.take(bytes); };
    auto state = ContentDecoder::State::Reading;
    ByteCount at = 0;
    while (at < coded.size() && state == ContentDecoder::State::Reading && !isCancelled) {
        if (at >= limit.coded)
            return {End::Limit, std::nullopt};
        const auto piece = coded.read({at, std::min(at + pieceSize, coded.size())});
        if (piece.empty())
            return {End::Unkept, std::nullopt};
        at += piece.size();
        gauge.beginPiece(at);
        state = decoder.receive(piece, gauged);
        if (told)
            told(at);
    }
    if (state == ContentDecoder::State::Reading && !isCancelled)
        state = decoder.end(gauged);
    if (isCancelled)
        return {End::Cancelled, std::nullopt};
    if (state == ContentDecoder::State::Stopped)
        return {End::Limit, std::nullopt};
    return {state == ContentDecoder::State::Broken ? End::Fault : End::Whole, decoder.fault()};
}

} // namespace

DecodedContent decodeContent(const Content &coded, const Codings &codings, const DecodeLimit &limit,
                             const std::atomic<bool> &isCancelled, const Told &told)
{
    auto store = std::make_shared<ByteStore>();
    auto [end, fault] =
        readThrough(coded, codings, limit, isCancelled, told, [&store](std::string_view bytes) {
            store->append(bytes);
            return true;
        });
    const ByteRange all{0, store->size()};
    return {{std::move(store), all}, end, std::move(fault)};
}

DecodedContent decodeContent(const Content &coded, const Codings &codings, const DecodeLimit &limit)
{
    const std::atomic<bool> isCancelled = false;
    return decodeContent(coded, codings, limit, isCancelled);
}

std::optional<ByteCount> decodedSize(const Content &coded, const Codings &codings, const DecodeLimit &limit)
{
    if (codings.empty())
        return coded.size();
    if (!canDecode(codings))
        return std::nullopt;
    const std::atomic<bool> isCancelled = false;
    ByteCount size = 0;
    const auto ending = readThrough(coded, codings, limit, isCancelled, {}, [&size](std::string_view bytes) {
        size += bytes.size();
        return true;
    });
    return ending.end == End::Whole ? std::optional(size) : std::nullopt;
}

} // namespace expectra::coding
