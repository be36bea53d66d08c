// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/framepeer.h"

#include <nghttp2/nghttp2.h>

namespace expectra::test {

struct FramePeer::Callbacks
{
    static FramePeer &self(void *user) { return *static_cast<FramePeer *>(user); }
    static std::string text(const std::uint8_t *bytes, std::size_t size)
    {
        return {reinterpret_cast<const char *>(bytes), size};
    }

    static int field(nghttp2_session *, const nghttp2_frame *, const std::uint8_t *name, std::size_t nameSize,
                     const std::uint8_t *value, std::size_t valueSize, std::uint8_t, void *user)
    {
        self(user).m_fields += text(name, nameSize) + "=" + text(value, valueSize) + "|";
        return 0;
    }

    static int frame(nghttp2_session *, const nghttp2_frame *frame, void *user)
    {
        auto &peer = self(user);
        const auto stream = frame->hd.stream_id;
        if (frame->hd.type == NGHTTP2_HEADERS)
            peer.say(stream, std::exchange(peer.m_fields, {}));
        if (frame->hd.type == NGHTTP2_RST_STREAM)
            peer.say(stream, "reset " + timeline::errorCodeName(frame->rst_stream.error_code));
        if (frame->hd.type == NGHTTP2_GOAWAY)
            peer.m_heard += "going away " + timeline::errorCodeName(frame->goaway.error_code) + "\n";
        const bool mayEnd = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
        if (mayEnd && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0)
            peer.say(stream, "end");
        return 0;
    }

    static int data(nghttp2_session *, std::uint8_t, std::int32_t stream, const std::uint8_t *,
                    std::size_t size, void *user)
    {
        self(user).say(stream, "data " + std::to_string(size));
        self(user).m_received[static_cast<std::uint32_t>(stream)] += size;
        return 0;
    }
};

FramePeer::FramePeer(std::uint32_t window)
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, Callbacks::field);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, Callbacks::frame);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, Callbacks::data);
    nghttp2_option *options = nullptr;
    nghttp2_option_new(&options);
    nghttp2_option_set_no_auto_window_update(options, 1);
    nghttp2_session_server_new2(&m_session, callbacks, this, options);
    nghttp2_option_del(options);
    nghttp2_session_callbacks_del(callbacks);
    const nghttp2_settings_entry entry{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, window};
    nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, &entry, 1);
}

FramePeer::~FramePeer()
{
    nghttp2_session_del(m_session);
}

void FramePeer::receive(std::string_view bytes)
{
    const auto taken = nghttp2_session_mem_recv(
        m_session, reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    if (taken < 0)
        m_heard += std::string("refused: ") + nghttp2_strerror(static_cast<int>(taken)) + "\n";
}

std::size_t FramePeer::received(std::uint32_t stream) const
{
    const auto found = m_received.find(stream);
    return found == m_received.end() ? 0 : found->second;
}

void FramePeer::answer(std::uint32_t stream, const Fields &fields, bool endStream)
{
    std::vector<nghttp2_nv> pairs;
    for (const auto &[name, value] : fields)
        pairs.push_back({reinterpret_cast<std::uint8_t *>(const_cast<char *>(name.data())),
                         reinterpret_cast<std::uint8_t *>(const_cast<char *>(value.data())), name.size(),
                         value.size(), NGHTTP2_NV_FLAG_NONE});
    const auto flags = static_cast<std::uint8_t>(endStream ? NGHTTP2_FLAG_END_STREAM : NGHTTP2_FLAG_NONE);
    nghttp2_submit_headers(m_session, flags, static_cast<std::int32_t>(stream), nullptr, pairs.data(),
                           pairs.size(), nullptr);
}

void FramePeer::allow(std::uint32_t stream, std::int32_t more)
{
    nghttp2_submit_window_update(m_session, NGHTTP2_FLAG_NONE, static_cast<std::int32_t>(stream), more);
}

std::string FramePeer::takeBytes()
{
    std::string result;
    const std::uint8_t *data = nullptr;
    for (auto size = nghttp2_session_mem_send(m_session, &data); size > 0;
         size = nghttp2_session_mem_send(m_session, &data))
        result += Callbacks::text(data, static_cast<std::size_t>(size));
    return result;
}

void FramePeer::say(std::int32_t stream, const std::string &words)
{
    m_heard += std::to_string(stream) + " " + words + "\n";
}

} // namespace expectra::test
