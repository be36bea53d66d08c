// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/layer.h"

#include "app/coding/brotlilayer.h"
#include "app/coding/inflatelayer.h"
#include "app/coding/zstdlayer.h"

#include <algorithm>
#include <utility>

namespace expectra::coding {

namespace {

// What is lost before an error is at most what a block decodes to, so it is small; larger ones gain nothing.
constexpr std::size_t blockSize = 512;
constexpr std::size_t roomSize = 32 * 1024;

} // namespace

Layer::State Layer::receive(std::string_view bytes, const Sink &sink)
{
    while (!bytes.empty() && m_state == State::Reading) {
        const auto piece = bytes.substr(0, blockSize - static_cast<std::size_t>(m_received % blockSize));
        bytes.remove_prefix(piece.size());
        m_received += piece.size();
        if (piece.size() == blockSize) {
            feed(piece, sink);
            continue;
        }
        m_block += piece;
        if (m_received % blockSize == 0)
            feed(std::exchange(m_block, {}), sink);
    }
    return m_state;
}

Layer::State Layer::end(const Sink &sink)
{
    if (m_state == State::Reading)
        feed(std::exchange(m_block, {}), sink);
    if (m_state != State::Reading || m_received == 0)
        return m_state;
    if (!m_surplusAt && !m_isBetween && !m_isFirst && !m_hasMade)
        m_surplusAt = m_memberAt; // nothing of another member but perhaps its first bytes
    if (m_surplusAt)
        m_fault = Fault{Fault::Kind::Surplus, m_name, {*m_surplusAt, m_received}, {}, true};
    else if (!m_isBetween)
        stop(Fault::Kind::Cut, {m_received, m_received});
    return m_state;
}

void Layer::feed(std::string_view block, const Sink &sink)
{
    while (m_state == State::Reading && !m_surplusAt) {
        if (m_isBetween) {
            if (block.empty())
                return;
            m_memberAt = m_taken;
            m_isFirst = false;
            m_hasMade = false;
            m_isBetween = !beginAnother(block);
            if (m_isBetween)
                m_surplusAt = m_taken;
        } else if (!feedMember(block, sink)) {
            return;
        }
    }
}

/// False when it is hungry.
bool Layer::feedMember(std::string_view &block, const Sink &sink)
{
    m_room.resize(roomSize);
    const auto before = block.size();
    std::size_t made = 0;
    const auto step = decode(block, m_room, made);
    m_taken += before - block.size();
    if (made > 0) {
        m_hasMade = true;
        if (!sink({m_room.data(), made})) {
            m_state = State::Stopped;
            return true;
        }
    }
    if (step == Step::Ended)
        m_isBetween = true;
    else if (step == Step::Broken && !m_isFirst && !m_hasMade)
        m_surplusAt = m_memberAt; // it only began like a member
    else if (step == Step::Broken)
        stop(Fault::Kind::Broken, {m_taken, m_taken + 1}, detail());
    return step != Step::Hungry;
}

void Layer::stop(Fault::Kind kind, ByteRange bytes, std::string detail)
{
    m_fault = Fault{kind, m_name, bytes, std::move(detail), true};
    m_state = State::Broken;
}

std::unique_ptr<Layer> layerFor(const AppliedCoding &coding)
{
    switch (coding.coding) {
    case Coding::Gzip: return std::make_unique<InflateLayer>(coding.name, InflateLayer::Format::Gzip);
    case Coding::Deflate: return std::make_unique<InflateLayer>(coding.name, InflateLayer::Format::Deflate);
    case Coding::Brotli: return std::make_unique<BrotliLayer>(coding.name);
    case Coding::Zstd: return std::make_unique<ZstdLayer>(coding.name);
    case Coding::Unknown: break;
    }
    return nullptr;
}

} // namespace expectra::coding
