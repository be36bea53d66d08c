// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The client's end of one HTTP/2 connection over nghttp2. Sans I/O: bytes in, frames out; requests in, bytes
// out. nghttp2 keeps HPACK, flow control and the rules of the connection; what a message may hold is left to
// StreamDecoder, so that a malformed one can be shown. Laws: every split of the received bytes gives the same
// frames; a body that is not released is not sent; a paused stream's window is not opened again.

#include "app/base/result.h"
#include "app/codec/http2/framescanner.h"
#include "app/timeline/frame.h"

#include <functional>
#include <map>
#include <span>

struct nghttp2_session;

namespace expectra::codec::http2 {

/// Fills the buffer with the body's next bytes.
struct BodyPart
{
    std::size_t size = 0;
    bool isLast = false;
    bool isBroken = false; // it can't be read: the stream is reset
};
using BodyReading = std::function<BodyPart(std::span<char>)>;

struct StreamRequest
{
    std::shared_ptr<const timeline::FrameFields> fields;
    BodyReading body;                                      // empty: the request ends with its fields
    std::shared_ptr<const timeline::FrameFields> trailers; // may be nullptr
};

/// A frame and its bytes; its ranges count from its own first byte.
struct PassedFrame
{
    timeline::Frame frame;
    std::string_view bytes; // valid until the next call
};

/// What holds a body back that is released.
enum class WindowState {
    Open,             // nothing
    StreamClosed,     // the peer lets no more of this stream come
    ConnectionClosed, // nor of any
};

class Session final
{
public:
    Session();
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// The stream's number. Its HEADERS frame follows as soon as the peer allows another stream; the body is
    /// withheld. 0: no stream can be opened any more.
    [[nodiscard]] std::uint32_t open(StreamRequest request);
    void releaseBody(std::uint32_t stream);
    void withholdBody(std::uint32_t stream);
    void reset(std::uint32_t stream, std::uint32_t code);
    void pause(std::uint32_t stream);
    void resume(std::uint32_t stream);
    /// Says GOAWAY, NO_ERROR.
    void terminate();

    /// Takes the next frame from the front of `bytes`; nullopt: they are all taken, or isBroken().
    [[nodiscard]] std::optional<PassedFrame> receive(std::string_view &bytes);
    /// What came is no row of frames any more. rest() and what is left in `bytes` is the whole of it.
    [[nodiscard]] bool isBroken() const { return m_scanner.isBroken(); }
    [[nodiscard]] std::string_view rest() const { return m_scanner.rest(); }

    /// What is to be sent next, one frame at a time; of the preface the frame's type is notAFrame.
    [[nodiscard]] std::optional<PassedFrame> send();
    static constexpr std::uint8_t notAFrame = 0xff;

    [[nodiscard]] WindowState window(std::uint32_t stream) const;
    /// Another stream may be opened now.
    [[nodiscard]] bool hasRoom() const;
    /// The connection has nothing more to say and to hear.
    [[nodiscard]] bool isOver() const;

private:
    struct Callbacks;
    struct Stream;

    void begin();
    [[nodiscard]] std::shared_ptr<const timeline::FrameFields> sentFields(const timeline::Frame &frame);
    void giveBack(std::uint32_t stream, std::size_t size);

    nghttp2_session *m_session = nullptr;
    FrameScanner m_scanner;
    std::map<std::uint32_t, std::unique_ptr<Stream>> m_streams;
    std::shared_ptr<timeline::FrameFields> m_section; // being decoded
    bool m_sectionEnded = false;
    std::size_t m_dataReceived = 0; // content of the frame being received
    bool m_failed = false;
};

} // namespace expectra::codec::http2
