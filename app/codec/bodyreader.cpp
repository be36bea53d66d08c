// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/bodyreader.h"

#include "app/codec/chunkedreader.h"

#include <algorithm>

namespace expectra::codec {

namespace {

void takeContent(std::size_t count, std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces)
{
    if (count == 0)
        return;
    pieces.push_back(ContentBytes{{offset, offset + count}, bytes.substr(0, count)});
    bytes.remove_prefix(count);
    offset += count;
}

class LengthReader final : public BodyReader
{
public:
    explicit LengthReader(ByteCount length) : m_left(length) {}

    State read(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces) override
    {
        const auto count = static_cast<std::size_t>(std::min<ByteCount>(m_left, bytes.size()));
        takeContent(count, bytes, offset, pieces);
        m_left -= count;
        return m_left == 0 ? State::Finished : State::Reading;
    }

private:
    ByteCount m_left;
};

class CloseReader final : public BodyReader
{
public:
    State read(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces) override
    {
        takeContent(bytes.size(), bytes, offset, pieces);
        return State::Reading;
    }
    [[nodiscard]] bool mayEndHere() const override { return true; }
};

} // namespace

std::unique_ptr<BodyReader> readerFor(const Framing &framing)
{
    switch (framing.kind) {
    case Framing::Kind::None: return nullptr;
    case Framing::Kind::Length:
        return framing.length > 0 ? std::make_unique<LengthReader>(framing.length) : nullptr;
    case Framing::Kind::Chunked: return std::make_unique<ChunkedReader>();
    case Framing::Kind::Frames: break; // frames are cut elsewhere
    case Framing::Kind::UntilClose: return std::make_unique<CloseReader>();
    }
    return nullptr;
}

} // namespace expectra::codec
