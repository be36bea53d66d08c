// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/framenames.h"

#include <array>
#include <string_view>

namespace expectra::timeline {

namespace {

constexpr std::array<std::string_view, 10> types{"DATA",          "HEADERS",      "PRIORITY", "RST_STREAM",
                                                 "SETTINGS",      "PUSH_PROMISE", "PING",     "GOAWAY",
                                                 "WINDOW_UPDATE", "CONTINUATION"};

// RFC 9113 section 7.
constexpr std::array<std::string_view, 14> errors{"NO_ERROR",
                                                  "PROTOCOL_ERROR",
                                                  "INTERNAL_ERROR",
                                                  "FLOW_CONTROL_ERROR",
                                                  "SETTINGS_TIMEOUT",
                                                  "STREAM_CLOSED",
                                                  "FRAME_SIZE_ERROR",
                                                  "REFUSED_STREAM",
                                                  "CANCEL",
                                                  "COMPRESSION_ERROR",
                                                  "CONNECT_ERROR",
                                                  "ENHANCE_YOUR_CALM",
                                                  "INADEQUATE_SECURITY",
                                                  "HTTP_1_1_REQUIRED"};

// RFC 9113 section 6.5.2, RFC 8441, RFC 9218; they count from 1 and have gaps.
constexpr std::array<std::string_view, 10> settings{"",
                                                    "HEADER_TABLE_SIZE",
                                                    "ENABLE_PUSH",
                                                    "MAX_CONCURRENT_STREAMS",
                                                    "INITIAL_WINDOW_SIZE",
                                                    "MAX_FRAME_SIZE",
                                                    "MAX_HEADER_LIST_SIZE",
                                                    "",
                                                    "ENABLE_CONNECT_PROTOCOL",
                                                    "NO_RFC7540_PRIORITIES"};

std::string hexadecimal(std::uint32_t number)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (int shift = number > 0xffff ? 28 : number > 0xff ? 12 : 4; shift >= 0; shift -= 4)
        result += digits[(number >> shift) & 0xf];
    return "0x" + result;
}

template <std::size_t Size>
std::string named(const std::array<std::string_view, Size> &names, std::uint32_t number)
{
    return number < Size && !names[number].empty() ? std::string(names[number]) : hexadecimal(number);
}

bool hasEndStream(FrameType type)
{
    return type == FrameType::Data || type == FrameType::Headers;
}

bool hasAck(FrameType type)
{
    return type == FrameType::Settings || type == FrameType::Ping;
}

bool hasEndHeaders(FrameType type)
{
    return type == FrameType::Headers || type == FrameType::PushPromise || type == FrameType::Continuation;
}

bool hasPadding(FrameType type)
{
    return hasEndStream(type) || type == FrameType::PushPromise;
}

} // namespace

std::string frameTypeName(std::uint8_t type)
{
    return named(types, type);
}

std::string frameFlagNames(std::uint8_t type, std::uint8_t flags)
{
    const auto kind = static_cast<FrameType>(type);
    std::string result;
    const auto add = [&](bool means, std::uint8_t flag, std::string_view name) {
        if (means && (flags & flag) != 0)
            result.append(result.empty() ? "" : ", ").append(name);
    };
    add(hasEndStream(kind), frameflag::endStream, "END_STREAM");
    add(hasAck(kind), frameflag::ack, "ACK");
    add(hasEndHeaders(kind), frameflag::endHeaders, "END_HEADERS");
    add(hasPadding(kind), frameflag::padded, "PADDED");
    add(kind == FrameType::Headers, frameflag::priority, "PRIORITY");
    return result;
}

std::string errorCodeName(std::uint32_t code)
{
    return named(errors, code);
}

std::string settingName(std::uint16_t setting)
{
    return named(settings, setting);
}

} // namespace expectra::timeline
