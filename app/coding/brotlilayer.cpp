// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/brotlilayer.h"

namespace expectra::coding {

BrotliLayer::BrotliLayer(std::string name)
    : Layer(std::move(name)), m_decoder(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr))
{}

BrotliLayer::~BrotliLayer()
{
    BrotliDecoderDestroyInstance(m_decoder);
}

Layer::Step BrotliLayer::decode(std::string_view &bytes, std::span<char> room, std::size_t &made)
{
    if (m_decoder == nullptr)
        return Step::Broken;
    const auto *in = reinterpret_cast<const std::uint8_t *>(bytes.data());
    auto *out = reinterpret_cast<std::uint8_t *>(room.data());
    std::size_t left = bytes.size();
    std::size_t space = room.size();
    const auto result = BrotliDecoderDecompressStream(m_decoder, &left, &in, &space, &out, nullptr);
    bytes.remove_prefix(bytes.size() - left);
    made = room.size() - space;
    switch (result) {
    case BROTLI_DECODER_RESULT_SUCCESS: return Step::Ended;
    case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return Step::Hungry;
    case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: return Step::Full;
    case BROTLI_DECODER_RESULT_ERROR: break;
    }
    return Step::Broken;
}

std::string BrotliLayer::detail() const
{
    if (m_decoder == nullptr)
        return "out of memory";
    return BrotliDecoderErrorString(BrotliDecoderGetErrorCode(m_decoder));
}

} // namespace expectra::coding
