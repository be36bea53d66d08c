// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/inflatelayer.h"

namespace expectra::coding {

namespace {

/// RFC 1950 section 2.2: the method is 8, the window fits, and both bytes together divide by 31.
bool isZlibHeader(std::string_view bytes)
{
    if (bytes.size() < 2)
        return false;
    const auto method = static_cast<unsigned char>(bytes[0]);
    const auto flags = static_cast<unsigned char>(bytes[1]);
    return (method & 0x0fU) == 8 && (method >> 4U) <= 7 && (method * 256U + flags) % 31 == 0;
}

} // namespace

InflateLayer::~InflateLayer()
{
    if (m_isReady)
        inflateEnd(&m_stream);
}

int InflateLayer::windowBits(std::string_view bytes) const
{
    constexpr int gzipHeader = 16; // added to the bits of the window, zlib's way to ask for gzip
    if (m_format == Format::Gzip)
        return MAX_WBITS + gzipHeader;
    return isZlibHeader(bytes) ? MAX_WBITS : -MAX_WBITS;
}

Layer::Step InflateLayer::decode(std::string_view &bytes, std::span<char> room, std::size_t &made)
{
    if (!m_isReady) {
        m_result = inflateInit2(&m_stream, windowBits(bytes));
        m_isReady = m_result == Z_OK;
        if (!m_isReady)
            return Step::Broken;
    }
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib only reads it
    m_stream.avail_in = static_cast<uInt>(bytes.size());
    m_stream.next_out = reinterpret_cast<Bytef *>(room.data());
    m_stream.avail_out = static_cast<uInt>(room.size());
    m_result = inflate(&m_stream, Z_NO_FLUSH);
    bytes.remove_prefix(bytes.size() - m_stream.avail_in);
    made = room.size() - m_stream.avail_out;
    if (m_result == Z_STREAM_END)
        return Step::Ended;
    if (m_result != Z_OK && m_result != Z_BUF_ERROR)
        return Step::Broken;
    return m_stream.avail_out == 0 ? Step::Full : Step::Hungry;
}

bool InflateLayer::beginAnother(std::string_view bytes)
{
    return m_format == Format::Gzip && bytes.front() == '\x1f' && inflateReset(&m_stream) == Z_OK;
}

std::string InflateLayer::detail() const
{
    if (m_stream.msg != nullptr)
        return m_stream.msg;
    return m_result == Z_NEED_DICT ? "it needs a dictionary" : zError(m_result);
}

} // namespace expectra::coding
