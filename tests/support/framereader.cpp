// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/framereader.h"

namespace expectra::test {

namespace {

std::uint32_t number(std::string_view bytes)
{
    std::uint32_t result = 0;
    for (const char c : bytes)
        result = result << 8 | static_cast<unsigned char>(c);
    return result;
}

/// The next bytes, wherever the script's reading stands; empty when the client ended.
std::string readBytes(RawConnection &peer, std::size_t count)
{
    const auto &received = peer.conversation().received;
    if (!peer.readBody(count))
        return {};
    return received.substr(peer.consumed() - count, count);
}

} // namespace

bool readPreface(RawConnection &peer)
{
    return readBytes(peer, 24) == "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
}

std::optional<ReadFrame> readFrame(RawConnection &peer)
{
    const auto header = readBytes(peer, timeline::frameHeaderSize);
    if (header.empty())
        return std::nullopt;
    ReadFrame frame{static_cast<FrameType>(header[3]),
                    static_cast<unsigned char>(header[4]),
                    number(std::string_view(header).substr(5)),
                    {}};
    const auto length = number(std::string_view(header).substr(0, 3));
    frame.payload = length > 0 ? readBytes(peer, length) : std::string();
    return frame;
}

std::optional<ReadFrame> readFrameOf(RawConnection &peer, FrameType type)
{
    auto frame = readFrame(peer);
    while (frame && frame->type != type)
        frame = readFrame(peer);
    return frame;
}

} // namespace expectra::test
