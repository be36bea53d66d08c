// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/frames.h"

namespace expectra::test {

namespace {

std::string number(std::uint64_t value, int octets)
{
    std::string result;
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8)
        result += static_cast<char>(value >> shift & 0xff);
    return result;
}

/// RFC 7541 section 5.2 with a prefix of 7 bits, without Huffman.
std::string literal(const std::string &text)
{
    if (text.size() < 127)
        return static_cast<char>(text.size()) + text;
    std::string length(1, '\x7f');
    auto left = text.size() - 127;
    for (; left >= 128; left /= 128)
        length += static_cast<char>(left % 128 + 128);
    return length + static_cast<char>(left) + text;
}

} // namespace

std::string frame(FrameType type, int flags, std::uint32_t stream, const std::string &payload)
{
    return number(payload.size(), 3) + static_cast<char>(type) + static_cast<char>(flags) +
           number(stream, 4) + payload;
}

std::string hpack(const Fields &fields)
{
    std::string result;
    for (const auto &[name, value] : fields)
        result += '\0' + literal(name) + literal(value);
    return result;
}

std::string headers(std::uint32_t stream, const Fields &fields, bool endStream)
{
    using namespace timeline::frameflag;
    return frame(FrameType::Headers, endHeaders | (endStream ? timeline::frameflag::endStream : 0), stream,
                 hpack(fields));
}

std::string data(std::uint32_t stream, const std::string &content, bool endStream)
{
    return frame(FrameType::Data, endStream ? timeline::frameflag::endStream : 0, stream, content);
}

std::string paddedData(std::uint32_t stream, const std::string &content, int padding, bool endStream)
{
    const int flags = timeline::frameflag::padded | (endStream ? timeline::frameflag::endStream : 0);
    return frame(FrameType::Data, flags, stream,
                 static_cast<char>(padding) + content + std::string(static_cast<std::size_t>(padding), '\0'));
}

std::string settings(const std::vector<std::pair<int, std::uint32_t>> &entries)
{
    std::string payload;
    for (const auto &[setting, value] : entries)
        payload += number(static_cast<std::uint64_t>(setting), 2) + number(value, 4);
    return frame(FrameType::Settings, 0, 0, payload);
}

std::string settingsAck()
{
    return frame(FrameType::Settings, timeline::frameflag::ack, 0, {});
}

std::string windowUpdate(std::uint32_t stream, std::uint32_t increment)
{
    return frame(FrameType::WindowUpdate, 0, stream, number(increment, 4));
}

std::string resetStream(std::uint32_t stream, std::uint32_t code)
{
    return frame(FrameType::ResetStream, 0, stream, number(code, 4));
}

std::string goAway(std::uint32_t lastStream, std::uint32_t code, const std::string &debug)
{
    return frame(FrameType::GoAway, 0, 0, number(lastStream, 4) + number(code, 4) + debug);
}

std::string ping(bool ack)
{
    return frame(FrameType::Ping, ack ? timeline::frameflag::ack : 0, 0, "\x01\x02\x03\x04\x05\x06\x07\x08");
}

} // namespace expectra::test
