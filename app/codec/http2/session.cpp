// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/http2/session.h"

#include "app/codec/http2/framereading.h"
#include "app/codec/limits.h"
#include "app/timeline/framenames.h"

#include <array>

#include <nghttp2/nghttp2.h>

namespace expectra::codec::http2 {

using timeline::FrameType;

namespace {

// What we allow the peer, and the protocol's default.
constexpr std::uint32_t maximumFrameLength = 16384;

// The peer may be this far ahead of us: what a round trip of 100 ms holds at 80 MB/s.
constexpr std::int32_t streamWindow = 8 * 1024 * 1024;
constexpr std::int32_t connectionWindow = 16 * 1024 * 1024;

// Of an answer.
constexpr std::size_t usualFields = 8;

nghttp2_nv pair(const std::string &name, const std::string &value)
{
    // They live as long as the stream: nghttp2 needs no copy and changes nothing.
    const auto bytes = [](const std::string &text) {
        return const_cast<std::uint8_t *>(reinterpret_cast<const std::uint8_t *>(text.data()));
    };
    return {bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE};
}

std::vector<nghttp2_nv> pairs(const timeline::FrameFields &fields)
{
    std::vector<nghttp2_nv> result;
    result.reserve(fields.size());
    for (const auto &[name, value] : fields)
        result.push_back(pair(name, value));
    return result;
}

bool opensSection(const timeline::Frame &frame)
{
    return static_cast<FrameType>(frame.type) == FrameType::Headers;
}

bool endsSection(const timeline::Frame &frame)
{
    const bool carries = opensSection(frame) || static_cast<FrameType>(frame.type) == FrameType::Continuation;
    return carries && (frame.flags & timeline::frameflag::endHeaders) != 0;
}

} // namespace

struct Session::Stream
{
    StreamRequest request;
    bool isReleased = false;
    bool isPaused = false;
    bool headSent = false;
    std::size_t withheldWindow = 0; // received while paused: the peer isn't told that it was read
};

struct Session::Callbacks
{
    static Session &self(void *user) { return *static_cast<Session *>(user); }

    static int beginSection(nghttp2_session *, const nghttp2_frame *, void *user)
    {
        self(user).m_section = std::make_shared<timeline::FrameFields>();
        self(user).m_section->reserve(usualFields);
        self(user).m_sectionEnded = false;
        return 0;
    }

    static int addField(nghttp2_session *, const nghttp2_frame *, const std::uint8_t *name,
                        std::size_t nameSize, const std::uint8_t *value, std::size_t valueSize, std::uint8_t,
                        void *user)
    {
        auto &section = self(user).m_section;
        if (section && section->size() <= maximumFields)
            section->emplace_back(std::string(reinterpret_cast<const char *>(name), nameSize),
                                  std::string(reinterpret_cast<const char *>(value), valueSize));
        return 0;
    }

    static int endFrame(nghttp2_session *, const nghttp2_frame *frame, void *user)
    {
        if (frame->hd.type == NGHTTP2_HEADERS)
            self(user).m_sectionEnded = true;
        return 0;
    }

    static int addData(nghttp2_session *, std::uint8_t, std::int32_t, const std::uint8_t *, std::size_t size,
                       void *user)
    {
        self(user).m_dataReceived += size;
        return 0;
    }

    static int closeStream(nghttp2_session *, std::int32_t stream, std::uint32_t, void *user)
    {
        self(user).m_streams.erase(static_cast<std::uint32_t>(stream));
        return 0;
    }

    static ssize_t readBody(nghttp2_session *session, std::int32_t id, std::uint8_t *buffer, std::size_t size,
                            std::uint32_t *flags, nghttp2_data_source *source, void *)
    {
        auto &stream = *static_cast<Stream *>(source->ptr);
        if (!stream.isReleased)
            return NGHTTP2_ERR_DEFERRED;
        const auto part = stream.request.body({reinterpret_cast<char *>(buffer), size});
        if (part.isBroken)
            return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
        if (part.isLast)
            *flags |= NGHTTP2_DATA_FLAG_EOF;
        if (part.isLast && stream.request.trailers) {
            *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
            const auto trailers = pairs(*stream.request.trailers);
            nghttp2_submit_trailer(session, id, trailers.data(), trailers.size());
        }
        return static_cast<ssize_t>(part.size);
    }
};

Session::Session() : m_scanner(maximumFrameLength)
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, Callbacks::beginSection);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, Callbacks::addField);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, Callbacks::endFrame);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, Callbacks::addData);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, Callbacks::closeStream);

    nghttp2_option *options = nullptr;
    nghttp2_option_new(&options);
    nghttp2_option_set_no_http_messaging(options, 1);
    nghttp2_option_set_no_auto_window_update(options, 1);
    nghttp2_session_client_new2(&m_session, callbacks, this, options);
    nghttp2_option_del(options);
    nghttp2_session_callbacks_del(callbacks);
    begin();
}

Session::~Session()
{
    nghttp2_session_del(m_session);
}

void Session::begin()
{
    const std::array<nghttp2_settings_entry, 2> settings{
        {{NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
         {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, static_cast<std::uint32_t>(streamWindow)}}};
    nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
    nghttp2_session_set_local_window_size(m_session, NGHTTP2_FLAG_NONE, 0, connectionWindow);
}

std::uint32_t Session::open(StreamRequest request)
{
    auto stream = std::make_unique<Stream>();
    stream->request = std::move(request);
    const auto fields = pairs(*stream->request.fields);
    nghttp2_data_provider body{};
    body.source.ptr = stream.get();
    body.read_callback = Callbacks::readBody;
    const bool hasBody = static_cast<bool>(stream->request.body);
    const auto id = nghttp2_submit_request(m_session, nullptr, fields.data(), fields.size(),
                                           hasBody ? &body : nullptr, nullptr);
    if (id <= 0)
        return 0;
    m_streams.emplace(static_cast<std::uint32_t>(id), std::move(stream));
    return static_cast<std::uint32_t>(id);
}

void Session::releaseBody(std::uint32_t stream)
{
    const auto found = m_streams.find(stream);
    if (found == m_streams.end() || found->second->isReleased)
        return;
    found->second->isReleased = true;
    nghttp2_session_resume_data(m_session, static_cast<std::int32_t>(stream));
}

void Session::withholdBody(std::uint32_t stream)
{
    if (const auto found = m_streams.find(stream); found != m_streams.end())
        found->second->isReleased = false;
}

void Session::reset(std::uint32_t stream, std::uint32_t code)
{
    if (m_streams.contains(stream))
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, static_cast<std::int32_t>(stream), code);
}

void Session::pause(std::uint32_t stream)
{
    if (const auto found = m_streams.find(stream); found != m_streams.end())
        found->second->isPaused = true;
}

void Session::resume(std::uint32_t stream)
{
    const auto found = m_streams.find(stream);
    if (found == m_streams.end())
        return;
    found->second->isPaused = false;
    nghttp2_session_consume_stream(m_session, static_cast<std::int32_t>(stream),
                                   std::exchange(found->second->withheldWindow, 0));
}

void Session::terminate()
{
    nghttp2_session_terminate_session(m_session, NGHTTP2_NO_ERROR);
}

std::optional<PassedFrame> Session::receive(std::string_view &bytes)
{
    auto whole = m_scanner.next(bytes);
    if (!whole && !m_scanner.isBroken())
        return std::nullopt;
    const auto passed = whole.value_or(m_scanner.rest());
    m_dataReceived = 0;
    const auto taken = nghttp2_session_mem_recv(
        m_session, reinterpret_cast<const std::uint8_t *>(passed.data()), passed.size());
    if (taken < 0 && !std::exchange(m_failed, true))
        nghttp2_session_terminate_session(m_session, NGHTTP2_ENHANCE_YOUR_CALM);
    if (!whole)
        return std::nullopt;

    auto frame = readFrame(*whole);
    if (std::exchange(m_sectionEnded, false))
        frame.fields = std::move(m_section);
    if (m_dataReceived > 0)
        giveBack(frame.stream, m_dataReceived);
    return PassedFrame{std::move(frame), *whole};
}

/// The connection's window is given back at once: one paused stream must not hold up the others.
void Session::giveBack(std::uint32_t stream, std::size_t size)
{
    const auto found = m_streams.find(stream);
    const bool isPaused = found != m_streams.end() && found->second->isPaused;
    nghttp2_session_consume_connection(m_session, size);
    if (isPaused)
        found->second->withheldWindow += size;
    else
        nghttp2_session_consume_stream(m_session, static_cast<std::int32_t>(stream), size);
}

std::optional<PassedFrame> Session::send()
{
    const std::uint8_t *data = nullptr;
    const auto size = nghttp2_session_mem_send(m_session, &data);
    if (size <= 0)
        return std::nullopt;
    const std::string_view bytes(reinterpret_cast<const char *>(data), static_cast<std::size_t>(size));
    PassedFrame passed{{}, bytes};
    if (bytes == std::string_view(NGHTTP2_CLIENT_MAGIC, NGHTTP2_CLIENT_MAGIC_LEN)) {
        passed.frame.type = notAFrame;
        passed.frame.bytes = {0, bytes.size()};
        return passed;
    }
    passed.frame = readFrame(bytes);
    passed.frame.fields = sentFields(passed.frame);
    return passed;
}

/// Those of the request, then those of its trailers; on the frame that ends the section.
std::shared_ptr<const timeline::FrameFields> Session::sentFields(const timeline::Frame &frame)
{
    if (!endsSection(frame))
        return nullptr;
    const auto found = m_streams.find(frame.stream);
    if (found == m_streams.end())
        return nullptr;
    auto &stream = *found->second;
    return std::exchange(stream.headSent, true) ? stream.request.trailers : stream.request.fields;
}

WindowState Session::window(std::uint32_t stream) const
{
    if (nghttp2_session_get_remote_window_size(m_session) <= 0)
        return WindowState::ConnectionClosed;
    const auto left =
        nghttp2_session_get_stream_remote_window_size(m_session, static_cast<std::int32_t>(stream));
    return left <= 0 ? WindowState::StreamClosed : WindowState::Open;
}

bool Session::hasRoom() const
{
    const auto allowed =
        nghttp2_session_get_remote_settings(m_session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS);
    return !m_failed && nghttp2_session_check_request_allowed(m_session) != 0 && m_streams.size() < allowed;
}

bool Session::isOver() const
{
    return nghttp2_session_want_read(m_session) == 0 && nghttp2_session_want_write(m_session) == 0;
}

} // namespace expectra::codec::http2
