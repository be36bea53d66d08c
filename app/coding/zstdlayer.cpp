// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/zstdlayer.h"

#include <zstd.h>

namespace expectra::coding {

ZstdLayer::ZstdLayer(std::string name)
    : Layer(std::move(name)), m_context(ZSTD_createDCtx()), m_detail("out of memory")
{}

ZstdLayer::~ZstdLayer()
{
    ZSTD_freeDCtx(m_context);
}

Layer::Step ZstdLayer::decode(std::string_view &bytes, std::span<char> room, std::size_t &made)
{
    if (m_context == nullptr)
        return Step::Broken;
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    ZSTD_outBuffer out{room.data(), room.size(), 0};
    const auto result = ZSTD_decompressStream(m_context, &out, &in);
    bytes.remove_prefix(in.pos);
    made = out.pos;
    if (ZSTD_isError(result) != 0) {
        m_detail = ZSTD_getErrorName(result);
        return Step::Broken;
    }
    if (result == 0)
        return Step::Ended;
    return out.pos == out.size || !bytes.empty() ? Step::Full : Step::Hungry;
}

bool ZstdLayer::beginAnother(std::string_view bytes)
{
    const auto first = static_cast<unsigned char>(bytes.front());
    return first == 0x28 || (first & 0xf0U) == 0x50; // of a frame's magic number, of a skippable one's
}

} // namespace expectra::coding
