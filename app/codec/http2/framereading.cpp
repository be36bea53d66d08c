// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/http2/framereading.h"

#include "app/codec/http2/octets.h"
#include "app/timeline/framenames.h"

#include <algorithm>

namespace expectra::codec::http2 {

using timeline::Frame;
using timeline::frameHeaderSize;
using timeline::FrameType;

namespace {

// Of the text that a GOAWAY may carry, which the peer chooses.
constexpr std::size_t maximumDebugText = 256;

std::string priority(std::string_view payload)
{
    return "depends on stream " + std::to_string(number31(payload)) + ", weight " +
           std::to_string(octet(payload, 4) + 1);
}

std::string settings(std::string_view payload)
{
    std::string result;
    for (; payload.size() >= 6; payload.remove_prefix(6)) {
        result += result.empty() ? "" : ", ";
        result +=
            timeline::settingName(number16(payload)) + ' ' + std::to_string(number32(payload.substr(2)));
    }
    return result;
}

std::string goAway(std::string_view payload)
{
    const auto debug = payload.substr(8, maximumDebugText);
    return timeline::errorCodeName(number32(payload.substr(4))) + ", last stream " +
           std::to_string(number31(payload)) + (debug.empty() ? "" : ", \"" + std::string(debug) + '"');
}

std::string hexadecimal(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (const char c : bytes)
        result.append(
            {digits[static_cast<unsigned char>(c) >> 4], digits[static_cast<unsigned char>(c) & 0xf]});
    return result;
}

std::string padding(const Frame &frame, std::string_view payload)
{
    if ((frame.flags & timeline::frameflag::padded) == 0 || payload.empty())
        return {};
    return std::to_string(octet(payload, 0)) + " B of padding";
}

std::string headers(const Frame &frame, std::string_view payload)
{
    auto result = padding(frame, payload);
    payload.remove_prefix(result.empty() ? 0 : 1);
    if ((frame.flags & timeline::frameflag::priority) != 0 && payload.size() >= 5)
        result += (result.empty() ? "" : ", ") + priority(payload);
    return result;
}

std::string details(const Frame &frame, std::string_view payload)
{
    const auto size = payload.size();
    switch (static_cast<FrameType>(frame.type)) {
    case FrameType::Data: return padding(frame, payload);
    case FrameType::Headers: return headers(frame, payload);
    case FrameType::Priority: return size >= 5 ? priority(payload) : "";
    case FrameType::ResetStream: return size >= 4 ? timeline::errorCodeName(number32(payload)) : "";
    case FrameType::Settings: return settings(payload);
    case FrameType::PushPromise:
        return size >= 4 ? "promises stream " + std::to_string(number31(payload)) : "";
    case FrameType::Ping: return hexadecimal(payload.substr(0, 8));
    case FrameType::GoAway: return size >= 8 ? goAway(payload) : "";
    case FrameType::WindowUpdate: return size >= 4 ? "+" + std::to_string(number31(payload)) : "";
    case FrameType::Continuation: break;
    }
    return {};
}

std::uint32_t errorCode(const Frame &frame, std::string_view payload)
{
    const auto type = static_cast<FrameType>(frame.type);
    if (type == FrameType::ResetStream && payload.size() >= 4)
        return number32(payload);
    return type == FrameType::GoAway && payload.size() >= 8 ? number32(payload.substr(4)) : 0;
}

} // namespace

Frame readFrame(std::string_view bytes)
{
    const auto header = readFrameHeader(bytes);
    const auto payload = bytes.substr(frameHeaderSize);
    Frame frame;
    frame.type = header.type;
    frame.flags = header.flags;
    frame.stream = header.stream;
    frame.length = header.length;
    frame.bytes = {0, bytes.size()};
    frame.code = errorCode(frame, payload);
    frame.details = details(frame, payload);
    if (static_cast<FrameType>(frame.type) == FrameType::Data) {
        const auto content = dataContent(bytes);
        const auto begin = static_cast<ByteCount>(content.data() - bytes.data());
        frame.content = {begin, begin + content.size()};
    }
    return frame;
}

std::string_view dataContent(std::string_view bytes)
{
    const auto payload = bytes.substr(frameHeaderSize);
    if ((readFrameHeader(bytes).flags & timeline::frameflag::padded) == 0)
        return payload;
    if (payload.empty())
        return payload;
    const auto content = payload.substr(1);
    return content.substr(0, content.size() - std::min<std::size_t>(octet(payload, 0), content.size()));
}

std::uint32_t lastStream(std::string_view bytes)
{
    return bytes.size() >= frameHeaderSize + 4 ? number31(bytes.substr(frameHeaderSize)) : 0;
}

} // namespace expectra::codec::http2
